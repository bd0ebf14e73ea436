//! What SEND is asked to notify, and to whom.

use std::sync::Arc;

use jiff::civil::Date;
use targa_domain::{Cents, FiscalCode, Pec};
use targa_pagopa::NoticeNumber;

use super::Personal;

/// A notification to be made: one document, one addressee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotificationRequest {
    /// Number the municipality gave it, at most 256 characters. With the token it names the request for
    /// ever: the same two are the same request.
    pub protocol_number: String,
    /// Tells a new attempt from a refused one with the same number; plain ASCII, at most 256 characters.
    pub idempotence_token: String,
    /// Title, without personal data; what is longer than 134 characters is cut.
    pub subject: String,
    /// What is notified.
    pub document: Document,
    /// To whom.
    pub addressee: Addressee,
    /// What may be paid; each is one of the ways to pay the same debt.
    pub payments: Vec<NoticeNumber>,
    /// What is owed, in cents, without the cost of notification.
    pub amount: Cents,
    /// Day until which that is right, if there is one.
    pub payment_due: Option<Date>,
}

/// A PDF.
#[derive(Clone, PartialEq, Eq)]
pub struct Document {
    /// Name the addressee sees.
    pub title: String,
    /// The file.
    pub pdf: Arc<[u8]>,
}

impl std::fmt::Debug for Document {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Document({} bytes)", self.pdf.len())
    }
}

/// Who is to be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
    /// Natural person or body, as the code says.
    pub fiscal_code: FiscalCode,
    /// Name or company name.
    pub name: Personal,
    /// Special digital domicile, if the municipality knows one; SEND looks up the general ones itself.
    pub digital_domicile: Option<Pec>,
    /// Where paper goes; without it SEND looks in the registers.
    pub address: Option<PostalAddress>,
}

/// A postal address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostalAddress {
    /// Street and number.
    pub street: Personal,
    /// Staircase, flat and so on.
    pub details: Option<Personal>,
    /// Postal code; abroad there may be none.
    pub zip: Option<String>,
    /// Town.
    pub municipality: String,
    /// Two letters; abroad none.
    pub province: Option<String>,
    /// Country, when it is not Italy.
    pub foreign_state: Option<String>,
}

/// SEND's name for a request it has not accepted yet.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NotificationRequestId(String);

impl NotificationRequestId {
    /// Takes 36 characters of base 64.
    pub fn parse(text: &str) -> Option<Self> {
        let base64 = |b: u8| b.is_ascii_alphanumeric() || b"+/=".contains(&b);
        (text.len() == 36 && text.bytes().all(base64)).then(|| Self(text.to_owned()))
    }

    /// As SEND writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Identificativo univoco notifica: SEND's name for a notification, `ABCD-EFGH-IJKL-202611-M-1`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Iun(String);

impl Iun {
    /// Takes an IUN of the documented form.
    pub fn parse(text: &str) -> Option<Self> {
        let form = b"AAAA-AAAA-AAAA-000000-A-0";
        let fits = |(wanted, found): (&u8, &u8)| match wanted {
            b'A' => found.is_ascii_uppercase(),
            b'0' => found.is_ascii_digit(),
            other => found == other,
        };
        let holds = text.len() == form.len() && form.iter().zip(text.as_bytes()).all(fits);
        holds.then(|| Self(text.to_owned()))
    }

    /// As SEND writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::{Iun, NotificationRequestId};

    #[test]
    fn what_goes_into_an_address_has_the_documented_form() {
        assert!(Iun::parse("ABCD-EFGH-IJKL-202611-M-1").is_some());
        for text in [
            "",
            "ABCD-EFGH-IJKL-202611-M-1/",
            "abcd-EFGH-IJKL-202611-M-1",
            "../../sent",
        ] {
            assert_eq!(Iun::parse(text), None, "{text}");
        }
        assert!(NotificationRequestId::parse("UVVMQS1XSkVKLVVQUlktMjAyNjExLU0tMQ==").is_some());
        assert_eq!(NotificationRequestId::parse("short"), None);
    }
}
