//! Calls to the platforms. Kept for the process, not for one server in it: adapters are made before there is one.

use std::sync::LazyLock;

use prometheus_client::encoding::{EncodeLabelSet, EncodeLabelValue, LabelValueEncoder};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Call {
    platform: &'static str,
    outcome: Outcome,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Outcome {
    Served,
    Failed,
}

impl EncodeLabelValue for Outcome {
    fn encode(&self, encoder: &mut LabelValueEncoder<'_>) -> std::fmt::Result {
        match self {
            Self::Served => "served",
            Self::Failed => "failed",
        }
        .encode(encoder)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Platform {
    platform: &'static str,
}

static CALLS: LazyLock<Family<Call, Counter>> = LazyLock::new(Family::default);
static CIRCUITS: LazyLock<Family<Platform, Gauge>> = LazyLock::new(Family::default);

/// Whether a platform is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Circuit {
    /// By everybody.
    Closed,
    /// By one caller, whose luck decides.
    HalfOpen,
    /// By nobody.
    Open,
}

/// A platform was called once.
pub(crate) fn called(platform: &'static str, served: bool) {
    let outcome = if served {
        Outcome::Served
    } else {
        Outcome::Failed
    };
    CALLS.get_or_create(&Call { platform, outcome }).inc();
}

/// A platform's circuit stands so now.
pub(crate) fn circuit(platform: &'static str, state: Circuit) {
    CIRCUITS
        .get_or_create(&Platform { platform })
        .set(match state {
            Circuit::Closed => 0,
            Circuit::HalfOpen => 1,
            Circuit::Open => 2,
        });
}

pub(super) fn register(registry: &mut Registry) {
    registry.register(
        "platform_calls",
        "Calls to a platform, each try counted",
        CALLS.clone(),
    );
    registry.register(
        "platform_circuit",
        "0 asked by everybody, 1 by one caller, 2 by nobody",
        CIRCUITS.clone(),
    );
}
