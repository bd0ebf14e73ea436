//! A bucket of tries per key, in bounded memory.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// A bucket per key. Full ones are as good as none: whoever has been quiet is forgotten.
pub(super) struct Buckets<K> {
    size: u32,
    /// One try comes back each time.
    refill: Duration,
    most: usize,
    /// When each bucket will be full again.
    full_at: Mutex<HashMap<K, Instant>>,
}

/// How many tries are left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    /// Tries at once.
    pub size: u32,
    /// Tries left now.
    pub tries: u32,
    /// Until all of them are back.
    pub full_in: Duration,
}

/// None is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoneLeft {
    /// How it stands.
    pub left: Left,
    /// Until there is a try.
    pub wait: Duration,
}

impl<K: Copy + Eq + Hash> Buckets<K> {
    pub(super) fn new(size: u32, refill: Duration, most: usize) -> Self {
        Self {
            size,
            refill,
            most,
            full_at: Mutex::default(),
        }
    }

    /// Takes a try, or says how long until there is one.
    pub(super) fn take(&self, key: K) -> Result<Left, NoneLeft> {
        let now = Instant::now();
        let mut kept = self.kept();
        let full_in = kept
            .get(&key)
            .map_or(Duration::ZERO, |at| at.saturating_duration_since(now));
        let after = full_in + self.refill;
        let longest = self.refill * self.size;
        if after > longest {
            return Err(NoneLeft {
                left: self.left(full_in),
                wait: after.saturating_sub(longest),
            });
        }
        self.make_room(&mut kept, now);
        kept.insert(key, now + after);
        Ok(self.left(after))
    }

    /// The last try did not count.
    pub(super) fn give_back(&self, key: K) -> Left {
        let now = Instant::now();
        let mut kept = self.kept();
        let full_in = kept.get(&key).map_or(Duration::ZERO, |at| {
            at.saturating_duration_since(now)
                .saturating_sub(self.refill)
        });
        if full_in.is_zero() {
            kept.remove(&key);
        } else {
            kept.insert(key, now + full_in);
        }
        self.left(full_in)
    }

    fn left(&self, full_in: Duration) -> Left {
        let missing = full_in.as_nanos().div_ceil(self.refill.as_nanos());
        let missing = u32::try_from(missing).unwrap_or(u32::MAX);
        Left {
            size: self.size,
            tries: self.size.saturating_sub(missing),
            full_in,
        }
    }

    /// Forgets full buckets, and when there are none, the fullest.
    fn make_room(&self, kept: &mut HashMap<K, Instant>, now: Instant) {
        if kept.len() < self.most {
            return;
        }
        kept.retain(|_, full_at| *full_at > now);
        while kept.len() >= self.most {
            let fullest = kept.iter().min_by_key(|(_, at)| **at).map(|(key, _)| *key);
            let Some(fullest) = fullest else { return };
            kept.remove(&fullest);
        }
    }

    fn kept(&self) -> MutexGuard<'_, HashMap<K, Instant>> {
        // Every change is one insert or remove: even a poisoned lock holds a good map.
        self.full_at.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Buckets;

    const SECOND: Duration = Duration::from_secs(1);

    #[tokio::test(start_paused = true)]
    async fn few_at_once_and_one_comes_back_each_time() {
        let buckets = Buckets::new(3, SECOND * 6, 100);
        for left in [2, 1, 0] {
            assert_eq!(buckets.take('a').unwrap().tries, left);
        }
        assert_eq!(buckets.take('a').unwrap_err().wait, SECOND * 6);
        assert_eq!(buckets.take('b').unwrap().tries, 2);
        tokio::time::advance(SECOND * 6).await;
        assert_eq!(buckets.take('a').unwrap().tries, 0);
        assert!(buckets.take('a').is_err());
        tokio::time::advance(SECOND * 18).await;
        assert_eq!(buckets.take('a').unwrap().tries, 2);
    }

    #[tokio::test(start_paused = true)]
    async fn a_try_given_back_does_not_count() {
        let buckets = Buckets::new(3, SECOND, 100);
        for _ in 0..50 {
            buckets.take('a').unwrap();
            assert_eq!(buckets.give_back('a').tries, 3);
        }
        assert!(buckets.kept().is_empty());
        assert_eq!(buckets.give_back('b').tries, 3);
    }

    #[tokio::test(start_paused = true)]
    async fn memory_is_bounded_and_the_emptiest_are_remembered() {
        let buckets = Buckets::new(3, SECOND, 10);
        for _ in 0..3 {
            buckets.take(0).unwrap();
        }
        for key in 1..1000 {
            buckets.take(key).unwrap();
        }
        assert_eq!(buckets.kept().len(), 10);
        assert!(buckets.take(0).is_err());
    }
}
