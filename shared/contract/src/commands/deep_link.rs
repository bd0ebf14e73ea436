//! Links into the citizen's app: what a notification, a letter or another program may open. They lead to places and
//! do nothing there; whoever is not signed in, or has a PIN to say, does that first.

use serde::{Deserialize, Serialize};

use crate::FineId;

/// What every link begins with; registered with the system by the shell's configuration.
const SCHEME: &str = "targa://";

/// Longer than any link there is.
const LONGEST: usize = 120;

/// What may be opened of one fine, after its identifier.
const OF_A_FINE: [&str; 6] = [
    "code",
    "receipt",
    "instalments",
    "driver",
    "contest",
    "letters",
];

/// What may be opened by its name alone.
const ALONE: [&str; 6] = [
    "fines", "vehicles", "contacts", "points", "slip", "how-much",
];

/// A place of the citizen's screens, of a closed list.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DeepLink(String);

impl DeepLink {
    /// One fine.
    pub fn fine(id: FineId) -> Self {
        Self(format!("/fines/{id}"))
    }

    /// The instalments of one fine.
    pub fn instalments(id: FineId) -> Self {
        Self(format!("/fines/{id}/instalments"))
    }

    /// What was written to the office about one fine, and its answers.
    pub fn letters(id: FineId) -> Self {
        Self(format!("/fines/{id}/letters"))
    }

    /// Where it is said that a link leads nowhere.
    pub fn nowhere() -> Self {
        Self("/nowhere".to_owned())
    }

    /// Reads an address that came from outside: `targa://desk`, `targa://fines/{id}`,
    /// `targa://fines/{id}/instalments`, `targa://notice/{18 digits}`. None if it is not of the list, to the letter.
    pub fn read(address: &str) -> Option<Self> {
        if address.len() > LONGEST {
            return None;
        }
        let path = address.strip_prefix(SCHEME)?;
        let path = path.strip_suffix('/').unwrap_or(path);
        let parts: Vec<&str> = path.split('/').collect();
        Some(Self(match parts.as_slice() {
            ["desk"] => "/".to_owned(),
            ["notice", number] => format!("/slip/{}", eighteen_digits(number)?),
            [name] if ALONE.contains(name) => format!("/{name}"),
            ["fines", id] => format!("/fines/{}", fine(id)?),
            ["fines", id, part] if OF_A_FINE.contains(part) => {
                format!("/fines/{}/{part}", fine(id)?)
            }
            _ => return None,
        }))
    }

    /// The place, as it stands after `#` in the address of the page.
    pub fn place(&self) -> &str {
        &self.0
    }
}

// A number may be somebody's: it does not print.
impl std::fmt::Debug for DeepLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DeepLink(…)")
    }
}

fn fine(id: &str) -> Option<FineId> {
    id.parse().ok()
}

fn eighteen_digits(number: &str) -> Option<&str> {
    let digits = number.len() == 18 && number.bytes().all(|byte| byte.is_ascii_digit());
    digits.then_some(number)
}
