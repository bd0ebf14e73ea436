//! Why the settings cannot be used, in one line.

use std::path::PathBuf;

/// One line for the terminal: the file, the key, what is wrong.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("{}: {source}", file.display())]
    File {
        /// Which.
        file: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// Not TOML.
    #[error("{}: line {line}: {message}", file.display())]
    Syntax {
        /// Which.
        file: PathBuf,
        /// Counted from 1.
        line: usize,
        /// What the reader expected.
        message: String,
    },
    /// A key that is needed is not there.
    #[error("{}: {key} is missing{hint}", file.display())]
    Missing {
        /// The settings file.
        file: PathBuf,
        /// The key.
        key: String,
        /// Another way to give it, if any.
        hint: &'static str,
    },
    /// A key nobody knows: probably misspelt.
    #[error("{}: {key} is not a setting", file.display())]
    Unknown {
        /// The settings file.
        file: PathBuf,
        /// The key.
        key: String,
    },
    /// A value that cannot be.
    #[error("{}: {key}: {message}", file.display())]
    Invalid {
        /// The settings file.
        file: PathBuf,
        /// The key.
        key: String,
        /// Why.
        message: String,
    },
}
