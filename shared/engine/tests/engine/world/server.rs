//! A server of one screen of code: it remembers an ordered list of changes, numbers and records,
//! and can misbehave.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::sse::{Event as Sent, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use futures_util::stream::{self, Stream, StreamExt};
use targa_contract::api::{
    CheckoutStarted, Cursor, Fine, LookupRequest, PaymentRequest, PreavvisoRequest, PublicFine,
    SyncPage, Vehicle, path,
};
use targa_contract::{EvidenceId, FineId, Problem, ProblemCode};
use tokio::sync::broadcast;

use super::citizens::{self, Citizens};
use super::counter::{self, Counter};
use super::fines;
use super::handhelds::{self, Handhelds};
use super::issuer::Desk;
use super::machine::Machine;

/// One step of the caller's stream of changes.
#[derive(Clone)]
pub(crate) enum Step {
    Put(Box<Fine>),
    Gone(FineId),
    Owns(Vehicle),
}

#[derive(Clone)]
enum Bell {
    Changed,
    Cut,
}

pub(crate) struct Office {
    issuer: Arc<Desk>,
    pub(crate) steps: Mutex<Vec<Step>>,
    pub(crate) page: Mutex<usize>,
    /// From this place on pages are cut in the middle.
    pub(crate) cut_from: Mutex<Option<usize>>,
    /// Where the pages began that were asked for, in their order.
    pub(crate) pages_asked: Mutex<Vec<usize>>,
    /// From this place on pages are on their way for as long as this is so.
    pub(crate) wait_from: Mutex<Option<usize>>,
    /// The next page starts over.
    pub(crate) reset: Mutex<bool>,
    pub(crate) records: Mutex<BTreeMap<FineId, PreavvisoRequest>>,
    pub(crate) puts: Mutex<u32>,
    /// What the next records are answered.
    pub(crate) answer: Mutex<Option<Problem>>,
    /// What every delta is answered.
    pub(crate) sync_answer: Mutex<Option<Problem>>,
    pub(crate) checkout: Mutex<String>,
    pub(crate) images: Mutex<BTreeMap<EvidenceId, Vec<u8>>>,
    pub(crate) images_asked: Mutex<u32>,
    pub(crate) leased: Mutex<u64>,
    pub(crate) handhelds: Mutex<Handhelds>,
    pub(crate) looked_up: Mutex<Vec<String>>,
    pub(crate) slow: Mutex<bool>,
    /// Images are on their way for as long as this is so.
    pub(crate) images_wait: Mutex<bool>,
    /// What the person said of themselves, and what happened to their cases.
    pub(crate) citizens: Mutex<Citizens>,
    /// What came with the tokens of calls that were let in, beside the token.
    pub(crate) proofs: Mutex<Vec<String>>,
    pub(crate) counter: Mutex<Counter>,
    bell: broadcast::Sender<Bell>,
    /// Event streams that were ever opened.
    opened: AtomicUsize,
}

pub(crate) struct Server {
    pub(crate) office: Arc<Office>,
    machine: Machine,
}

impl Server {
    pub(crate) fn start(issuer: Arc<Desk>) -> Self {
        let (mut machine, listener) = Machine::new();
        let office = Arc::new(Office {
            issuer,
            steps: Mutex::default(),
            page: Mutex::new(200),
            cut_from: Mutex::default(),
            pages_asked: Mutex::default(),
            wait_from: Mutex::default(),
            reset: Mutex::default(),
            records: Mutex::default(),
            puts: Mutex::default(),
            answer: Mutex::default(),
            sync_answer: Mutex::default(),
            checkout: Mutex::new("https://checkout.example/c/1".to_owned()),
            images: Mutex::default(),
            images_asked: Mutex::default(),
            leased: Mutex::default(),
            handhelds: Mutex::default(),
            looked_up: Mutex::default(),
            slow: Mutex::default(),
            images_wait: Mutex::default(),
            citizens: Mutex::default(),
            proofs: Mutex::default(),
            counter: Mutex::default(),
            bell: broadcast::channel(16).0,
            opened: AtomicUsize::default(),
        });
        machine.on(Some(listener), routes(office.clone()));
        Self { office, machine }
    }

