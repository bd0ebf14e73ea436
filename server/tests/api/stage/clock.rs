//! A clock that stands still until a test moves it.

use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use targa_server::clock::Instants;

#[derive(Clone)]
pub(crate) struct TestClock(Arc<Mutex<Timestamp>>);

impl TestClock {
    pub(crate) fn at(instant: &str) -> Self {
        Self(Arc::new(Mutex::new(instant.parse().unwrap())))
    }

    pub(crate) fn set(&self, instant: &str) {
        *self.0.lock().unwrap() = instant.parse().unwrap();
    }
}

impl Instants for TestClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap()
    }
}
