//! The person's changes, a page at a time.

use reqwest::Method;
use targa_contract::Problem;
use targa_contract::api::{Cursor, Fine, SyncPage, path};

use super::{SignedApi, Told};

/// Fines a page: some 200 KB, so that progress shows and a cut costs little.
const PAGE: &str = "200";

impl SignedApi {
    /// The page after a cursor; the first without one.
    pub(crate) async fn sync_page(
        &self,
        after: Option<&Cursor>,
    ) -> Result<SyncPage<Told<Fine>>, Problem> {
        self.fetch(|| {
            let call = self
                .api
                .call(Method::GET, path::SYNC)
                .query(&[("limit", PAGE)]);
            match after {
                Some(cursor) => call.query(&[("cursor", &cursor.0)]),
                None => call,
            }
        })
        .await
    }
}
