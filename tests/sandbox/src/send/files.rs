//! Files on their way to SEND.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

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
    /// Why a document that a request names cannot be notified.
    pub(super) fn refusal(&self, key: &str, version: &str, sha256: &str) -> Option<&'static str> {
        let version: Option<usize> = version.parse().ok();
        let upload = self.0.get(key);
        let file = upload.zip(version).and_then(|(upload, version)| {
            let index = version.checked_sub(1)?;
            upload.versions.get(index)
        });
        match file {
            None => Some("FILE_NOTFOUND"),
            Some(file) if checksum(file) != sha256 => Some("FILE_SHA_ERROR"),
            Some(file) if !file.starts_with(b"%PDF-") => Some("FILE_PDF_INVALID_ERROR"),
            Some(_) => None,
        }
    }
}

/// SHA-256 in base 64, as SEND writes it.
pub(super) fn checksum(file: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(file))
}
