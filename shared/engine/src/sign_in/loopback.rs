//! The door through which the browser comes back: a listener on the loopback address, open for one
//! sign-in (RFC 8252, section 7.3).

use std::sync::Arc;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use serde::Deserialize;
use targa_contract::{Problem, ProblemCode};
use tokio::net::TcpListener;
use tokio::sync::{mpsc, watch};

use super::landing;
use super::provider::failed;
use crate::secret::Secret;

/// A listener on a port that the system chose.
pub(super) struct Loopback {
    listener: TcpListener,
    port: u16,
    language: String,
}

/// What the provider puts into the address.
#[derive(Deserialize)]
struct Callback {
    state: Option<String>,
    code: Option<String>,
    error: Option<String>,
}

struct Door {
    state: Secret,
    language: String,
    answer: mpsc::Sender<Result<Secret, Problem>>,
}

impl Loopback {
    pub(super) async fn open(language: &str) -> Result<Self, Problem> {
        let bound = async {
            let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
            let port = listener.local_addr()?.port();
            Ok::<_, std::io::Error>(Self {
                listener,
                port,
                language: language.to_owned(),
            })
        };
        bound
            .await
            .map_err(|_| failed("no loopback port can be opened"))
    }

    /// Where the provider sends the browser back to.
    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/callback", self.port)
    }

    /// Waits for the browser to come back with the right state. Any other visitor is sent away and
    /// the door stays open: a page that guesses the port must not be able to end the sign-in.
    pub(super) async fn wait(self, state: Secret) -> Result<Secret, Problem> {
        let (answer, mut answers) = mpsc::channel(1);
        let (close, mut closing) = watch::channel(());
        let door = Arc::new(Door {
            state,
            language: self.language,
            answer,
        });
        let routes = Router::new()
            .route("/callback", get(come_back))
            .with_state(door);
        let serving = axum::serve(self.listener, routes).with_graceful_shutdown(async move {
            // Also when the waiting is given up: the sender is dropped then.
            let _ = closing.changed().await;
        });
        tokio::spawn(serving.into_future());
        let code = answers.recv().await.ok_or(ProblemCode::Internal)?;
        drop(close);
        code
    }
}

async fn come_back(State(door): State<Arc<Door>>, Query(query): Query<Callback>) -> Response {
    if query.state.as_deref() != Some(door.state.expose()) {
        return landing::page(
            StatusCode::BAD_REQUEST,
            &door.language,
            landing::Outcome::Stranger,
        );
    }
    let (outcome, answer) = match (query.code, query.error.as_deref()) {
        (Some(code), None) => (landing::Outcome::Done, Ok(Secret::new(code))),
        (_, Some("access_denied")) => (
            landing::Outcome::Cancelled,
            Err(ProblemCode::SignInCancelled.into()),
        ),
        _ => (
            landing::Outcome::Failed,
            Err(failed("the provider came back with an error")),
        ),
    };
    // A second visit with the right state finds the first one's answer already there.
    let _ = door.answer.try_send(answer);
    landing::page(StatusCode::OK, &door.language, outcome)
}
