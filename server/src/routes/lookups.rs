//! `POST /v1/lookups`

use axum::Json;
use axum::extract::State;
use targa_contract::ProblemCode;
use targa_contract::api::{Fine, LookupRequest, PublicFine, PublicPayment};
use targa_domain::VerbaleNumber;
use targa_pagopa::NoticeNumber;

use crate::app::App;
use crate::body::JsonBody;
use crate::error::Answer;

pub(crate) async fn post(
    State(app): State<App>,
    JsonBody(request): JsonBody<LookupRequest>,
) -> Answer<Json<PublicFine>> {
    // Wrong numbers for one plate are counted wherever they come from.
    app.tries.at_plate(request.plate)?;
    let number = normal(&request.number).ok_or(ProblemCode::NotFound)?;
    let fine = app.store.look_up(&number, &request.plate).await?;
    let fine = public(fine.ok_or(ProblemCode::NotFound)?);
    app.tries.plate_was_right(request.plate);
    Ok(Json(fine))
}

/// A notice number without its spaces, else a reference in capitals; what is neither finds nothing.
fn normal(number: &str) -> Option<String> {
    let notice = number.trim().parse::<NoticeNumber>();
    notice.map(|notice| notice.to_string()).ok().or_else(|| {
        let reference = VerbaleNumber::parse(number).ok()?;
        Some(reference.as_str().to_owned())
    })
}

/// Only what paying needs.
fn public(fine: Fine) -> PublicFine {
    PublicFine {
        violation: fine.violation,
        state: fine.state,
        notice_number: fine.notice_number,
        creditor: fine.creditor,
        schedule: *fine.schedule,
        paid: fine.receipt.map(|receipt| PublicPayment {
            amount: receipt.amount,
            paid_at: receipt.paid_at,
        }),
    }
}
