//! Images that belong to a fine.

use serde::{Deserialize, Serialize};

use crate::EvidenceId;

/// An image of a fine: what a client knows before it fetches it (`GET /v1/evidence/{id}`, `image/jpeg`,
/// immutable under its id). Already sized and without EXIF.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Evidence {
    /// Key.
    pub id: EvidenceId,
    /// Width in pixels.
    pub width: u16,
    /// Height in pixels.
    pub height: u16,
    /// Length in bytes.
    pub bytes: u32,
}

/// Body of `PUT /v1/officer/preavvisi/{fine}/evidence/{id}`: announces an image, which then comes in parts.
/// Safe to repeat; other content under the same id is a conflict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EvidenceAnnouncement {
    /// Length of the whole in bytes.
    pub bytes: u32,
    /// SHA-256 of the whole, 64 lower-case hexadecimal digits.
    pub sha256: String,
}

/// Answer to an announcement and to each part (`PUT …/{id}/parts/{offset}`, at most
/// [`EVIDENCE_PART`] bytes, `application/octet-stream`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EvidenceProgress {
    /// Bytes received without a gap: where the next part begins.
    pub received: u32,
    /// All of it is there, and it is the image that was announced.
    pub complete: bool,
}

/// Longest part of an image, in bytes.
pub const EVIDENCE_PART: u32 = 256 * 1024;
/// Longest image, in bytes.
pub const EVIDENCE_MOST: u32 = 10 * 1024 * 1024;
