//! Blocks one after the other, on as many pages as they need.

use super::{Block, Fonts};

/// A4.
pub(super) const PAGE: (f32, f32) = (595.276, 841.89);
/// White on the left and on the right.
pub(super) const SIDE: f32 = 45.0;
const TOP: f32 = 40.0;
/// The imprint stands below.
pub(super) const BOTTOM: f32 = PAGE.1 - 56.0;
/// What there is for words.
pub(crate) const WIDTH: f32 = PAGE.0 - 2.0 * SIDE;

/// The pages as they fill.
pub(crate) struct Sheets<'a> {
    pub(crate) fonts: &'a Fonts,
    pub(super) pages: Vec<Vec<Block>>,
    y: f32,
}

impl<'a> Sheets<'a> {
    pub(crate) fn new(fonts: &'a Fonts) -> Self {
        Self {
            fonts,
            pages: vec![Vec::new()],
            y: TOP,
        }
    }

    /// Puts a block where there is room for it: on this page or at the top of the next.
    pub(crate) fn put(&mut self, block: Block) {
        let page = match self.pages.last_mut() {
            Some(page) if self.y + block.height <= BOTTOM || page.is_empty() => page,
            _ => {
                self.y = TOP;
                self.pages.push(Vec::new());
                let last = self.pages.len() - 1;
                &mut self.pages[last]
            }
        };
        let height = block.height;
        page.push(block.moved(SIDE, self.y));
        self.y += height;
    }

    /// Leaves white, unless a page begins.
    pub(crate) fn gap(&mut self, height: f32) {
        if self.y > TOP {
            self.y += height;
        }
    }
}
