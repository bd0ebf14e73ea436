//! Finds tariff rows by the words an officer would type.

use targa_contract::Problem;
use targa_contract::commands::{SearchTariff, TariffHit, TariffHits};
use targa_domain::Row;

use super::OfficerEngine;
use crate::ports::today;
use crate::pricing::tariff;

pub(super) fn search_tariff(
    engine: &OfficerEngine,
    request: &SearchTariff,
) -> Result<TariffHits, Problem> {
    let today = today(&*engine.sessions.client().ports.clock)?;
    let rows = tariff()?.search(&request.words, today)?;
    Ok(TariffHits {
        rows: rows.into_iter().map(hit).collect(),
    })
}

/// A row where several numbers of points are possible is shown with the most.
pub(super) fn hit(row: &Row) -> TariffHit {
    TariffHit {
        hypothesis: row.id,
        minimum: row.minimum,
        points: row.points.to,
    }
}
