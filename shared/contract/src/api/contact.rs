//! How a person wants to be reached.

use serde::{Deserialize, Serialize};
use targa_domain::{Pec, PhoneNumber};

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

/// Which of a person's addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AddressKind {
    /// The certified one.
    Pec,
    /// The ordinary one.
    Email,
    /// The mobile number.
    Phone,
}

impl AddressKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Pec, Self::Email, Self::Phone];

    /// The word, as on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pec => "pec",
            Self::Email => "email",
            Self::Phone => "phone",
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

/// A mobile number and whether its owner has shown that it is theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Phone {
    /// The number.
    pub number: PhoneNumber,
    /// The code sent to it came back. Nothing else is sent to it before.
    pub verified: bool,
}

/// Answer of `GET /v1/contacts` and of what changes them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a wish of its own, as people are asked for it"
)]
pub struct Contacts {
    /// How the verbale is to come.
    pub notification: NotificationBy,
    /// Certified address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pec: Option<Address>,
    /// Ordinary address, for reminders.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Address>,
    /// Mobile number, for reminders by SMS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// Reads notified acts on SEND: reminders say where they are there.
    pub send: bool,
    /// Messages on IO.
    pub io: bool,
    /// Notifications of this app, which the device makes by itself.
    pub app: bool,
    /// Notifications of the city's own app.
    #[serde(default)]
    pub push: bool,
}

impl Default for Contacts {
    /// Who has said nothing: IO asks its own people whether this sender may write to them.
    fn default() -> Self {
        Self {
            notification: NotificationBy::Ordinary,
            pec: None,
            email: None,
            phone: None,
            send: false,
            io: true,
            app: true,
            push: false,
        }
    }
}

impl Contacts {
    /// One of the addresses, and whether it is known to be this person's.
    pub fn address(&self, kind: AddressKind) -> Option<(&str, bool)> {
        let known = match kind {
            AddressKind::Pec => self.pec.as_ref()?,
            AddressKind::Email => self.email.as_ref()?,
            AddressKind::Phone => {
                let phone = self.phone.as_ref()?;
                return Some((phone.number.as_str(), phone.verified));
            }
        };
        Some((known.address.as_str(), known.verified))
    }

    /// One of the addresses, if it is known to be this person's.
    pub fn verified(&self, kind: AddressKind) -> Option<&str> {
        let (address, verified) = self.address(kind)?;
        verified.then_some(address)
    }

    /// Says of one of the addresses whether it is this person's.
    pub const fn set_verified(&mut self, kind: AddressKind, verified: bool) {
        let known = match kind {
            AddressKind::Pec => &mut self.pec,
            AddressKind::Email => &mut self.email,
            AddressKind::Phone => {
                if let Some(phone) = &mut self.phone {
                    phone.verified = verified;
                }
                return;
            }
        };
        if let Some(address) = known {
            address.verified = verified;
        }
    }
}

/// Body of `PUT /v1/contacts`: the caller's own word, whole each time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a wish of its own, as people are asked for it"
)]
pub struct ContactsRequest {
    /// How the verbale is to come; by PEC only with its address.
    pub notification: NotificationBy,
    /// Certified address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pec: Option<Pec>,
    /// Ordinary address, for reminders.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Pec>,
    /// Mobile number, for reminders by SMS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<PhoneNumber>,
    /// Reads notified acts on SEND.
    pub send: bool,
    /// Messages on IO.
    pub io: bool,
    /// Notifications of this app.
    pub app: bool,
    /// Notifications of the city's own app.
    #[serde(default)]
    pub push: bool,
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
