//! What SEND attests of a notification.

use serde::{Deserialize, Serialize};

use super::FileKept;
use super::list::replies;
use crate::FineId;
use crate::api::LegalFacts;

replies! {
    "legal-facts" ListLegalFacts => LegalFacts;
    "keep-legal-fact" KeepLegalFact => FileKept;
}

/// What does SEND attest of this fine's notification? Asked of the server each time.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct ListLegalFacts {
    /// Of which fine.
    pub fine: FineId,
}

/// Puts an attestation into the person's own folder, and shows it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct KeepLegalFact {
    /// Of which fine.
    pub fine: FineId,
    /// Which, by its key.
    pub key: String,
}
