//! Requests by route, counted on their way out.

use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

use crate::app::App;

/// From a millisecond to the longest a request may take.
const BUCKETS: [f64; 12] = [
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 60.0,
];

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    route: String,
    method: &'static str,
    status: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    route: String,
}

#[derive(Debug)]
pub(super) struct Requests {
    answered: Family<Answered, Counter>,
    seconds: Family<Route, Histogram, fn() -> Histogram>,
}

impl Requests {
    pub(super) fn registered(registry: &mut Registry) -> Self {
        let requests = Self {
            answered: Family::default(),
            seconds: Family::new_with_constructor(|| Histogram::new(BUCKETS)),
        };
        registry.register(
            "requests",
            "Requests answered, by the route's pattern",
            requests.answered.clone(),
        );
        registry.register_with_unit(
            "request",
            "Time to the head of the answer",
            Unit::Seconds,
            requests.seconds.clone(),
        );
        requests
    }
}

/// Counts a request.
pub(crate) async fn count(State(app): State<App>, request: Request, next: Next) -> Response {
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("none", MatchedPath::as_str)
        .to_owned();
    let method = known(request.method().as_str());
    let began = Instant::now();
    let answer = next.run(request).await;
    let requests = &app.metrics.requests;
    let seconds = began.elapsed().as_secs_f64();
    let of_route = Route {
        route: route.clone(),
    };
    requests.seconds.get_or_create(&of_route).observe(seconds);
    let status = answer.status().as_u16();
    let answered = Answered {
        route,
        method,
        status,
    };
    requests.answered.get_or_create(&answered).inc();
    answer
}

/// A method as a label: whoever invents methods does not fill the memory.
fn known(method: &str) -> &'static str {
    const METHODS: [&str; 7] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
    let known = METHODS.iter().find(|known| **known == method);
    known.copied().unwrap_or("other")
}
