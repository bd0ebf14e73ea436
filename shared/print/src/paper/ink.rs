//! What is drawn. Places are from the upper left.

use targa_pagopa::Contour;

use super::{Colour, Style};

/// One line of text.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) style: Style,
    pub(crate) x: f32,
    /// Where the letters stand.
    pub(crate) base: f32,
}

/// What is drawn.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Ink {
    /// Letters.
    Line(Line),
    /// A filled rectangle.
    Area {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        colour: Colour,
    },
    /// A code in black, one path.
    Symbol {
        contours: Vec<Contour>,
        x: f32,
        y: f32,
        /// Side of one module.
        module: f32,
    },
}

impl Ink {
    pub(super) fn shift(&mut self, right: f32, down: f32) {
        let (x, y) = match self {
            Self::Line(Line { x, base, .. }) => (x, base),
            Self::Area { x, y, .. } | Self::Symbol { x, y, .. } => (x, y),
        };
        *x += right;
        *y += down;
    }
}
