use std::str::FromStr;

use targa_domain::Cents;

use crate::{
    AmountError, Auxiliary, CreditorCode, CreditorError, NoticeError, NoticeNumber, PaymentQr,
};

/// Why a scanned text is not the QR of a notice; each case names the field.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum QrError {
    /// It does not begin with `PAGOPA`: some other code was scanned.
    #[error("prefix: PAGOPA expected")]
    Prefix,
    /// Not version 002.
    #[error("version: 002 expected")]
    Version,
    /// The notice number, its auxiliary digit included.
    #[error(transparent)]
    Notice(NoticeError),
    /// The creditor's fiscal code.
    #[error(transparent)]
    Creditor(CreditorError),
    /// Not 1 to 10 digits of cents, or something after them.
    #[error("amount: 1 to 10 digits expected")]
    Amount,
}

impl QrError {
    /// A stable name of the field that is wrong.
    pub fn field(&self) -> &'static str {
        match self {
            Self::Prefix => "prefix",
            Self::Version => "version",
            Self::Notice(NoticeError::AuxiliaryDigit { .. }) => "auxiliary_digit",
            Self::Notice(_) => "notice_number",
            Self::Creditor(_) => "creditor_fiscal_code",
            Self::Amount => "amount",
        }
    }
}

impl From<AmountError> for QrError {
    fn from(_: AmountError) -> Self {
        Self::Amount
    }
}

impl PaymentQr {
    /// Reads the text of a code, 43 to 52 characters; `accepted` says which auxiliary digits are taken.
    pub fn parse(text: &str, accepted: Auxiliary) -> Result<Self, QrError> {
        let mut fields = text.splitn(5, '|');
        let mut next = || fields.next().unwrap_or_default();
        if next() != "PAGOPA" {
            return Err(QrError::Prefix);
        }
        if next() != "002" {
            return Err(QrError::Version);
        }
        let notice = notice_field(next(), accepted)?;
        let creditor = next().parse::<CreditorCode>().map_err(QrError::Creditor)?;
        let amount = amount_field(next()).ok_or(QrError::Amount)?;
        Ok(Self::new(notice, creditor, amount)?)
    }
}

impl FromStr for PaymentQr {
    type Err = QrError;

    fn from_str(text: &str) -> Result<Self, QrError> {
        Self::parse(text, Auxiliary::Standard)
    }
}

/// Inside a code the 18 digits stand without the spaces a person may type.
pub(crate) fn notice_field(text: &str, accepted: Auxiliary) -> Result<NoticeNumber, QrError> {
    match text.find(' ') {
        Some(index) => Err(QrError::Notice(NoticeError::NotADigit {
            position: index + 1,
        })),
        None => NoticeNumber::parse(text, accepted).map_err(QrError::Notice),
    }
}

/// The specification says two digits or more, codes with one circulate, and leading zeros are legal.
pub(crate) fn amount_field(text: &str) -> Option<Cents> {
    let digits = (1..=10).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits {
        text.parse().ok().map(Cents::new)
    } else {
        None
    }
}
