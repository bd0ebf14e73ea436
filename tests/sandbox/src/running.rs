//! Starting and stopping the whole sandbox.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::timeout;
use url::Url;

use crate::routes::routes;
use crate::world::World;

const PATIENCE: Duration = Duration::from_secs(2);

/// A sandbox that answers on loopback until it is stopped or dropped.
#[derive(Debug)]
pub struct Sandbox {
    url: String,
    stop: oneshot::Sender<()>,
    serving: JoinHandle<io::Result<()>>,
}

impl Sandbox {
    /// Listens on 127.0.0.1 at `port` (0 = any free one; a taken one gives way to any free one).
    /// `public_url` is where people's browsers reach it, when that differs.
    pub async fn start(port: u16, public_url: Option<Url>) -> io::Result<Self> {
        let listener = listen(port).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let public = public_url.map_or_else(
            || url.clone(),
            |public| public.as_str().trim_end_matches('/').to_owned(),
        );
        let app = routes(&World::shared(public, url.clone()));
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = tokio::spawn(async move {
            axum::serve(listener, app)
                .with_graceful_shutdown(async {
                    // A dropped sender means the same as a sent stop.
                    let _ = stopped.await;
                })
                .await
        });
        Ok(Self { url, stop, serving })
    }

    /// Where it listens, without a final slash.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Answers what is under way, then stops. What takes longer than a moment (a delay asked for) is cut off.
    pub async fn stop(mut self) -> io::Result<()> {
        drop(self.stop);
        if let Ok(served) = timeout(PATIENCE, &mut self.serving).await {
            return served.map_err(io::Error::other)?;
        }
        self.serving.abort();
        Ok(())
    }
}

async fn listen(port: u16) -> io::Result<TcpListener> {
    let on = |port| TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
    match on(port).await {
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
            tracing::warn!("port {port} is taken, choosing another");
            on(0).await
        }
        other => other,
    }
}
