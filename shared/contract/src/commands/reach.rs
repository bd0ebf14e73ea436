//! How a person wants to be told, as their screens ask and say it.

use serde::{Deserialize, Serialize};

use super::list::replies;
use crate::api::{AddressKind, CodeSent, Contacts, NotificationBy};

replies! {
    "contacts" ShowContacts => Contacts;
    "keep-contacts" KeepContacts => Contacts;
    "send-code" SendCode => CodeSent;
    "verify-address" VerifyAddress => Contacts;
}

/// How do I want to be told? As last heard where the server is away.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct ShowContacts {}

/// Says how I want to be told, whole each time; addresses as typed.
#[derive(Clone, Default, Serialize, Deserialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a wish of its own, as people are asked for it"
)]
pub struct KeepContacts {
    /// How the verbale is to come.
    pub notification: NotificationBy,
    /// Certified address; empty for none.
    pub pec: String,
    /// Ordinary address; empty for none.
    pub email: String,
    /// Mobile number; empty for none.
    pub phone: String,
    /// Reads notified acts on SEND.
    pub send: bool,
    /// Messages on IO.
    pub io: bool,
    /// Notifications of this app.
    pub app: bool,
    /// Notifications of the city's own app.
    pub push: bool,
}

impl std::fmt::Debug for KeepContacts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("KeepContacts(…)")
    }
}

/// Has a code sent to an address.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct SendCode {
    /// To which.
    pub kind: AddressKind,
}

/// Says the code that came to an address.
#[derive(Clone, Serialize, Deserialize)]
pub struct VerifyAddress {
    /// To which.
    pub kind: AddressKind,
    /// The code as typed.
    pub code: String,
}

impl std::fmt::Debug for VerifyAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerifyAddress")
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}
