use datamatrix::placement::Bitmap;
use qrcode::bits::Bits;
use qrcode::types::QrError as EncodingError;
use qrcode::{Color, EcLevel, QrCode, Version};

use crate::PaymentQr;
use crate::outline::{Contour, Outline, SymbolError};

/// The QR of a notice as it must be drawn: version 4 (33 × 33 modules), error correction M, byte mode.
///
/// Left to themselves, encoders pick version 3 and mixed modes for these texts; pagoPA asks for this one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct QrSymbol(Outline);

impl QrSymbol {
    /// The side of the symbol, in modules.
    pub const MODULES: u32 = 33;
    /// The empty border that readers need, in modules.
    pub const QUIET: u32 = 4;
    /// The printed side of the symbol without its border, in millimetres.
    pub const MILLIMETRES: f64 = 25.0;

    /// Draws a code. Version 4 has room for 62 bytes and a [`PaymentQr`] is at most 52: it always fits.
    pub fn draw(code: &PaymentQr) -> Result<Self, SymbolError> {
        let qr = encode(code.encode().as_bytes()).map_err(|_| SymbolError {
            modules: Self::MODULES,
        })?;
        let width = qr.width();
        let dark = qr
            .into_colors()
            .into_iter()
            .map(|color| color == Color::Dark);
        Ok(Self(Outline::trace(
            &Bitmap::new(dark, width),
            Self::MODULES,
            Self::QUIET,
        )))
    }

    /// The `d` of one SVG path (`fill-rule="evenodd"`, one colour on a light ground) and the side of its
    /// view box: 41, the border of 4 modules included.
    pub fn svg_path(&self) -> (String, u32) {
        self.0.svg_path()
    }

    /// The lines around the dark area (fill even-odd) within a square of `MODULES + 2 × QUIET`.
    pub fn contours(&self) -> &[Contour] {
        self.0.contours()
    }

    /// A whole SVG document whose symbol prints 25 × 25 mm.
    pub fn to_svg(&self) -> String {
        self.0.to_svg(Self::MILLIMETRES)
    }
}

fn encode(bytes: &[u8]) -> Result<QrCode, EncodingError> {
    let mut bits = Bits::new(Version::Normal(4));
    bits.push_byte_data(bytes)?;
    bits.push_terminator(EcLevel::M)?;
    QrCode::with_bits(bits, EcLevel::M)
}
