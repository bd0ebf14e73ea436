//! `GET /v1/sync`

use axum::body::Bytes;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use targa_contract::api::SyncPage;

use super::paging::{Asked, PageSize};
use crate::app::App;
use crate::auth::Caller;
use crate::body::QueryOf;
use crate::error::{Answer, ApiError};
use crate::sent_pages::{Question, Standing};
use crate::store::Place;

const PAGE: PageSize = PageSize {
    usual: 200,
    largest: 1000,
};

pub(crate) async fn get(
    State(app): State<App>,
    caller: Caller,
    QueryOf(asked): QueryOf<Asked>,
) -> Answer<Response> {
    let (place, limit) = asked.page(&PAGE, Place::parse)?;
    let standing = Standing {
        newest: app.store.newest(&caller.fiscal_code).await?,
        today: app.clock.today(),
    };
    let question = Question {
        person: caller.fiscal_code,
        cursor: asked.cursor(),
        limit,
    };
    let as_of = app.clock.now();
    if let Some(page) = app.sent_pages.find(&question, standing) {
        return Ok(whole(&page, as_of));
    }
    let changes = app
        .store
        .changes(&caller.fiscal_code, (place.as_ref(), limit), standing.today)
        .await?;
    let page = SyncPage {
        reset: changes.reset,
        vehicles: changes.vehicles,
        fines: changes.fines,
        gone_fines: changes.gone_fines,
        gone_vehicles: changes.gone_vehicles,
        instalments: changes.instalments,
        next: changes.next,
        more: changes.more,
        as_of,
    };
    let page = until_as_of(&page).map_err(|error| ApiError::internal(&error))?;
    app.sent_pages.keep(question, standing, &page);
    Ok(whole(&page, as_of))
}

/// The page without its last field, which is another each time it is sent.
fn until_as_of(page: &SyncPage) -> Result<Bytes, serde_json::Error> {
    let mut text = serde_json::to_vec(page)?;
    let last = format!("\"as_of\":\"{}\"}}", page.as_of);
    text.truncate(text.len() - last.len());
    Ok(text.into())
}

fn whole(page: &Bytes, as_of: Timestamp) -> Response {
    let last = format!("\"as_of\":\"{as_of}\"}}");
    let body = [page, last.as_bytes()].concat();
    ([(header::CONTENT_TYPE, "application/json")], body).into_response()
}

#[cfg(test)]
mod tests {
    use axum::body::to_bytes;
    use targa_contract::api::{Cursor, SyncPage};

    use super::{until_as_of, whole};

    #[tokio::test]
    async fn a_page_kept_reads_as_one_made_now() {
        let mut page = SyncPage {
            reset: true,
            vehicles: Vec::new(),
            fines: Vec::new(),
            gone_fines: Vec::new(),
            gone_vehicles: Vec::new(),
            instalments: Vec::new(),
            next: Cursor("0123456789abcdef-7".to_owned()),
            more: false,
            as_of: "2026-11-20T09:00:00.123Z".parse().unwrap(),
        };
        let kept = until_as_of(&page).unwrap();
        page.as_of = "2026-11-21T10:00:00Z".parse().unwrap();
        let answer = whole(&kept, page.as_of);
        let body = to_bytes(answer.into_body(), 10_000).await.unwrap();
        assert_eq!(body, serde_json::to_vec(&page).unwrap());
    }
}
