//! `/control/faults`: what goes wrong, where, and how many times.

use std::time::Duration;

use axum::Json;
use axum::extract::State;
use axum::http::{Method, StatusCode};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::play::Platform;
use crate::problem::Problem;
use crate::request::Body;
use crate::world::Shared;

/// What goes wrong.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    /// Nothing is done, the answer is `status`.
    Fail,
    /// The call is carried out, but the answer is `status`: the caller cannot know.
    Lose,
    /// Nothing is done, the answer is 200 and a page of HTML, as gateways under maintenance give it.
    Nonsense,
    /// The call is carried out after `milliseconds`.
    Delay,
    /// The call arrives twice; a list of receipts names each twice.
    Repeat,
}

/// One fault, for the next calls of a platform.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fault {
    platform: Platform,
    pub(crate) kind: Kind,
    /// Only calls with this method.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    method: Option<String>,
    /// Answer of `fail` and `lose`.
    #[serde(default = "unavailable")]
    status: u16,
    /// `Retry-After` of `fail` and `lose`, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) retry_after: Option<u32>,
    /// Length of `delay`.
    #[serde(default)]
    milliseconds: u64,
    /// How many calls are still to go wrong.
    #[serde(default = "once")]
    times: u32,
}

fn unavailable() -> u16 {
    StatusCode::SERVICE_UNAVAILABLE.as_u16()
}

fn once() -> u32 {
    1
}

impl Fault {
    /// The answer of a failure.
    pub(crate) fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// How long the answer waits.
    pub(crate) fn delay(&self) -> Duration {
        Duration::from_millis(self.milliseconds)
    }

    fn meets(&self, platform: Platform, method: &Method) -> bool {
        self.platform == platform
            && self
                .method
                .as_deref()
                .is_none_or(|wanted| wanted == method.as_str())
    }
}

/// Faults in waiting, in the order they were asked for.
#[derive(Default)]
pub(crate) struct Faults(Vec<Fault>);

impl Faults {
    /// The fault this call meets, if any; it counts as spent.
    pub(crate) fn take(&mut self, platform: Platform, method: &Method) -> Option<Fault> {
        let index = self
            .0
            .iter()
            .position(|fault| fault.meets(platform, method))?;
        let fault = self.0[index].clone();
        self.0[index].times -= 1;
        if self.0[index].times == 0 {
            self.0.remove(index);
        }
        Some(fault)
    }
}

/// `POST`: adds one; 201 with all that are waiting.
pub(super) async fn add(
    State(world): State<Shared>,
    Body(fault): Body<Fault>,
) -> Result<(StatusCode, Json<Value>), Problem> {
    if !(400..=599).contains(&fault.status) {
        return Err(Problem::malformed("status is from 400 to 599"));
    }
    if fault.times == 0 {
        return Err(Problem::malformed("times is at least 1"));
    }
    let faults = &mut world.memory().faults.0;
    faults.push(fault);
    Ok((StatusCode::CREATED, Json(json!({ "faults": faults }))))
}

/// `GET`: those still waiting.
pub(super) async fn list(State(world): State<Shared>) -> Json<Value> {
    Json(json!({ "faults": world.memory().faults.0 }))
}

/// `DELETE`: all is well again.
pub(super) async fn clear(State(world): State<Shared>) -> StatusCode {
    world.memory().faults.0.clear();
    StatusCode::NO_CONTENT
}
