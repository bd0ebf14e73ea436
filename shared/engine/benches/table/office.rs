//! A server of sync pages, written down before anybody asks: what it costs is the same for all.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use targa_contract::api::{Cursor, SyncPage, path};

use crate::rows::row;
use crate::world::fines::municipality;

/// Fines on a page: as many as the engine asks for.
pub(crate) const PAGE: usize = 200;
/// Makes ten fines change.
pub(crate) const CHANGE: &str = "/change";

/// A running server.
pub(crate) struct Office {
    pub(crate) url: String,
}

struct Pages {
    count: usize,
    pages: Mutex<Vec<Bytes>>,
}

impl Office {
    /// With so many fines.
    pub(crate) async fn start(count: usize) -> Self {
        let last = count.div_ceil(PAGE);
        let pages = (0..last).map(|n| {
            let fines = n * PAGE..count.min((n + 1) * PAGE);
            page(fines, n + 1, n + 1 < last)
        });
        let pages = Pages {
            count,
            pages: Mutex::new(pages.collect()),
        };
        let routes = axum::Router::new()
            .route(path::SYNC, get(sync))
            .route(path::EVENTS, get(events))
            .route(path::MUNICIPALITY, get(async || Json(municipality())))
            .route(CHANGE, post(change))
            .with_state(Arc::new(pages));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, routes).await });
        Self { url }
    }
}

fn page(fines: impl Iterator<Item = usize>, next: usize, more: bool) -> Bytes {
    let page = SyncPage {
        reset: false,
        vehicles: Vec::new(),
        fines: fines.map(row).collect(),
        gone_fines: Vec::new(),
        gone_vehicles: Vec::new(),
        instalments: Vec::new(),
        next: Cursor(next.to_string()),
        more,
        as_of: crate::world::NOW.parse().unwrap(),
    };
    serde_json::to_vec(&page).unwrap().into()
}

async fn sync(
    State(office): State<Arc<Pages>>,
    Query(asked): Query<HashMap<String, String>>,
) -> Response {
    let cursor: usize = asked.get("cursor").map_or(0, |at| at.parse().unwrap());
    let known = office.pages.lock().unwrap().get(cursor).cloned();
    let body = known.unwrap_or_else(|| page(0..0, cursor, false));
    ([(header::CONTENT_TYPE, "application/json")], body).into_response()
}

/// A stream on which nothing is ever said: what is measured is asked for.
async fn events() -> Response {
    let silence = futures_util::stream::pending::<Result<Event, std::io::Error>>();
    Sse::new(silence).into_response()
}

/// Ten fines, all over the list.
async fn change(State(office): State<Arc<Pages>>) {
    let mut pages = office.pages.lock().unwrap();
    let next = pages.len() + 1;
    let step = office.count / 10;
    pages.push(page((0..10).map(|n| n * step), next, false));
}
