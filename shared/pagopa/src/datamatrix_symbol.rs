use datamatrix::{DataMatrix, SymbolSize};

use crate::PosteDataMatrix;
use crate::outline::{Contour, Outline, SymbolError};

/// The DataMatrix of Poste as it must be drawn: ECC 200, 48 × 48 modules.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DataMatrixSymbol(Outline);

impl DataMatrixSymbol {
    /// The side of the symbol, in modules.
    pub const MODULES: u32 = 48;
    /// The empty border that readers need, in modules.
    pub const QUIET: u32 = 1;

    /// Draws a code. The symbol holds 174 codewords: letters, digits and spaces always fit, but a name or a
    /// reason made of little else than punctuation may not.
    pub fn draw(code: &PosteDataMatrix<'_>) -> Result<Self, SymbolError> {
        let symbol =
            DataMatrix::encode(code.encode().as_bytes(), SymbolSize::Square48).map_err(|_| {
                SymbolError {
                    modules: Self::MODULES,
                }
            })?;
        Ok(Self(Outline::trace(
            &symbol.bitmap(),
            Self::MODULES,
            Self::QUIET,
        )))
    }

    /// The `d` of one SVG path (`fill-rule="evenodd"`, one colour on a light ground) and the side of its
    /// view box: 50, the border of 1 module included.
    pub fn svg_path(&self) -> (String, u32) {
        self.0.svg_path()
    }

    /// The lines around the dark area (fill even-odd) within a square of `MODULES + 2 × QUIET`.
    pub fn contours(&self) -> &[Contour] {
        self.0.contours()
    }

    /// A whole SVG document; `millimetres` is the printed side of the symbol without its border.
    pub fn to_svg(&self, millimetres: f64) -> String {
        self.0.to_svg(millimetres)
    }
}
