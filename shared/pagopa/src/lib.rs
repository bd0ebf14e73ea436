//! pagoPA codes: the notice number, the QR on the notice, the DataMatrix of Poste.
//!
//! Encoded, read back and drawn as one vector path. No IO, no clock, no chance; builds for wasm32.

mod check_digit;
mod creditor;
mod datamatrix;
mod datamatrix_reading;
mod datamatrix_symbol;
mod emit;
mod iuv;
mod notice;
mod outline;
mod postal_account;
mod qr;
mod qr_reading;
mod qr_symbol;
#[cfg(feature = "schema")]
mod schema;
mod segregation;

pub use check_digit::CheckDigit;
pub use creditor::{CreditorCode, CreditorError};
pub use datamatrix::{Debtor, PosteDataMatrix};
pub use datamatrix_reading::{DataMatrixError, read_poste_datamatrix};
pub use datamatrix_symbol::DataMatrixSymbol;
pub use emit::EmitError;
pub use iuv::Iuv;
pub use notice::{Auxiliary, NoticeError, NoticeNumber};
pub use outline::{Contour, SymbolError};
pub use postal_account::{PostalAccount, PostalAccountError};
pub use qr::{AmountError, PaymentQr};
pub use qr_reading::QrError;
pub use qr_symbol::QrSymbol;
pub use segregation::{Segregation, SegregationError};
