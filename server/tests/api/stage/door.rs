//! A door in front of a database, which a test shuts as a restart or a cut cable would.

use std::net::SocketAddr;

use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// Passes connections on while it is open.
pub(crate) struct Door {
    address: SocketAddr,
    open: watch::Sender<bool>,
}

impl Door {
    /// An open one.
    pub(crate) async fn before(behind: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (open, stands) = watch::channel(true);
        tokio::spawn(async move {
            // The port stays ours: behind a shut door a caller is hung up on, not refused.
            while let Ok((caller, _)) = listener.accept().await {
                if *stands.borrow() {
                    tokio::spawn(pass(caller, behind.clone(), stands.clone()));
                }
            }
        });
        Self { address, open }
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Cuts every connection, and every one to come.
    pub(crate) fn shut(&self) {
        self.open.send(false).unwrap();
    }

    pub(crate) fn open(&self) {
        self.open.send(true).unwrap();
    }
}

async fn pass(mut caller: TcpStream, behind: String, mut stands: watch::Receiver<bool>) {
    let mut called = TcpStream::connect(behind).await.unwrap();
    let talk = tokio::io::copy_bidirectional(&mut caller, &mut called);
    tokio::select! {
        _ = talk => {}
        _ = stands.wait_for(|open| !open) => {}
    }
}
