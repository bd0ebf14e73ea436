//! Which jobs this instance is doing: none is begun beside itself, whoever asks for it.

use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The jobs under way, by name.
#[derive(Debug, Default)]
pub struct AtWork(Mutex<BTreeSet<String>>);

/// A job that is under way until this is dropped.
pub(super) struct Turn<'a> {
    at_work: &'a AtWork,
    name: &'a str,
}

impl AtWork {
    /// None while the job is under way here.
    pub(super) fn begin<'a>(&'a self, name: &'a str) -> Option<Turn<'a>> {
        let begun = self.names().insert(name.to_owned());
        begun.then_some(Turn {
            at_work: self,
            name,
        })
    }

    fn names(&self) -> MutexGuard<'_, BTreeSet<String>> {
        // Every change is one insert or remove: even a poisoned lock holds a good set.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.at_work.names().remove(self.name);
    }
}

#[cfg(test)]
mod tests {
    use super::AtWork;

    #[test]
    fn one_at_a_time_and_each_by_itself() {
        let at_work = AtWork::default();
        let first = at_work.begin("leases");
        assert!(first.is_some());
        assert!(at_work.begin("leases").is_none());
        assert!(at_work.begin("receipts").is_some());
        drop(first);
        assert!(at_work.begin("leases").is_some());
    }
}
