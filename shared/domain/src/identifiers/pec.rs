//! Certified e-mail addresses. Syntax proves nothing: INAD and INI-PEC decide whether it is one.

use arrayvec::ArrayString;

use super::newtype::identifier;
use crate::field::{FieldError, Reason};

/// An address that may be a PEC. The domain is lower-cased, the local part kept as written.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pec(ArrayString<254>);

identifier!(Pec, "pec");

impl Pec {
    /// Reads an address: one `@`, a dotted domain, no spaces, at most 254 characters.
    pub fn parse(text: &str) -> Result<Self, FieldError> {
        let error = |reason| FieldError::new(Self::FIELD, reason);
        let text = text.trim();
        if text.is_empty() {
            return Err(error(Reason::Empty));
        }
        if text.len() > 254 {
            return Err(error(Reason::TooLong { max: 254 }));
        }
        let (local, domain) = text.rsplit_once('@').ok_or(error(Reason::InvalidFormat))?;
        if !local.bytes().all(local_byte) || !domain.bytes().all(domain_byte) {
            return Err(error(Reason::InvalidCharacter));
        }
        if local.len() > 64 || !dotted(local) || !domain.contains('.') || !dotted(domain) {
            return Err(error(Reason::InvalidFormat));
        }
        if domain
            .split('.')
            .any(|l| l.starts_with('-') || l.ends_with('-') || l.len() > 63)
        {
            return Err(error(Reason::InvalidFormat));
        }
        let mut address = ArrayString::new();
        address.push_str(local);
        address.push('@');
        for c in domain.chars() {
            address.push(c.to_ascii_lowercase());
        }
        Ok(Self(address))
    }
}

fn local_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte)
}

fn domain_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'-'
}

fn dotted(text: &str) -> bool {
    text.split('.').all(|part| !part.is_empty())
}