    pub(crate) fn url(&self) -> String {
        self.machine.url()
    }

    pub(crate) fn off(&mut self) {
        self.machine.off();
    }

    pub(crate) fn on(&mut self) {
        self.machine.on(None, routes(self.office.clone()));
    }

    /// Something happens, and whoever listens is told.
    pub(crate) fn happens(&self, step: Step) {
        self.quietly(step);
        let _ = self.office.bell.send(Bell::Changed);
    }

    /// Something happens, and nobody is told.
    pub(crate) fn quietly(&self, step: Step) {
        self.office.steps.lock().unwrap().push(step);
    }

    /// Cuts every open event stream.
    pub(crate) fn cut_streams(&self) {
        let _ = self.office.bell.send(Bell::Cut);
    }

    /// How many event streams were ever opened.
    pub(crate) fn opened(&self) -> usize {
        self.office.opened.load(Ordering::SeqCst)
    }

    /// How many listen on the event stream.
    pub(crate) fn listeners(&self) -> usize {
        self.office.bell.receiver_count()
    }
}

fn routes(office: Arc<Office>) -> Router {
    Router::new()
        .route(
            path::MUNICIPALITY,
            get(async || Json(fines::municipality())),
        )
        .route(path::SYNC, get(sync))
        .route(path::EVENTS, get(events))
        .route(path::PAYMENTS, post(pay))
        .route(path::LOOKUPS, post(look_up))
        .route(&format!("{}/{{id}}", path::EVIDENCE), get(image))
        .merge(handhelds::routes())
        .merge(citizens::routes())
        .merge(counter::routes())
        .with_state(office)
}

pub(super) fn refuse(problem: impl Into<Problem>) -> Response {
    let problem = problem.into();
    let status = StatusCode::from_u16(problem.code.status()).unwrap();
    let body = serde_json::to_string(&problem).unwrap();
    (
        status,
        [(header::CONTENT_TYPE, "application/problem+json")],
        body,
    )
        .into_response()
}

/// Whether the caller shows a token that the provider gave out, with a proof if it is said to come with one.
pub(super) fn knows(office: &Office, headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let Some((scheme, token)) =
        text(header::AUTHORIZATION.as_str()).and_then(|it| it.split_once(' '))
    else {
        return false;
    };
    let proof = text("dpop");
    if scheme != if proof.is_some() { "DPoP" } else { "Bearer" } {
        return false;
    }
    let mut proofs = office.proofs.lock().unwrap();
    proofs.extend(proof.map(str::to_owned));
    office.issuer.is_good(token)
}

