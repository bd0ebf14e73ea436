//! The price bar: what a preavviso would say if it were issued now. Needs no network.

use targa_contract::Problem;
use targa_contract::commands::{PreavvisoPrice, PricePreavviso};
use targa_domain::Violation;

use super::OfficerEngine;
use crate::ports::now_in_rome;
use crate::pricing;
use crate::session::Post;

pub(super) async fn price_preavviso(
    engine: &OfficerEngine,
    request: PricePreavviso,
) -> Result<PreavvisoPrice, Problem> {
    let post = engine.sessions.present().await?;
    let settings = post.account().settings().await?;
    let now = now_in_rome(&*engine.sessions.client().ports.clock)?;
    let violation = Violation {
        vehicle: request.vehicle,
        ..Violation::new(request.hypothesis, now)
    };
    let quote = pricing::preavviso(violation, now.date(), &settings)?;
    Ok(PreavvisoPrice {
        today: now.date(),
        schedule: quote.schedule,
        points: quote.price.points.to,
    })
}
