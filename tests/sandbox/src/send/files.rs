//! Files on their way to SEND.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::notification::{Document, Place};

/// A place that was given out, and what was put there.
pub(super) struct Upload {
    pub(super) secret: String,
    /// As announced.
    pub(super) sha256: String,
    pub(super) versions: Vec<Vec<u8>>,
}

/// All places, by key.
#[derive(Default)]
pub(super) struct Files(pub(super) BTreeMap<String, Upload>);

impl Files {
    /// The bytes a request names.
    pub(super) fn file(&self, place: &Place) -> Option<&[u8]> {
        let version: usize = place.version_token.parse().ok()?;
        let versions = &self.0.get(&place.key)?.versions;
        versions.get(version.checked_sub(1)?).map(Vec::as_slice)
    }

    /// Why a document that a request names cannot be notified.
    pub(super) fn refusal(&self, document: &Document) -> Option<&'static str> {
        match self.file(&document.place) {
            None => Some("FILE_NOTFOUND"),
            Some(file) if checksum(file) != document.digests.sha256 => Some("FILE_SHA_ERROR"),
            Some(file) if !file.starts_with(b"%PDF-") => Some("FILE_PDF_INVALID_ERROR"),
            Some(_) => None,
        }
    }
}

/// SHA-256 in base 64, as SEND writes it.
pub(super) fn checksum(file: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(file))
}
