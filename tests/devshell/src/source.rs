//! Where answers come from.

use serde_json::Value;
use targa_contract::Problem;
use targa_contract::commands::{Change, Envelope};
use tokio::sync::broadcast;

use crate::arguments::{Answers, Arguments};
use crate::canned::Canned;
use crate::real::Real;

/// Fixtures, or the real engine.
pub(crate) enum Source {
    Canned(Canned),
    Real(Real),
}

impl Source {
    pub(crate) async fn open(arguments: &Arguments) -> anyhow::Result<Self> {
        let audience = arguments.audience;
        Ok(match &arguments.answers {
            Answers::Canned(state) => Self::Canned(Canned::new(audience, *state)?),
            Answers::Real(settings) => Self::Real(Real::start(audience, settings).await?),
        })
    }

    pub(crate) async fn dispatch(&self, envelope: Envelope) -> Result<Value, Problem> {
        match self {
            Self::Canned(canned) => canned.dispatch(envelope).await,
            Self::Real(real) => real.dispatch(envelope).await,
        }
    }

    pub(crate) fn changes(&self) -> broadcast::Receiver<Change> {
        match self {
            Self::Canned(canned) => canned.changes(),
            Self::Real(real) => real.changes(),
        }
    }

    /// Ends what runs in the background.
    pub(crate) async fn stop(&self) {
        if let Self::Real(real) = self {
            real.stop().await;
        }
    }
}
