//! A machine on the network that can be switched off and on again.

use std::net::{SocketAddr, TcpListener};
use std::time::{Duration, Instant};

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
                None => bind_again(address).await,
            };
            ready.send(()).unwrap();
            axum::serve(listener, routes).await.unwrap();
        });
        is_ready.recv().unwrap();
        self.running = Some(runtime);
    }

    /// Switches it off. When this returns, nobody answers there any more.
    pub(crate) fn off(&mut self) {
        if let Some(runtime) = self.running.take() {
            // On a thread of its own: a runtime may not wait inside another one.
            std::thread::spawn(move || runtime.shutdown_timeout(Duration::from_secs(5)))
                .join()
                .unwrap();
        }
    }
}

/// The port was given up for a while: whoever took it meanwhile gives it back soon.
async fn bind_again(address: SocketAddr) -> tokio::net::TcpListener {
    let patience = Instant::now() + Duration::from_secs(30);
    loop {
        match tokio::net::TcpListener::bind(address).await {
            Ok(listener) => return listener,
            Err(error) => assert!(Instant::now() < patience, "{address}: {error}"),
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        self.off();
    }
}
