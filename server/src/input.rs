//! What serde says of an input, as a field's name and a stable reason. The refused content is never quoted.

use serde::de::DeserializeOwned;

/// A field that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Path to the field (`violation.committed_at`); empty for the input as a whole.
    pub field: String,
    /// Why, in one word.
    pub reason: Reason,
    /// The reader's own words. They may quote the input: for a settings file, never for a request.
    pub detail: String,
}

/// Why, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    /// Needed and absent.
    Missing,
    /// Present and not known.
    Unknown,
    /// Present and not understood.
    Invalid,
}

impl Reason {
    /// The reason code on the wire.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Unknown => "unknown",
            Self::Invalid => "invalid-format",
        }
    }
}

/// Reads a value and, if it cannot, says which field is at fault.
pub(crate) fn read<'de, D, T>(deserializer: D) -> Result<T, Fault>
where
    D: serde::Deserializer<'de>,
    D::Error: std::fmt::Display,
    T: DeserializeOwned,
{
    serde_path_to_error::deserialize(deserializer)
        .map_err(|error| fault(&error.path().to_string(), &error.inner().to_string()))
}

/// serde names a missing or unknown field only in its message, in a form it has kept since 1.0.
fn fault(path: &str, message: &str) -> Fault {
    let path = if path == "." { "" } else { path };
    let quoted = |prefix: &str| {
        let rest = message.split_once(prefix)?.1;
        rest.split_once('`').map(|(name, _)| name)
    };
    let (name, reason) = if let Some(name) = quoted("missing field `") {
        (Some(name), Reason::Missing)
    } else if let Some(name) = quoted("unknown field `") {
        (Some(name), Reason::Unknown)
    } else {
        (None, Reason::Invalid)
    };
    let field = match name {
        // Some readers already put the unknown field on the path.
        Some(name) if path.is_empty() || path == name => name.to_owned(),
        Some(name) if path.ends_with(&format!(".{name}")) => path.to_owned(),
        Some(name) => format!("{path}.{name}"),
        None => path.to_owned(),
    };
    Fault {
        field,
        reason,
        detail: message.lines().last().unwrap_or_default().trim().to_owned(),
    }
}
