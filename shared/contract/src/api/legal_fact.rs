//! What SEND attests of a notification (atti opponibili a terzi).

use serde::{Deserialize, Serialize};

/// Answer of `GET /v1/fines/{id}/legal-facts`: SEND's attestations about the notification, oldest first. The file of
/// each is at `GET /v1/fines/{id}/legal-facts/{key}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LegalFacts {
    /// All of them.
    pub legal_facts: Vec<LegalFact>,
}

/// One attestation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LegalFact {
    /// Asks for its file.
    pub key: String,
    /// What it attests.
    pub category: LegalFactCategory,
}

/// What an attestation is about, in the words of SEND's `LegalFactCategory`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LegalFactCategory {
    /// SEND took the notification in.
    SenderAck,
    /// Delivered, or not, at a certified address.
    DigitalDelivery,
    /// What became of a letter.
    AnalogDelivery,
    /// No address was found: left on the platform.
    AnalogFailureDelivery,
    /// The addressee read the act.
    RecipientAccess,
    /// The act was withdrawn.
    NotificationCancelled,
    /// Another one.
    Other,
}
