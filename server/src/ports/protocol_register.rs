//! The municipality's protocol register (d.P.R. 445/2000, art. 53): every communication gets a number.

use futures_util::future::BoxFuture;
use jiff::civil::Date;
use uuid::Uuid;

use super::{Personal, PlatformError};

/// Coming in or going out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// From a person to the municipality.
    Incoming,
    /// From the municipality to a person.
    Outgoing,
}

/// What is to be registered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Communication {
    /// Made by us; one key has one number, however often it comes.
    pub key: Uuid,
    /// Coming in or going out.
    pub direction: Direction,
    /// Oggetto.
    pub subject: String,
    /// Sender of an incoming one, addressee of an outgoing one.
    pub correspondent: Personal,
    /// Number of the preavviso or verbale it is about.
    pub reference: String,
    /// SHA-256 of the document, its fingerprint in the register; none when there is no file.
    pub document_sha256: Option<[u8; 32]>,
}

/// Its place in the register. Written `2026/0001234`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProtocolNumber {
    /// The register begins anew each year.
    pub year: i16,
    /// From 1.
    pub number: u32,
    /// Day of registration.
    pub registered_on: Date,
}

impl std::fmt::Display for ProtocolNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{:07}", self.year, self.number)
    }
}

/// The protocol register.
pub trait ProtocolRegister: Send + Sync {
    /// Registers a communication. Safe to repeat with the same key.
    fn register<'a>(
        &'a self,
        communication: &'a Communication,
    ) -> BoxFuture<'a, Result<ProtocolNumber, PlatformError>>;
}

#[cfg(test)]
mod tests {
    use super::ProtocolNumber;

    #[test]
    fn a_number_has_seven_digits_as_the_law_of_the_register_asks() {
        let number = ProtocolNumber {
            year: 2026,
            number: 1234,
            registered_on: jiff::civil::date(2026, 11, 21),
        };
        assert_eq!(number.to_string(), "2026/0001234");
    }
}
