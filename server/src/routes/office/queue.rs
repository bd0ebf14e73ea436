//! `GET /v1/office/queue`

use axum::Json;
use axum::extract::State;
use targa_contract::api::{Cursor, OfficeQueue};
use uuid::Uuid;

use crate::app::App;
use crate::body::QueryOf;
use crate::error::Answer;
use crate::routes::paging::{Asked, LIST};
use crate::store::QueuePlace;

pub(crate) async fn get(
    State(app): State<App>,
    QueryOf(asked): QueryOf<Asked>,
) -> Answer<Json<OfficeQueue>> {
    let (after, most) = asked.page(&LIST, place)?;
    let (items, more) = app.store.office_queue(after.as_ref(), most).await?;
    let last = items.last().filter(|_| more).map(QueuePlace::behind);
    let next = last.map(|place| Cursor(format!("{}.{}", place.at, place.id)));
    Ok(Json(OfficeQueue { items, next }))
}

fn place(cursor: &Cursor) -> Option<QueuePlace> {
    let (at, id) = cursor.0.split_once('.')?;
    let id: Uuid = id.parse().ok()?;
    Some(QueuePlace {
        at: at.parse().ok()?,
        id: id.to_string(),
    })
}
