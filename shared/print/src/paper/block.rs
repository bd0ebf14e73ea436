//! Pieces of a page that stay together.

use krilla::tagging::TagKind;

use super::Ink;

/// A part of a block: what it is, and what it is drawn with.
#[derive(Clone, Debug)]
pub(crate) enum Part {
    /// A heading, paragraph, table…, with what it is made of in reading order.
    Tagged(TagKind, Vec<Part>),
    /// Drawn and read.
    Ink(Ink),
    /// Drawn, and nothing to a screen reader.
    Ornament(Ink),
}

/// What stays on one page. Its upper left is (0, 0) until it is placed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Block {
    pub(crate) height: f32,
    pub(crate) parts: Vec<Part>,
}

impl Block {
    /// Empty space.
    pub(crate) const fn gap(height: f32) -> Self {
        Self {
            height,
            parts: Vec::new(),
        }
    }

    /// One under the other.
    pub(crate) fn stack(blocks: impl IntoIterator<Item = Self>) -> Self {
        let mut stack = Self::default();
        for block in blocks {
            let block = block.moved(0.0, stack.height);
            stack.height += block.height;
            stack.parts.extend(block.parts);
        }
        stack
    }

    /// The same with another on the right, tops in line.
    pub(crate) fn beside(mut self, other: Self, right: f32) -> Self {
        self.height = self.height.max(other.height);
        self.parts.extend(other.moved(right, 0.0).parts);
        self
    }

    /// The same elsewhere.
    pub(crate) fn moved(mut self, right: f32, down: f32) -> Self {
        for part in &mut self.parts {
            part.shift(right, down);
        }
        self
    }

    /// The same with something drawn under it.
    pub(crate) fn on(mut self, ornament: Ink) -> Self {
        self.parts.insert(0, Part::Ornament(ornament));
        self
    }

    /// The same as one thing to a screen reader.
    pub(crate) fn tagged(self, tag: impl Into<TagKind>) -> Self {
        Self {
            height: self.height,
            parts: vec![Part::Tagged(tag.into(), self.parts)],
        }
    }
}

impl Part {
    fn shift(&mut self, right: f32, down: f32) {
        match self {
            Self::Tagged(_, parts) => parts.iter_mut().for_each(|part| part.shift(right, down)),
            Self::Ink(ink) | Self::Ornament(ink) => ink.shift(right, down),
        }
    }
}
