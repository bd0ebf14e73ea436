//! `/v1/contacts`

use axum::Json;
use axum::extract::State;
use targa_contract::Problem;
use targa_contract::api::{Contacts, ContactsRequest, NotificationBy};

use crate::app::App;
use crate::auth::Caller;
use crate::body::JsonBody;
use crate::error::Answer;

pub(crate) async fn get(State(app): State<App>, caller: Caller) -> Answer<Json<Contacts>> {
    Ok(Json(app.store.contacts(&caller.fiscal_code).await?))
}

pub(crate) async fn put(
    State(app): State<App>,
    caller: Caller,
    JsonBody(request): JsonBody<ContactsRequest>,
) -> Answer<Json<Contacts>> {
    // Nobody is notified at an address that is not there.
    if request.notification == NotificationBy::Pec && request.pec.is_none() {
        return Err(Problem::invalid("pec", "missing").into());
    }
    let now = app.clock.now();
    let kept = app.store.keep_contacts(&caller.fiscal_code, &request, now);
    Ok(Json(kept.await?))
}
