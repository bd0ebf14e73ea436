//! Tokens whose signature was good a moment ago: checking it costs more than all the rest of a short answer.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use jsonwebtoken::get_current_timestamp;
use sha2::{Digest, Sha256};
use tokio::time::Instant;

use super::claims::Caller;

/// So long a key that the gateway has withdrawn may still be believed, on top of the time keys are kept.
const KEPT_FOR: Duration = Duration::from_mins(2);
/// About 2 MB.
const MOST: usize = 10_000;

/// What a token is known by: the token itself is not kept.
type Fingerprint = [u8; 32];

struct Entry {
    caller: Caller,
    /// When the token ends, in seconds of the gateway's clock.
    exp: u64,
    seen: Instant,
}

/// The callers of the last minutes.
#[derive(Default)]
pub(super) struct Verified(Mutex<HashMap<Fingerprint, Entry>>);

impl Verified {
    /// Who bears this token, if it was found good a moment ago and has not ended since.
    pub(super) fn find(&self, token: &str) -> Option<Caller> {
        let entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = entries.get(&fingerprint(token))?;
        let left = entry.exp.checked_sub(get_current_timestamp())?;
        (left > 0 && entry.seen.elapsed() < KEPT_FOR).then(|| Caller {
            valid_for: Duration::from_secs(left),
            ..entry.caller.clone()
        })
    }

    /// Its signature was found good.
    pub(super) fn keep(&self, token: &str, exp: u64, caller: &Caller) {
        let mut entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if entries.len() >= MOST {
            entries.retain(|_, entry| entry.seen.elapsed() < KEPT_FOR);
        }
        if entries.len() >= MOST {
            entries.clear();
        }
        let entry = Entry {
            caller: caller.clone(),
            exp,
            seen: Instant::now(),
        };
        entries.insert(fingerprint(token), entry);
    }
}

fn fingerprint(token: &str) -> Fingerprint {
    Sha256::digest(token).into()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use jsonwebtoken::get_current_timestamp;
    use targa_domain::FiscalCode;

    use super::{Caller, KEPT_FOR, MOST, Verified};

    fn mario() -> Caller {
        Caller {
            fiscal_code: FiscalCode::parse("RSSMRA85T10A562S").unwrap(),
            officer: false,
            office: false,
            valid_for: Duration::ZERO,
        }
    }

    fn in_an_hour() -> u64 {
        get_current_timestamp() + 3600
    }

    #[tokio::test(start_paused = true)]
    async fn a_token_is_known_for_a_while_and_only_that_one() {
        let verified = Verified::default();
        verified.keep("one", in_an_hour(), &mario());
        let found = verified.find("one").unwrap();
        assert_eq!(found.fiscal_code, mario().fiscal_code);
        assert!(found.valid_for > Duration::from_secs(3500));
        assert!(verified.find("other").is_none());
        tokio::time::advance(KEPT_FOR).await;
        assert!(verified.find("one").is_none());
    }

    #[tokio::test]
    async fn a_token_that_has_ended_is_not_known() {
        let verified = Verified::default();
        verified.keep("ended", get_current_timestamp(), &mario());
        verified.keep("long ago", get_current_timestamp() - 60, &mario());
        assert!(verified.find("ended").is_none());
        assert!(verified.find("long ago").is_none());
    }

    #[tokio::test(start_paused = true)]
    async fn there_are_never_too_many() {
        let verified = Verified::default();
        for number in 0..MOST {
            verified.keep(&number.to_string(), in_an_hour(), &mario());
        }
        verified.keep("new", in_an_hour(), &mario());
        assert!(verified.find("new").is_some());
        assert!(verified.0.lock().unwrap().len() <= MOST);
    }
}
