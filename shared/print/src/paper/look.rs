//! Sizes and colours: few, and the same on every paper.

/// Which of the two weights.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Face {
    Regular,
    Bold,
}

/// Red, green, blue.
pub(crate) type Colour = (u8, u8, u8);

/// How a text looks.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Style {
    pub(crate) face: Face,
    pub(crate) size: f32,
    pub(crate) colour: Colour,
}

impl Style {
    const fn of(face: Face, size: f32, colour: Colour) -> Self {
        Self { face, size, colour }
    }

    /// From one line's base to the next.
    pub(crate) fn leading(self) -> f32 {
        self.size * 1.3
    }

    /// From the top of a line to its base.
    pub(crate) fn rise(self) -> f32 {
        self.size * 0.98
    }
}

/// The public administration's own blue and greys; every one at least 4.5 : 1 where it carries words.
pub(crate) mod colour {
    use super::Colour;

    pub(crate) const TEXT: Colour = (0x17, 0x32, 0x4D);
    pub(crate) const MUTED: Colour = (0x45, 0x5A, 0x70);
    pub(crate) const BLUE: Colour = (0x00, 0x59, 0xB3);
    pub(crate) const PALE: Colour = (0xEE, 0xF5, 0xFC);
    pub(crate) const LINE: Colour = (0xC4, 0xD0, 0xDC);
    pub(crate) const BLACK: Colour = (0, 0, 0);
    pub(crate) const WHITE: Colour = (0xFF, 0xFF, 0xFF);
}

/// Every way a text may look.
pub(crate) mod style {
    use super::colour::{BLUE, MUTED, TEXT, WHITE};
    use super::{Face, Style};

    pub(crate) const TITLE: Style = Style::of(Face::Bold, 23.0, TEXT);
    pub(crate) const HEADING: Style = Style::of(Face::Bold, 13.5, BLUE);
    pub(crate) const NAME: Style = Style::of(Face::Bold, 14.0, TEXT);
    pub(crate) const LEAD: Style = Style::of(Face::Regular, 12.5, TEXT);
    pub(crate) const PLAIN: Style = Style::of(Face::Regular, 10.5, TEXT);
    pub(crate) const STRONG: Style = Style::of(Face::Bold, 10.5, TEXT);
    pub(crate) const LABEL: Style = Style::of(Face::Regular, 10.5, MUTED);
    pub(crate) const CELL: Style = Style::of(Face::Regular, 10.0, TEXT);
    pub(crate) const STRONG_CELL: Style = Style::of(Face::Bold, 10.0, TEXT);
    pub(crate) const SMALL: Style = Style::of(Face::Regular, 9.0, MUTED);
    pub(crate) const ON_BLUE: Style = Style::of(Face::Bold, 11.0, WHITE);
    pub(crate) const DAY: Style = Style::of(Face::Bold, 14.0, TEXT);
    pub(crate) const SUM: Style = Style::of(Face::Bold, 32.0, TEXT);
    pub(crate) const NUMBER: Style = Style::of(Face::Bold, 14.0, TEXT);
}
