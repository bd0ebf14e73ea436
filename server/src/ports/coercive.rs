//! The coercive phase: a verbale not paid in time is collected by another body (Soris, Agenzia entrate-Riscossione).

use futures_util::future::BoxFuture;
use targa_domain::{Cents, VerbaleNumber};

use super::PlatformError;

/// How far collection has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CoerciveStage {
    /// Taken on, the person was not told yet.
    TakenOn,
    /// The injunction (ingiunzione) or cartella was notified.
    Notified,
    /// Being paid in instalments.
    Instalments,
    /// Seizure or another forced measure is under way.
    Enforcement,
    /// Stopped by a court or by the municipality.
    Suspended,
    /// Nothing is owed any more.
    Closed,
}

/// What is owed there, which is more than at the municipality: expenses and interest of the collector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoercivePosition {
    /// The collector's number for it, as on its letters.
    pub number: String,
    /// How far it has come.
    pub stage: CoerciveStage,
    /// Still owed, in cents.
    pub owed: Cents,
    /// Collected so far, in cents.
    pub collected: Cents,
    /// Page where the person sees and pays it, on https.
    pub page: Option<String>,
}

/// Who collects what was not paid in time.
pub trait CoerciveCollection: Send + Sync {
    /// The position of a verbale; none when it is not in coercive collection. Only reads.
    fn position<'a>(
        &'a self,
        verbale: &'a VerbaleNumber,
    ) -> BoxFuture<'a, Result<Option<CoercivePosition>, PlatformError>>;
}
