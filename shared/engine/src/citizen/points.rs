//! What the fines of this device take from a licence, and what would be left of a balance that the person knows.

use targa_contract::Problem;
use targa_contract::api::{Fine, FineState};
use targa_contract::commands::{PointsForecast, PointsLine, PointsView, ShowPoints};
use targa_domain::Date;
use targa_domain::calendar::after_months;
use targa_domain::points::{GREATEST, points_taken};

use super::CitizenEngine;
use crate::ports::today;
use crate::session::Post;

/// Months without a violation after which the licence is back at its first points (art. 126-bis comma 5).
const CLEAN: u16 = 24;

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
    if request.balance.is_some_and(|balance| balance > GREATEST) {
        let problem = Problem::invalid("balance", "out-of-range").with("min", "0");
        return Err(problem.with("max", GREATEST.to_string()));
    }
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
    let coming = lines.iter().filter(|line| !line.settled);
    let to_come = coming.map(|line| u16::from(line.points)).sum();
    let last = lines.iter().map(|line| line.on).max();
    let recovery = last.map(|day| after_months(day, CLEAN)).transpose()?;
    let forecast = request.balance.map(|balance| {
        let left = u8::try_from(u16::from(balance).saturating_sub(to_come)).unwrap_or(0);
        PointsForecast {
            left,
            revision: left == 0,
            recovery: recovery.filter(|day| *day > today && left > 0),
        }
    });
    Ok(PointsView {
        today,
        lines,
        to_come,
        forecast,
    })
}
