//! A machine on the network that can be switched off and on again.

use std::net::{SocketAddr, TcpListener};

use axum::Router;
use tokio::runtime::Runtime;

/// Serves on a port of its own, on a run time of its own: switched off, every connection is gone.
pub(crate) struct Machine {
    address: SocketAddr,
    running: Option<Runtime>,
}

impl Machine {
    /// Finds a free port; nobody answers there yet.
    pub(crate) fn new() -> (Self, TcpListener) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        (
            Self {
                address: listener.local_addr().unwrap(),
                running: None,
            },
            listener,
        )
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Switches it on.
    pub(crate) fn on(&mut self, listener: Option<TcpListener>, routes: Router) {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let address = self.address;
        let (ready, is_ready) = std::sync::mpsc::channel();
        runtime.spawn(async move {
            let listener = match listener {
                Some(listener) => {
                    listener.set_nonblocking(true).unwrap();
                    tokio::net::TcpListener::from_std(listener).unwrap()
                }
                None => tokio::net::TcpListener::bind(address).await.unwrap(),
            };
            ready.send(()).unwrap();
            axum::serve(listener, routes).await.unwrap();
        });
        is_ready.recv().unwrap();
        self.running = Some(runtime);
    }

    /// Switches it off.
    pub(crate) fn off(&mut self) {
        if let Some(runtime) = self.running.take() {
            runtime.shutdown_background();
        }
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        self.off();
    }
}
