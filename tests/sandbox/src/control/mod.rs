//! The hand behind the scenes: faults, journal, clock, a look at the positions. For tests; nobody's document.

mod clock;
mod faults;
mod journal;
mod positions;

use axum::Router;
use axum::routing::{get, put};

use crate::world::Shared;
use crate::{coercive, io, notifier, protocol, registry, send};

pub(crate) use faults::{Fault, Faults, Kind};
pub(crate) use journal::Journal;

/// `/control/…`
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route(
            "/faults",
            get(faults::list).post(faults::add).delete(faults::clear),
        )
        .route("/requests", get(journal::list).delete(journal::clear))
        .route("/positions", get(positions::list))
        .route(
            "/positions/{organizationfiscalcode}/{nav}",
            get(positions::by_notice),
        )
        .nest("/send", send::control())
        .nest("/io", io::control())
        .nest("/registry", registry::control())
        .nest("/protocol", protocol::control())
        .nest("/coercive", coercive::control())
        .nest("/notifier", notifier::control())
        .route(
            "/clock",
            put(clock::set).get(clock::get).delete(clock::reset),
        )
}
