//! What a file is locked with: a key, and the way in which its pages are written. The file says
//! neither; whoever opens it must know.

use rusqlite::Connection;
use zeroize::Zeroizing;

use crate::vault::{FileKey, FileKeys};

/// How pages are written. All have 4 KiB: a list page is three or four of them, and a larger page
/// costs more to decrypt than it saves (docs/adr/0013).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// SQLCipher's own defaults, HMAC-SHA512: the outbox, and every file of the first version.
    Standard,
    /// HMAC-SHA256, for which processors have instructions: a page read costs half.
    Swift,
}

impl Format {
    const fn hmac(self) -> &'static str {
        match self {
            Self::Standard => "HMAC_SHA512",
            Self::Swift => "HMAC_SHA256",
        }
    }
}

/// A key and a format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Lock {
    pub(super) key: FileKey,
    format: Format,
}

impl Lock {
    pub(crate) const fn new(key: FileKey, format: Format) -> Self {
        Self { key, format }
    }

    /// Turns it, before anything else is asked of a connection: what came earlier would read the
    /// file as plain SQLite.
    pub(super) fn turn(&self, connection: &Connection) -> rusqlite::Result<()> {
        connection.execute_batch(&self.key.pragma())?;
        connection.execute_batch(&self.format_of("main"))
    }

    /// The format of an attached database.
    pub(super) fn format_of(&self, schema: &str) -> Zeroizing<String> {
        let hmac = self.format.hmac();
        Zeroizing::new(format!("PRAGMA {schema}.cipher_hmac_algorithm = {hmac}"))
    }
}

/// The lock a file should have, and those it may still have.
#[derive(Clone, Debug)]
pub(crate) struct Locks {
    pub(super) newest: Lock,
    pub(super) older: Vec<Lock>,
}

impl Locks {
    /// Of every key that may be in use, newest first, in each of these formats, newest first.
    pub(crate) fn new(keys: &FileKeys, newest: Format, older: &[Format]) -> Self {
        let lock = |key: &FileKey, format| Lock::new(key.clone(), format);
        let of_key = |key| {
            let formats = std::iter::once(newest).chain(older.iter().copied());
            formats.map(move |format| lock(key, format))
        };
        let known = std::iter::once(&keys.current).chain(&keys.before);
        Self {
            newest: lock(&keys.current, newest),
            older: known.flat_map(of_key).skip(1).collect(),
        }
    }
}
