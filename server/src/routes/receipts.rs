//! `GET /v1/receipts`

use axum::Json;
use axum::extract::State;
use targa_contract::api::{Fine, Quietanza, ReceiptPage};

use super::fines::{limit, next};
use super::paging::Asked;
use crate::app::App;
use crate::auth::Caller;
use crate::body::QueryOf;
use crate::error::Answer;

pub(crate) async fn list(
    State(app): State<App>,
    caller: Caller,
    QueryOf(asked): QueryOf<Asked>,
) -> Answer<Json<ReceiptPage>> {
    let limit = limit(&asked, true)?;
    let (person, today) = (&caller.fiscal_code, app.clock.today());
    let (fines, more) = app.store.fines_page(person, limit, today).await?;
    let next = next(&fines, more);
    let paid = fines.into_iter().filter_map(|fine| quietanza(&app, fine));
    Ok(Json(ReceiptPage {
        receipts: paid.collect(),
        next,
    }))
}

/// The receipt with what it was for; none before it is paid.
pub(super) fn quietanza(app: &App, fine: Fine) -> Option<Quietanza> {
    Some(Quietanza {
        fine: fine.id,
        reference: fine.reference,
        notice_number: fine.notice_number,
        creditor: fine.creditor,
        creditor_name: app.municipality.name.clone(),
        receipt: fine.receipt?,
    })
}
