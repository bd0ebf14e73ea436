//! Work in the background that ends with its owner.

use tokio::task::JoinHandle;

/// A task that is aborted when this is dropped.
pub(crate) struct Background(JoinHandle<()>);

impl Background {
    /// Starts it.
    pub(crate) fn start(work: impl Future<Output = ()> + Send + 'static) -> Self {
        Self(tokio::spawn(work))
    }

    /// Ends it now.
    pub(crate) fn abort(&self) {
        self.0.abort();
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        self.0.abort();
    }
}
