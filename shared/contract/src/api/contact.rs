//! How a person wants to be reached.

use serde::{Deserialize, Serialize};
use targa_domain::Pec;

use crate::Timestamp;

/// How the verbale is to reach its addressee.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum NotificationBy {
    /// As the law has it without a choice: SEND, post.
    #[default]
    Ordinary,
    /// To the certified address given here, once it is verified.
    Pec,
}

/// Which of a person's two addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AddressKind {
    /// The certified one.
    Pec,
    /// The ordinary one.
    Email,
}

impl AddressKind {
    /// The word, as on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pec => "pec",
            Self::Email => "email",
        }
    }
}

/// An address and whether its owner has shown that it is theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Address {
    /// The address; certified and ordinary ones have the same syntax.
    pub address: Pec,
    /// The code sent to it came back. Nothing else is sent to it before.
    pub verified: bool,
}

/// Answer of `GET /v1/contacts` and of what changes them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Contacts {
    /// How the verbale is to come.
    pub notification: NotificationBy,
    /// Certified address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pec: Option<Address>,
    /// Ordinary address, for reminders.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Address>,
    /// Reads notified acts on SEND: reminders say where they are there.
    pub send: bool,
    /// Messages on IO.
    pub io: bool,
    /// Notifications of this app, which the device makes by itself.
    pub app: bool,
}

impl Default for Contacts {
    /// Who has said nothing: IO asks its own people whether this sender may write to them.
    fn default() -> Self {
        Self {
            notification: NotificationBy::Ordinary,
            pec: None,
            email: None,
            send: false,
            io: true,
            app: true,
        }
    }
}

impl Contacts {
    /// One of the two addresses.
    pub fn address(&self, kind: AddressKind) -> Option<&Address> {
        match kind {
            AddressKind::Pec => self.pec.as_ref(),
            AddressKind::Email => self.email.as_ref(),
        }
    }

    /// One of the two addresses, if it is known to be this person's.
    pub fn verified(&self, kind: AddressKind) -> Option<Pec> {
        let address = self.address(kind).filter(|address| address.verified)?;
        Some(address.address)
    }
}

/// Body of `PUT /v1/contacts`: the caller's own word, whole each time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContactsRequest {
    /// How the verbale is to come; by PEC only with its address.
    pub notification: NotificationBy,
    /// Certified address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pec: Option<Pec>,
    /// Ordinary address, for reminders.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Pec>,
    /// Reads notified acts on SEND.
    pub send: bool,
    /// Messages on IO.
    pub io: bool,
    /// Notifications of this app.
    pub app: bool,
}

/// Answer of `POST /v1/contacts/{kind}/code`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CodeSent {
    /// Until then the code that was sent is good.
    #[serde(with = "crate::instant")]
    #[cfg_attr(feature = "schema", schemars(with = "Timestamp"))]
    pub good_until: Timestamp,
}

/// Body of `PUT /v1/contacts/{kind}/verification`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Verification {
    /// The six digits that came to the address.
    pub code: String,
}

impl std::fmt::Debug for Verification {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Verification(hidden)")
    }
}
