//! `POST /dispatch`, `GET /changes`, and the bundle.

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context as _;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{StatusCode, Uri};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use axum::{Json, Router, middleware};
use futures_util::{Stream, StreamExt as _};
use targa_contract::api::ATTACHMENT_MOST;
use targa_contract::commands::Envelope;
use tokio::net::TcpListener;
use tokio_stream::wrappers::BroadcastStream;

use crate::arguments::Arguments;
use crate::files;
use crate::guard::{Names, guard};
use crate::source::Source;

/// A shell that is up.
pub(crate) struct Serving {
    listener: TcpListener,
    address: SocketAddr,
    router: Router,
    source: Arc<Source>,
}

#[derive(Clone)]
struct Shared {
    source: Arc<Source>,
    bundle: Arc<PathBuf>,
}

/// Takes a port of 127.0.0.1.
pub(crate) async fn start(arguments: &Arguments) -> anyhow::Result<Serving> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, arguments.port))
        .await
        .with_context(|| format!("port {} cannot be taken", arguments.port))?;
    let address = listener.local_addr()?;
    let shared = Shared {
        source: Arc::new(Source::open(arguments).await?),
        bundle: Arc::new(arguments.ui.clone()),
    };
    let source = Arc::clone(&shared.source);
    let router = Router::new()
        .route("/dispatch", post(dispatch))
        // A file of the longest kind in base64, and what stands around it.
        .layer(DefaultBodyLimit::max(2 * ATTACHMENT_MOST as usize))
        .route("/changes", get(changes))
        .fallback(file)
        .layer(middleware::from_fn_with_state(
            Names::on(address.port()),
            guard,
        ))
        .with_state(shared);
    Ok(Serving {
        listener,
        address,
        router,
        source,
    })
}

impl Serving {
    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Answers until the process is told to stop. Open event streams do not hold it up.
    pub(crate) async fn until_stopped(self) -> anyhow::Result<()> {
        let ended = tokio::select! {
            served = axum::serve(self.listener, self.router).into_future() => served,
            stopped = tokio::signal::ctrl_c() => stopped,
        };
        self.source.stop().await;
        Ok(ended?)
    }
}

async fn dispatch(State(shared): State<Shared>, Json(envelope): Json<Envelope>) -> Response {
    match shared.source.dispatch(envelope).await {
        Ok(reply) => Json(reply).into_response(),
        Err(problem) => (StatusCode::UNPROCESSABLE_ENTITY, Json(problem)).into_response(),
    }
}

async fn changes(
    State(shared): State<Shared>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>> + use<>> {
    let stream = BroadcastStream::new(shared.source.changes()).filter_map(async |change| {
        // A reader that fell behind asks again at the next change.
        let text = serde_json::to_string(&change.ok()?).ok()?;
        Some(Ok(Event::default().data(text)))
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}

async fn file(State(shared): State<Shared>, uri: Uri) -> Response {
    files::answer(&shared.bundle, uri.path()).await
}