async fn sync(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Query(asked): Query<BTreeMap<String, String>>,
) -> Response {
    if !knows(&office, &headers) {
        return refuse(ProblemCode::Unauthorized);
    }
    if let Some(problem) = office.sync_answer.lock().unwrap().clone() {
        return refuse(problem);
    }
    let reset = std::mem::take(&mut *office.reset.lock().unwrap());
    let from: usize = if reset {
        0
    } else {
        asked.get("cursor").map_or(0, |c| c.parse().unwrap())
    };
    office.pages_asked.lock().unwrap().push(from);
    let waits = || {
        office
            .wait_from
            .lock()
            .unwrap()
            .is_some_and(|wait| from >= wait)
    };
    while waits() {
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    let steps = office.steps.lock().unwrap().clone();
    let to = steps.len().min(from + *office.page.lock().unwrap());
    if office
        .cut_from
        .lock()
        .unwrap()
        .is_some_and(|cut| from >= cut)
    {
        // Promises more than it sends.
        let broken = stream::iter([Ok(r#"{"vehicles":["#), Err(std::io::Error::other("cut"))]);
        let body = axum::body::Body::from_stream(broken);
        return ([(header::CONTENT_TYPE, "application/json")], body).into_response();
    }
    let mut page = SyncPage {
        reset,
        vehicles: Vec::new(),
        fines: Vec::new(),
        gone_fines: Vec::new(),
        gone_vehicles: Vec::new(),
        instalments: Vec::new(),
        next: Cursor(to.to_string()),
        more: to < steps.len(),
        as_of: super::NOW.parse().unwrap(),
    };
    for step in &steps[from..to] {
        match step.clone() {
            // The last word of a page counts, as at a real server: never a fine and its tombstone.
            Step::Put(fine) => {
                let counter = office.counter.lock().unwrap();
                let requests = counter.requests.values();
                let of_fine = requests.filter(|request| request.asked.fine == fine.id);
                page.instalments.extend(of_fine.cloned());
                page.gone_fines.retain(|gone| *gone != fine.id);
                page.fines.push(*fine);
            }
            Step::Gone(id) => {
                page.fines.retain(|fine| fine.id != id);
                page.gone_fines.push(id);
            }
            Step::Owns(vehicle) => page.vehicles.push(vehicle),
        }
    }
    Json(page).into_response()
}

async fn events(State(office): State<Arc<Office>>, headers: HeaderMap) -> Response {
    if !knows(&office, &headers) {
        return refuse(ProblemCode::Unauthorized);
    }
    office.opened.fetch_add(1, Ordering::SeqCst);
    Sse::new(ring(office.bell.subscribe())).into_response()
}

fn ring(bell: broadcast::Receiver<Bell>) -> impl Stream<Item = Result<Sent, std::io::Error>> {
    stream::unfold(bell, async |mut bell| Some((bell.recv().await, bell))).map(|rung| match rung {
        Ok(Bell::Changed) => Ok(Sent::default()
            .event("changed")
            .data(r#"{"event":"changed"}"#)),
        Ok(Bell::Cut) | Err(_) => Err(std::io::Error::other("cut")),
    })
}

async fn image(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Path(id): Path<EvidenceId>,
) -> Response {
    if !knows(&office, &headers) {
        return refuse(ProblemCode::Unauthorized);
    }
    *office.images_asked.lock().unwrap() += 1;
    while *office.images_wait.lock().unwrap() {
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    match office.images.lock().unwrap().get(&id) {
        None => refuse(ProblemCode::NotFound),
        Some(jpeg) => ([(header::CONTENT_TYPE, "image/jpeg")], jpeg.clone()).into_response(),
    }
}

async fn pay(
    State(office): State<Arc<Office>>,
    headers: HeaderMap,
    Json(asked): Json<PaymentRequest>,
) -> Response {
    if !knows(&office, &headers) {
        return refuse(ProblemCode::Unauthorized);
    }
    assert!((1..=5).contains(&asked.fines.len()));
    Json(CheckoutStarted {
        checkout_url: office.checkout.lock().unwrap().clone(),
    })
    .into_response()
}

async fn look_up(State(office): State<Arc<Office>>, Json(asked): Json<LookupRequest>) -> Response {
    if *office.slow.lock().unwrap() {
        tokio::time::sleep(std::time::Duration::from_secs(10)).await;
    }
    office.looked_up.lock().unwrap().push(asked.number.clone());
    let steps = office.steps.lock().unwrap();
    let found = steps.iter().rev().find_map(|step| match step {
        Step::Put(fine)
            if fine.plate == asked.plate
                && [fine.notice_number.to_string(), fine.reference.clone()]
                    .contains(&asked.number) =>
        {
            Some(fine.clone())
        }
        _ => None,
    });
    match found {
        None => refuse(ProblemCode::NotFound),
        Some(fine) => Json(PublicFine {
            violation: fine.violation,
            state: fine.state,
            notice_number: fine.notice_number,
            creditor: fine.creditor,
            schedule: *fine.schedule,
            paid: None,
        })
        .into_response(),
    }
}
