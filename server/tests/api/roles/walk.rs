//! The walk through the whole matrix.

use reqwest::header::CONTENT_TYPE;
use reqwest::{Method, StatusCode};
use serde_json::Value;
use targa_server::endpoints::{Endpoint, Listener, Who, all};

use super::asker::Asker;
use super::rows::{self, Body, Call, Row, Whose};
use super::world::World;
use crate::stage::Api;

/// What somebody is to get.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// An answer that is about what was asked, good or bad.
    In,
    /// The same as for what does not exist.
    Missing,
    /// 401
    Unknown,
    /// 403
    NoRole,
}

fn expected(asker: Asker, endpoint: &Endpoint, row: &Row) -> Outcome {
    if endpoint.is_public() {
        return Outcome::In;
    }
    if !asker.is_known() {
        return Outcome::Unknown;
    }
    if !asker.has_role(endpoint) {
        return Outcome::NoRole;
    }
    let is_in = match row.whose {
        Whose::Everybodys | Whose::Callers => true,
        Whose::Marios => is_marios(asker, endpoint),
        Whose::MariosAndIssuers => is_marios(asker, endpoint) || asker == Asker::Officer,
        Whose::Issuers => asker == Asker::Officer,
    };
    if is_in { Outcome::In } else { Outcome::Missing }
}

fn is_marios(asker: Asker, endpoint: &Endpoint) -> bool {
    match asker {
        Asker::Owner => true,
        Asker::Delegate => endpoint.who.contains(&Who::Delegate),
        _ => false,
    }
}

/// Whether what comes back may speak of Mario.
fn may_read(asker: Asker, endpoint: &Endpoint, row: &Row) -> bool {
    match row.whose {
        Whose::Callers => {
            is_marios(asker, endpoint) || asker == Asker::Delegate && endpoint.name == "delegations"
        }
        _ => expected(asker, endpoint, row) == Outcome::In,
    }
}

/// What the API's own listener has.
fn served() -> impl Iterator<Item = &'static Endpoint> {
    all().filter(|endpoint| endpoint.listener != Listener::Monitoring)
}

struct Heard {
    status: StatusCode,
    text: String,
}

async fn call(api: &Api, endpoint: &Endpoint, call: &Call) -> Heard {
    let method = Method::from_bytes(endpoint.verb.as_str().as_bytes()).unwrap();
    let request = api.request(method, &call.path);
    let request = match &call.body {
        Body::None => request,
        Body::Json(body) => request.json(body),
        Body::Octets(bytes) => request.body(bytes.clone()),
    };
    let answer = request.send().await.unwrap();
    let status = answer.status();
    // A stream has no end; it says that there is news, and nothing else.
    let streams = answer
        .headers()
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind == "text/event-stream");
    let text = if streams {
        String::new()
    } else {
        String::from_utf8_lossy(&answer.bytes().await.unwrap()).into_owned()
    };
    Heard { status, text }
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_gets_what_is_theirs_and_nothing_else() {
    let world = World::made().await;
    let marks = World::marks();
    for endpoint in served() {
        let row = rows::of(endpoint.name);
        let row = row.unwrap_or_else(|| panic!("{} has no row in the matrix", endpoint.name));
        for asker in Asker::ALL {
            let what = format!("{} as {asker:?}", endpoint.name);
            let api = asker.api(&world.stage, &world.foreign);
            let heard = call(&api, endpoint, &row.call).await;
            let (status, text) = (heard.status.as_u16(), &heard.text);
            match expected(asker, endpoint, &row) {
                Outcome::Unknown => assert_eq!(status, 401, "{what}: {text}"),
                Outcome::NoRole => assert_eq!(status, 403, "{what}: {text}"),
                Outcome::Missing => {
                    assert_eq!(status, 404, "{what}: {text}");
                    let nothing = row
                        .missing
                        .as_ref()
                        .unwrap_or_else(|| panic!("{what}: no missing one"));
                    let nothing = call(&api, endpoint, nothing).await;
                    assert_eq!(
                        (nothing.status.as_u16(), &nothing.text),
                        (404, text),
                        "{what}"
                    );
                }
                Outcome::In => {
                    // What is about the caller may not be there yet.
                    let absent = row.absent || row.whose == Whose::Callers && status == 404;
                    let refused = [401, 403].contains(&status) || (status == 404) != absent;
                    assert!(!refused && status < 500, "{what}: {status} {text}");
                }
            }
            if !may_read(asker, endpoint, &row) {
                let told = without_tombstones(text);
                for mark in &marks {
                    assert!(!told.contains(mark), "{what} reads {mark}: {text}");
                }
            }
        }
    }
}

/// Who saw something once is told to forget it, by its key.
fn without_tombstones(text: &str) -> String {
    let Ok(mut page) = serde_json::from_str::<Value>(text) else {
        return text.to_owned();
    };
    if let Some(fields) = page.as_object_mut() {
        fields.retain(|name, _| !name.starts_with("gone_"));
    }
    page.to_string()
}

/// A row for an endpoint that is no more would say nothing.
#[test]
fn names_are_those_of_the_table() {
    let unknown = rows::of("an endpoint nobody has made");
    assert!(unknown.is_none());
    for endpoint in served() {
        assert!(rows::of(endpoint.name).is_some(), "{}", endpoint.name);
    }
}
