use crate::qr_reading::{amount_field, notice_field};
use crate::{Auxiliary, CreditorError, PaymentQr, QrError};

/// Why a scanned text is not the DataMatrix of Poste.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum DataMatrixError {
    /// Neither 256 characters nor 255: some other code was scanned.
    #[error("DataMatrix: 255 or 256 characters expected, {found} found")]
    Length {
        /// How many characters there were.
        found: usize,
    },
    /// One of the fields is wrong; the error names it.
    #[error(transparent)]
    Field(#[from] QrError),
}

/// Reads what a payment needs from the DataMatrix of Poste: notice, amount and creditor, wherever else a
/// printer took liberties. The last character is often lost on the way, so 255 are enough.
pub fn read_poste_datamatrix(
    text: &str,
    accepted: Auxiliary,
) -> Result<PaymentQr, DataMatrixError> {
    let found = text.chars().count();
    if !(255..=256).contains(&found) {
        return Err(DataMatrixError::Length { found });
    }
    // A character that is not ASCII may straddle a border: then the field is simply wrong.
    let field = |start: usize, end: usize| text.get(start..end).unwrap_or_default();
    let notice = notice_field(field(15, 33), accepted)?;
    let amount = amount_field(field(49, 59)).ok_or(QrError::Amount)?;
    let creditor = field(66, 77)
        .parse()
        .map_err(|error: CreditorError| QrError::Creditor(error))?;
    Ok(PaymentQr::new(notice, creditor, amount).map_err(QrError::from)?)
}
