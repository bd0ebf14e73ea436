//! `POST /v1/payments`

use std::collections::BTreeSet;

use axum::Json;
use axum::extract::State;
use targa_contract::api::{CheckoutStarted, Fine, FinePlan, FineState, PaymentRequest};
use targa_contract::{Problem, ProblemCode};

use super::CHECKOUT_RETURN;
use crate::app::App;
use crate::auth::Caller;
use crate::body::JsonBody;
use crate::error::{Answer, ApiError};
use crate::jobs::{self, Told, tell_position};
use crate::ports::CartNotice;

/// The limit of pagoPA's cart.
const MOST: usize = 5;

pub(crate) async fn post(
    State(app): State<App>,
    caller: Caller,
    JsonBody(request): JsonBody<PaymentRequest>,
) -> Answer<Json<CheckoutStarted>> {
    let wanted: BTreeSet<_> = request.fines.iter().copied().collect();
    if wanted.is_empty() || wanted.len() > MOST || wanted.len() != request.fines.len() {
        let problem = Problem::invalid("fines", "out-of-range");
        return Err(problem
            .with("min", "1")
            .with("max", MOST.to_string())
            .into());
    }
    let mut fines = Vec::with_capacity(MOST);
    for id in wanted {
        let (person, today) = (&caller.fiscal_code, app.clock.today());
        let fine = app.store.fine_seen_by(person, id, today).await?;
        let fine = payable(fine.ok_or(ProblemCode::NotFound)?)?;
        let due = jobs::payable(&fine.schedule, today);
        if due.is_none() && fine.plan.is_none() {
            // A leaflet that is over: what follows is the verbale.
            return Err(ProblemCode::NotPayable.into());
        }
        fines.push(fine);
    }
    let mut notices = Vec::with_capacity(MOST);
    for fine in fines {
        // Boxed: a fine carries its whole line inline.
        notices.push(Box::pin(current(&app, fine)).await?);
    }
    let back = format!("{}{CHECKOUT_RETURN}", app.public_url);
    let checkout_url = app.platforms.checkout.open(&notices, &back).await?;
    Ok(Json(CheckoutStarted { checkout_url }))
}

fn payable(fine: Fine) -> Result<Fine, ProblemCode> {
    match fine.state {
        // Another body collects it: there it is paid.
        _ if fine.collection.is_some() => Err(ProblemCode::NotPayable),
        FineState::Preavviso | FineState::Notified | FineState::PaidShort => Ok(fine),
        FineState::Paid => Err(ProblemCode::AlreadyPaid),
        FineState::Annulled => Err(ProblemCode::NotPayable),
    }
}

/// Makes sure that the platform asks for today's amount before anybody can pay an old one.
async fn current(app: &App, fine: Fine) -> Result<CartNotice, ApiError> {
    if let Some(plan) = &fine.plan {
        return Ok(next_due(plan, fine.reference)?);
    }
    let Some(position) = app.store.position(fine.id).await? else {
        // Closed since: paid at the platform, the receipt is on its way.
        return Err(ProblemCode::AlreadyPaid.into());
    };
    match tell_position(app, &position).await? {
        Told::Stands(amount) => Ok(CartNotice {
            notice_number: fine.notice_number,
            reference: fine.reference,
            amount,
        }),
        Told::Paid => Err(ProblemCode::AlreadyPaid.into()),
        Told::Withdrawn => Err(ProblemCode::NotPayable.into()),
    }
}

/// While a plan runs, the next of its dues is what can be paid.
fn next_due(plan: &FinePlan, reference: String) -> Result<CartNotice, ProblemCode> {
    let due = plan.next().ok_or(ProblemCode::AlreadyPaid)?;
    if !due.payable {
        return Err(ProblemCode::NotPayable);
    }
    Ok(CartNotice {
        notice_number: due.notice_number,
        reference,
        amount: due.amount,
    })
}
