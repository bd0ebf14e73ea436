//! `POST /aca/v1/paCreatePosition`: the archive of notices (ACA), one notice per position, which one call makes,
//! changes and, with an amount of zero, withdraws.

use axum::extract::State;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::routing::post;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{NoticeNumber, OrganizationCode, PaymentPosition};
use crate::api_key;
use crate::cents::Cents;
use crate::problem::Problem;
use crate::request::Body;
use crate::when::When;
use crate::world::Shared;

/// The one call of the document.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/paCreatePosition", post(stand))
        .layer(from_fn_with_state(api_key::SUBSCRIPTION, api_key::required))
}

/// `NewDebtPositionRequest`. No `Debug`: a person's name and code.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Wanted {
    pa_fiscal_code: OrganizationCode,
    entity_type: String,
    entity_fiscal_code: String,
    entity_full_name: String,
    iuv: String,
    nav: Option<NoticeNumber>,
    amount: Cents,
    description: String,
    expiration_date: When,
    iban: Option<String>,
    #[serde(default)]
    switch_to_expired: bool,
    #[serde(default = "yes")]
    pay_stand_in: bool,
}

fn yes() -> bool {
    true
}

/// `DebtPositionResponse`, as far as it is told here.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Stands {
    pa_fiscal_code: OrganizationCode,
    iuv: String,
    amount: Cents,
    status: &'static str,
}

async fn stand(
    State(world): State<Shared>,
    Body(wanted): Body<Wanted>,
) -> Result<Json<Stands>, Problem> {
    let organization = wanted.pa_fiscal_code.clone();
    let iupd = format!("ACA_{}", wanted.iuv);
    let mut memory = world.memory();
    let now = memory.clock.now();
    let there = memory.ledger.get(&organization, &iupd).map(|position| {
        let status = position.status(now);
        (status.is_untouched(), status.is_invalidable())
    });
    let stands = |wanted: Wanted, status| Stands {
        pa_fiscal_code: wanted.pa_fiscal_code,
        iuv: wanted.iuv,
        amount: wanted.amount,
        status,
    };
    match (there, wanted.amount.0) {
        (Ok((false, _)), _) => Err(Problem::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "Unprocessable request",
            "Can not perform the requested action on debit position",
        )),
        (Err(unknown), 0) => Err(unknown),
        (Ok((_, false)), 0) => Err(Problem::new(
            StatusCode::CONFLICT,
            "Invocation exception",
            "Error while invalidate debit position conflict into request",
        )),
        (Ok(_), 0) => {
            memory
                .ledger
                .get_mut(&organization, &iupd)?
                .invalidate(now)?;
            Ok(Json(stands(wanted, "INVALID")))
        }
        (there, _) => {
            let sent = position(&iupd, &wanted)?;
            if there.is_ok() {
                memory.ledger.update(organization, sent, true, now)?;
            } else {
                memory.ledger.create(organization, sent, true, now)?;
            }
            Ok(Json(stands(wanted, "VALID")))
        }
    }
}

/// The same position as the other interface writes it.
fn position(iupd: &str, wanted: &Wanted) -> Result<PaymentPosition, Problem> {
    let position = json!({
        "iupd": iupd, "type": wanted.entity_type, "payStandIn": wanted.pay_stand_in,
        "fiscalCode": wanted.entity_fiscal_code, "fullName": wanted.entity_full_name,
        "switchToExpired": wanted.switch_to_expired, "companyName": "",
        "paymentOption": [{
            "nav": wanted.nav, "iuv": wanted.iuv, "amount": wanted.amount,
            "description": wanted.description, "isPartialPayment": false,
            "dueDate": wanted.expiration_date,
            "transfer": [{
                "idTransfer": "1", "amount": wanted.amount,
                "remittanceInformation": wanted.description, "category": "",
                "iban": wanted.iban,
            }],
        }],
    });
    serde_json::from_value(position).map_err(|error| Problem::malformed(error.to_string()))
}
