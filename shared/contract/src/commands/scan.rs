//! A code read out of a picture: on a desktop the slip is photographed, kept as a file, or copied.

use serde::{Deserialize, Serialize};

use super::list::replies;

replies! {
    "read-code" ReadCode => CodeRead;
}

/// What is the notice number in this picture? Never asks the network; the picture is looked at and forgotten.
#[derive(Clone, Serialize, Deserialize)]
pub struct ReadCode {
    /// The picture, JPEG or PNG, in base64 (RFC 4648, with padding).
    pub picture: String,
}

impl std::fmt::Debug for ReadCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ReadCode(…)")
    }
}

/// A notice number that was read.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeRead {
    /// Eighteen digits, in groups of four.
    pub number: String,
    /// Its check digits do not fit: to be compared with the paper.
    pub doubtful: bool,
}

impl std::fmt::Debug for CodeRead {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CodeRead(…)")
    }
}
