//! What an officer is writing, and the images taken for it.

use serde::{Deserialize, Serialize};
use targa_domain::HypothesisId;
use targa_domain::violation::VehicleKind;

use super::delivery::Delivery;
use crate::{EvidenceId, FineId};

/// Keeps what is being written, so that a call or an empty battery does not lose it. Nothing is
/// checked yet.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeepDraft {
    /// The desk's `draft` key.
    pub id: FineId,
    /// Plate as typed so far.
    #[serde(default)]
    pub plate: String,
    /// Kind of vehicle.
    pub vehicle: VehicleKind,
    /// What happened, once chosen.
    #[serde(default)]
    pub hypothesis: Option<HypothesisId>,
    /// Where, as typed so far.
    #[serde(default)]
    pub place: String,
}

impl std::fmt::Debug for KeepDraft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("KeepDraft")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

/// Throws a draft and its images away.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct DiscardDraft {
    /// Which.
    pub id: FineId,
}

/// Keeps an image of a draft or of an issued preavviso; it follows its record to the office.
#[derive(Clone, Serialize, Deserialize)]
pub struct AttachImage {
    /// Of which.
    pub fine: FineId,
    /// Key, made by the screen: a doubled tap keeps it once. None lets the engine make one.
    #[serde(default)]
    pub id: Option<EvidenceId>,
    /// The JPEG in base64 (RFC 4648, with padding).
    pub jpeg: String,
}

impl std::fmt::Debug for AttachImage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AttachImage")
            .field("fine", &self.fine)
            .finish_non_exhaustive()
    }
}

/// Takes an image away again; not once its preavviso is issued.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct DetachImage {
    /// Which.
    pub id: EvidenceId,
}

/// The images of a draft or preavviso.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Images {
    /// In the order in which they were taken.
    pub images: Vec<ImageRow>,
}

/// An image in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImageRow {
    /// Key.
    pub id: EvidenceId,
    /// Length in bytes.
    pub bytes: u32,
    /// How far it got.
    pub delivery: Delivery,
}
