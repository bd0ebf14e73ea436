//! How the lock stands.

use std::time::Duration;

use targa_contract::Timestamp;
use tokio::time::Instant;

use super::pin::KeptPin;
use crate::account::AccountId;
use crate::task::Background;

/// Out of sight for so long, and the app locks.
pub(super) const OUT_OF_SIGHT: Duration = Duration::from_secs(30);

#[derive(Default)]
pub(super) struct State {
    pub(super) account: Option<AccountId>,
    pub(super) pin: Option<KeptPin>,
    pub(super) locked: bool,
    /// Since when nobody looks, on both clocks: one stands still while a device sleeps, the other
    /// may be set.
    hidden: Option<(Instant, Timestamp)>,
    /// Locks when that has been too long.
    pub(super) closing: Option<Background>,
    wait_until: Option<Instant>,
}

impl State {
    pub(super) fn restored(account: AccountId, pin: Option<KeptPin>) -> Self {
        let mut state = Self {
            account: Some(account),
            locked: pin.is_some(),
            pin,
            ..Self::default()
        };
        state.wait_anew();
        state
    }

    pub(super) fn is_locked(&self, account: &AccountId) -> bool {
        self.locked && self.account.as_ref() == Some(account)
    }

    pub(super) fn open(&mut self) {
        self.locked = false;
        self.hidden = None;
        self.closing = None;
    }

    pub(super) fn leave(&mut self, account: &AccountId) {
        if self.account.as_ref() == Some(account) {
            *self = Self::default();
        }
    }

    /// The app comes into sight or goes out of it; says in how long it is to be looked whether it locks.
    pub(super) fn seen(&mut self, in_front: bool, now: Timestamp) -> Option<Duration> {
        if in_front {
            self.hidden = None;
            return None;
        }
        self.hidden.get_or_insert((Instant::now(), now));
        let locks = self.pin.is_some() && !self.locked;
        locks.then(|| OUT_OF_SIGHT.saturating_sub(self.out_of_sight(now)))
    }

    /// Locks if nobody has looked for too long; says whether it has.
    pub(super) fn look(&mut self, now: Timestamp) -> bool {
        let locks = !self.locked && self.pin.is_some() && self.out_of_sight(now) >= OUT_OF_SIGHT;
        self.locked |= locks;
        locks
    }

    /// For how long nobody has looked.
    fn out_of_sight(&self, now: Timestamp) -> Duration {
        self.hidden.map_or(Duration::ZERO, |(since, then)| {
            let by_the_clock = Duration::try_from(now.duration_since(then)).unwrap_or_default();
            since.elapsed().max(by_the_clock)
        })
    }

    /// The wait that the failed tries ask for begins now.
    pub(super) fn wait_anew(&mut self) {
        let wait = self.pin.as_ref().map_or(Duration::ZERO, KeptPin::wait);
        self.wait_until = Some(Instant::now() + wait);
    }

    /// Seconds until a PIN may be tried.
    pub(super) fn wait(&self) -> u64 {
        let left = self
            .wait_until
            .map_or(Duration::ZERO, |until| until - Instant::now());
        // A part of a second is a second: what is said must be enough.
        left.as_secs() + u64::from(left.subsec_nanos() > 0)
    }
}
