//! A PIN as it is kept: a salted hash (argon2id) and the tries that failed, in the keyring.

use std::time::Duration;

use argon2::Argon2;
use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use serde::{Deserialize, Serialize};
use targa_contract::{Problem, ProblemCode};

use crate::secret::Secret;

/// Digits of a PIN.
const SHORTEST: usize = 6;
const LONGEST: usize = 12;
/// Tries before waits begin.
pub(super) const FREE: u32 = 3;
/// The waits after that, the last one for every further try.
const WAITS: [Duration; 5] = [
    Duration::from_secs(30),
    Duration::from_mins(1),
    Duration::from_mins(5),
    Duration::from_mins(15),
    Duration::from_hours(1),
];

/// As the keyring keeps it.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KeptPin {
    /// PHC string: algorithm, costs, salt, hash.
    hash: String,
    /// Tries that failed since the last that did not.
    pub(super) tries: u32,
}

impl KeptPin {
    /// Checks the form and hashes. Takes a tenth of a second and 19 MB, on purpose.
    pub(super) fn of(pin: &Secret) -> Result<Self, Problem> {
        check(pin.expose())?;
        let mut salt = [0_u8; 16];
        getrandom::fill(&mut salt).map_err(|_| ProblemCode::Internal)?;
        let salt = SaltString::encode_b64(&salt).map_err(|_| ProblemCode::Internal)?;
        // The default is argon2id with the costs that OWASP names.
        let hash = Argon2::default()
            .hash_password(pin.expose().as_bytes(), &salt)
            .map_err(|_| ProblemCode::Internal)?
            .to_string();
        Ok(Self { hash, tries: 0 })
    }

    /// As it was kept; none if it does not read.
    pub(super) fn read(kept: &Secret) -> Option<Self> {
        serde_json::from_str(kept.expose()).ok()
    }

    /// As it is kept.
    pub(super) fn text(&self) -> Result<Secret, Problem> {
        let text = serde_json::to_string(self).map_err(|_| ProblemCode::Internal)?;
        Ok(Secret::new(text))
    }

    /// Whether this is the PIN.
    pub(super) fn is(&self, pin: &Secret) -> bool {
        PasswordHash::new(&self.hash).is_ok_and(|hash| {
            Argon2::default()
                .verify_password(pin.expose().as_bytes(), &hash)
                .is_ok()
        })
    }

    /// The same PIN after so many failed tries.
    pub(super) fn after(&self, tries: u32) -> Self {
        let hash = self.hash.clone();
        Self { hash, tries }
    }

    /// How long to wait before the next try.
    pub(super) fn wait(&self) -> Duration {
        let Some(over) = self.tries.checked_sub(FREE) else {
            return Duration::ZERO;
        };
        let over = usize::try_from(over).unwrap_or(usize::MAX);
        WAITS[over.min(WAITS.len() - 1)]
    }
}

fn check(pin: &str) -> Result<(), Problem> {
    let reason = |reason| Problem::invalid("pin", reason);
    if !pin.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(reason("invalid-character"));
    }
    match pin.len() {
        length if length < SHORTEST => Err(reason("too-short").with("min", SHORTEST.to_string())),
        length if length > LONGEST => Err(reason("too-long").with("max", LONGEST.to_string())),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_is_hashed_with_salt_and_known_again() {
        let pin = Secret::new("271828");
        let kept = KeptPin::of(&pin).unwrap();
        assert!(
            kept.hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{}",
            kept.hash
        );
        assert!(kept.is(&pin) && !kept.is(&Secret::new("271829")));
        assert_ne!(kept.hash, KeptPin::of(&pin).unwrap().hash);
    }

    #[test]
    fn six_to_twelve_digits() {
        for (pin, reason) in [
            ("", "too-short"),
            ("12345", "too-short"),
            ("1234567890123", "too-long"),
            ("12345a", "invalid-character"),
            ("１２３４５６", "invalid-character"),
        ] {
            let problem = KeptPin::of(&Secret::new(pin)).err().unwrap();
            assert_eq!(problem.params["reason"], reason, "{pin}");
        }
    }

    #[test]
    fn waits_grow() {
        let hash = String::new();
        let wait = |tries| {
            KeptPin {
                hash: hash.clone(),
                tries,
            }
            .wait()
            .as_secs()
        };
        let waits: Vec<_> = (0..10).map(wait).collect();
        assert_eq!(waits, [0, 0, 0, 30, 60, 300, 900, 3600, 3600, 3600]);
    }
}
