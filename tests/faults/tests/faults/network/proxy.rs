//! The bad network: between the engines and the server, by dice.

use std::net::TcpListener;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use targa_faults::Dice;

use crate::world::machine::Machine;

/// Longest body that is passed on.
const MOST: usize = 2 * 1024 * 1024;

/// A request that can be sent more than once.
#[derive(Clone)]
struct Letter {
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
}

struct Line {
    server: String,
    http: reqwest::Client,
    dice: Mutex<Dice>,
    /// Nothing goes wrong from now on.
    calm: AtomicBool,
    /// What was held back: it arrives later, when nobody waits for it any more.
    held: Mutex<Vec<Letter>>,
}

pub(super) struct Proxy {
    line: Arc<Line>,
    machine: Machine,
}

/// What happens to a request.
#[derive(Clone, Copy, Debug)]
enum Fault {
    None,
    Delayed,
    /// It never arrives.
    Dropped,
    /// It arrives; the answer does not.
    AnswerLost,
    /// It arrives; the answer ends in the middle.
    AnswerCut,
    /// It arrives twice.
    Repeated,
    /// It arrives later, after others.
    HeldBack,
}

impl Fault {
    fn thrown(dice: &mut Dice) -> Self {
        match dice.below(12) {
            0 => Self::Delayed,
            1 => Self::Dropped,
            2 | 3 => Self::AnswerLost,
            4 => Self::AnswerCut,
            5 | 6 => Self::Repeated,
            7 => Self::HeldBack,
            _ => Self::None,
        }
    }
}

impl Proxy {
    pub(super) fn before(server: String, dice: Dice) -> Self {
        let line = Arc::new(Line {
            server,
            http: reqwest::Client::new(),
            dice: Mutex::new(dice),
            calm: AtomicBool::new(true),
            held: Mutex::default(),
        });
        let (mut machine, listener): (Machine, TcpListener) = Machine::new();
        let routes = Router::new().fallback(pass).with_state(Arc::clone(&line));
        machine.on(Some(listener), routes);
        Self { line, machine }
    }

    pub(super) fn url(&self) -> String {
        self.machine.url()
    }

    /// From now on the network is bad.
    pub(super) fn turns_bad(&self) {
        self.line.calm.store(false, Ordering::SeqCst);
    }

    /// From now on the network is good; what was held back arrives.
    pub(super) async fn calm(&self) {
        self.line.calm.store(true, Ordering::SeqCst);
        self.line.let_go().await;
    }
}

impl Line {
    async fn send(&self, letter: Letter) -> Result<reqwest::Response, reqwest::Error> {
        let path = letter
            .uri
            .path_and_query()
            .map_or("/", |path| path.as_str());
        let mut headers = letter.headers;
        headers.remove(header::HOST);
        self.http
            .request(letter.method, format!("{}{path}", self.server))
            .headers(headers)
            .body(letter.body)
            .send()
            .await
    }

    async fn let_go(&self) {
        let held = std::mem::take(&mut *self.held.lock().unwrap());
        for letter in held {
            // Nobody waits for the answer.
            let _ = self.send(letter).await;
        }
    }
}

async fn pass(State(line): State<Arc<Line>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let letter = Letter {
        method: parts.method,
        uri: parts.uri,
        headers: parts.headers,
        body: to_bytes(body, MOST).await.unwrap(),
    };
    let streams = letter
        .headers
        .get(header::ACCEPT)
        .is_some_and(|accept| accept == "text/event-stream");
    let (fault, late) = if line.calm.load(Ordering::SeqCst) {
        (Fault::None, false)
    } else {
        let mut dice = line.dice.lock().unwrap();
        (Fault::thrown(&mut dice), dice.below(3) == 0)
    };
    let outcome = match fault {
        Fault::Dropped => return cut(""),
        Fault::HeldBack if !streams => {
            line.held.lock().unwrap().push(letter);
            return StatusCode::GATEWAY_TIMEOUT.into_response();
        }
        Fault::Repeated if !streams => {
            let _ = line.send(letter.clone()).await;
            line.send(letter).await
        }
        Fault::Delayed => {
            tokio::time::sleep(Duration::from_millis(5)).await;
            line.send(letter).await
        }
        _ => line.send(letter).await,
    };
    if late {
        line.let_go().await;
    }
    let Ok(answer) = outcome else {
        return StatusCode::BAD_GATEWAY.into_response();
    };
    match fault {
        Fault::AnswerLost => cut(""),
        Fault::AnswerCut if !streams => {
            let whole = answer.bytes().await.unwrap_or_default();
            let half = whole.len() / 2;
            cut(&String::from_utf8_lossy(&whole[..half]))
        }
        _ => whole(answer),
    }
}

/// The answer as it came.
fn whole(answer: reqwest::Response) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = answer.status();
    if let Some(kind) = answer.headers().get(header::CONTENT_TYPE) {
        response
            .headers_mut()
            .insert(header::CONTENT_TYPE, kind.clone());
    }
    *response.body_mut() = Body::from_stream(answer.bytes_stream());
    response
}

/// An answer that begins and does not end.
fn cut(beginning: &str) -> Response {
    let chunks = [
        Ok(Bytes::from(beginning.to_owned())),
        Err(std::io::Error::other("cut")),
    ];
    let body = Body::from_stream(stream::iter(chunks));
    ([(header::CONTENT_TYPE, "application/json")], body).into_response()
}
