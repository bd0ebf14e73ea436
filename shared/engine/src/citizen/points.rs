//! What the fines of this device take from a licence, and what would be left of a balance that the person knows.

use targa_contract::Problem;
use targa_contract::api::{Fine, FineState};
use targa_contract::commands::{PointsForecast, PointsLine, PointsView, ShowPoints};
use targa_domain::Date;
use targa_domain::points::{Deduction, forecast, points_taken, to_come};

use super::CitizenEngine;
use crate::ports::today;
use crate::session::Post;

pub(super) async fn points(
    engine: &CitizenEngine,
    request: ShowPoints,
) -> Result<PointsView, Problem> {
    let post = engine.sessions.present().await?;
    let today = today(&*engine.sessions.client().ports.clock)?;
    let fines = post.account().cache.fines_with_points().await?;
    view(&fines, request, today)
}

fn view(fines: &[Fine], request: ShowPoints, today: Date) -> Result<PointsView, Problem> {
    let taking = fines
        .iter()
        .filter(|fine| fine.state != FineState::Annulled);
    let lines: Vec<PointsLine> = taking
        .map(|fine| PointsLine {
            fine: fine.id,
            hypothesis: fine.violation.hypothesis,
            on: fine.violation.committed_at.date(),
            points: points_taken(fine.points, request.novice, false),
            settled: fine.state == FineState::Paid,
        })
        .collect();
    let deductions = lines.iter().map(|line| Deduction {
        on: line.on,
        points: line.points,
        settled: line.settled,
    });
    let deductions: Vec<Deduction> = deductions.collect();
    let forecast = request
        .balance
        .map(|balance| forecast(balance, &deductions, today))
        .transpose()?
        .map(|forecast| PointsForecast {
            left: forecast.left,
            revision: forecast.revision,
            recovery: forecast.recovery,
        });
    Ok(PointsView {
        today,
        to_come: to_come(&deductions),
        lines,
        forecast,
    })
}
