//! Reading requests.

use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Row};
use targa_contract::api::{InstalmentsRequest, InstalmentsState};
use targa_contract::{FineId, InstalmentsId};
use targa_domain::FiscalCode;

use crate::store::row::{day, kept};
use crate::store::{Store, StoreError};

pub(super) const SELECT: &str = "SELECT q.id, q.person, q.fine, q.state, q.asked, q.plan, q.asked_on, q.answer_by, \
q.reason, q.decision, c.protocol FROM instalment_requests q JOIN communications c ON c.id = q.communication";

/// A request, and whose it is.
#[derive(Clone, PartialEq, Eq)]
pub struct KnownRequest {
    /// Who asked.
    pub person: FiscalCode,
    /// What the office decided, as it was sent.
    pub decision: Option<String>,
    /// The request.
    pub request: InstalmentsRequest,
}

impl std::fmt::Debug for KnownRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The office's words are about a person.
        f.debug_struct("KnownRequest")
            .field("request", &self.request)
            .finish_non_exhaustive()
    }
}

impl Store {
    /// A request, whoever's it is: for the office.
    pub async fn instalments(&self, id: InstalmentsId) -> Result<Option<KnownRequest>, StoreError> {
        let mut connection = self.pool.acquire().await?;
        by_id(&mut connection, id).await
    }

    /// Requests of one person, newest first.
    pub async fn instalments_of(
        &self,
        person: &FiscalCode,
    ) -> Result<Vec<InstalmentsRequest>, StoreError> {
        let sql = AssertSqlSafe(format!(
            "{SELECT} WHERE q.person = $1 ORDER BY q.at DESC, q.id DESC"
        ));
        let query = sqlx::query(sql).bind(person.as_str());
        let rows = query.fetch_all(&self.pool).await?;
        rows.iter().map(|row| Ok(known(row)?.request)).collect()
    }

    /// Requests of one person about these fines.
    pub(in crate::store) async fn instalments_about(
        &self,
        person: &FiscalCode,
        fines: &[FineId],
    ) -> Result<Vec<InstalmentsRequest>, StoreError> {
        if fines.is_empty() {
            return Ok(Vec::new());
        }
        let all = self.instalments_of(person).await?.into_iter();
        Ok(all
            .filter(|request| fines.contains(&request.asked.fine))
            .collect())
    }
}

pub(super) async fn by_id(
    connection: &mut AnyConnection,
    id: InstalmentsId,
) -> Result<Option<KnownRequest>, StoreError> {
    let sql = AssertSqlSafe(format!("{SELECT} WHERE q.id = $1"));
    let query = sqlx::query(sql).bind(id.to_string());
    let row = query.fetch_optional(connection).await?;
    row.as_ref().map(known).transpose()
}

pub(super) fn known(row: &AnyRow) -> Result<KnownRequest, StoreError> {
    let text = |column| row.try_get::<&str, _>(column);
    Ok(KnownRequest {
        person: FiscalCode::parse(text("person")?).map_err(kept("fiscal code"))?,
        decision: row.try_get("decision")?,
        request: InstalmentsRequest {
            id: text("id")?.parse().map_err(kept("request id"))?,
            asked: serde_json::from_str(text("asked")?).map_err(kept("request"))?,
            state: state(text("state")?)?,
            plan: serde_json::from_str(text("plan")?).map_err(kept("plan"))?,
            asked_on: day(text("asked_on")?)?,
            answer_by: day(text("answer_by")?)?,
            reason: row.try_get("reason")?,
            protocol: row.try_get("protocol")?,
        },
    })
}

fn state(text: &str) -> Result<InstalmentsState, StoreError> {
    let mut all = InstalmentsState::ALL.iter().copied();
    all.find(|state| state.as_str() == text)
        .ok_or(StoreError::Unreadable("state of a request"))
}
