//! Which fines changed since their deadlines were last looked at.

use std::collections::HashSet;
use std::mem::take;
use std::sync::{Mutex, MutexGuard, PoisonError};

use targa_contract::FineId;
use tokio::sync::Notify;

/// Filled by the sync, emptied by the reminders: after a change only what has changed is planned anew.
#[derive(Default)]
pub(crate) struct Changed {
    fines: Mutex<Affected>,
    bell: Notify,
}

/// Whose deadlines are to be looked at.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Affected {
    All,
    These(HashSet<FineId>),
}

impl Default for Affected {
    fn default() -> Self {
        Self::These(HashSet::new())
    }
}

impl Changed {
    /// These are no longer as they were.
    pub(crate) fn these(&self, fines: impl IntoIterator<Item = FineId>) {
        if let Affected::These(known) = &mut *self.fines() {
            known.extend(fines);
        }
        self.bell.notify_one();
    }

    /// Nothing is as it was.
    pub(crate) fn all(&self) {
        *self.fines() = Affected::All;
        self.bell.notify_one();
    }

    /// What has changed since this was last asked.
    pub(super) fn take(&self) -> Affected {
        take(&mut *self.fines())
    }

    /// Waits for a change, also for one that came while nobody waited.
    pub(super) async fn changed(&self) {
        self.bell.notified().await;
    }

    fn fines(&self) -> MutexGuard<'_, Affected> {
        self.fines.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn what_changed_is_said_once_and_all_is_all() {
        let id = |n| FineId::new(Uuid::from_u128(n));
        let changed = Changed::default();
        changed.these([id(1), id(2)]);
        changed.these([id(2)]);
        let both = Affected::These(HashSet::from([id(1), id(2)]));
        assert_eq!(changed.take(), both);
        assert_eq!(changed.take(), Affected::default());
        changed.all();
        changed.these([id(1)]);
        assert_eq!(changed.take(), Affected::All);
    }
}
