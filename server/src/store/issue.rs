//! Taking in a fine: once, whole, with its lease, its position to open and its change.

use jiff::Timestamp;
use sqlx::AssertSqlSafe;
use targa_contract::FineId;
use targa_contract::api::{CaseFact, Fine, PreavvisoRequest};
use targa_domain::FiscalCode;
use targa_pagopa::NoticeNumber;

use super::debt_position::NewPosition;
use super::line::{last_act, stage, windows_end};
use super::row::{SELECT_FINE, fine, kept};
use super::write::Write;
use super::{Store, StoreError};

/// A fine to take in.
#[derive(Clone, Debug)]
pub struct NewFine<'a> {
    /// The fine.
    pub fine: &'a Fine,
    /// Who issued it, and what was sent.
    pub issued: Option<(&'a FiscalCode, &'a PreavvisoRequest)>,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Issued {
    /// On disk now.
    New,
    /// On disk already, with the same content.
    Same(Box<Fine>),
    /// The identifier is taken by other content.
    Conflict,
    /// The notice number is not this officer's, or used.
    NotLeased,
}

impl Store {
    /// Whether this identifier is taken: by the same content of the same officer, or by something else.
    pub async fn repeated(
        &self,
        id: FineId,
        officer: &FiscalCode,
        request: &PreavvisoRequest,
    ) -> Result<Option<Issued>, StoreError> {
        let mut connection = self.pool.acquire().await?;
        repeated(&mut connection, id, Some((officer, request))).await
    }

    /// Takes a fine in. When this returns `New`, no power cut loses it.
    pub async fn issue(&self, new: NewFine<'_>, now: Timestamp) -> Result<Issued, StoreError> {
        let mut write = self.write(now).await?;
        if let Some(known) = repeated(write.connection(), new.fine.id, new.issued).await? {
            return Ok(known);
        }
        if !write.issue_fine(self, &new).await? {
            return Ok(Issued::NotLeased);
        }
        self.commit(write).await?;
        Ok(Issued::New)
    }
}

async fn repeated(
    connection: &mut sqlx::AnyConnection,
    id: FineId,
    issued: Option<(&FiscalCode, &PreavvisoRequest)>,
) -> Result<Option<Issued>, StoreError> {
    let kept_request: Option<(Option<String>, Option<String>)> =
        sqlx::query_as("SELECT officer, request FROM fines WHERE id = $1")
            .bind(id.to_string())
            .fetch_optional(&mut *connection)
            .await?;
    let Some((officer, request)) = kept_request else {
        return Ok(None);
    };
    let request: Option<PreavvisoRequest> = request
        .map(|text| serde_json::from_str(&text))
        .transpose()
        .map_err(kept("request"))?;
    let same = officer.as_deref() == issued.map(|(officer, _)| officer.as_str())
        && request.as_ref() == issued.map(|(_, request)| request);
    if !same {
        return Ok(Some(Issued::Conflict));
    }
    let fine = fine_by_id(connection, id).await?;
    Ok(Some(Issued::Same(Box::new(fine))))
}

/// A fine that is known to be there.
pub(super) async fn fine_by_id(
    connection: &mut sqlx::AnyConnection,
    id: FineId,
) -> Result<Fine, StoreError> {
    let sql = AssertSqlSafe(format!("{SELECT_FINE} WHERE f.id = $1"));
    let row = sqlx::query(sql)
        .bind(id.to_string())
        .fetch_one(connection)
        .await?;
    fine(&row)
}

impl Write {
    /// The fine with its lease, its position to open, the beginning of its log and its change. False when the
    /// notice number is not the officer's to use.
    pub(super) async fn issue_fine(
        &mut self,
        store: &Store,
        new: &NewFine<'_>,
    ) -> Result<bool, StoreError> {
        if let Some((officer, request)) = new.issued
            && !self
                .bind_number(officer, request.notice_number, new.fine.id)
                .await?
        {
            return Ok(false);
        }
        let mut notices = vec![new.fine.notice_number];
        let more = store.ways_to_pay(new.fine.schedule.windows.len()) - 1;
        notices.extend(self.next_notices(store, more).await?);
        self.insert_fine(new, notices.get(1).copied()).await?;
        self.open_position(NewPosition {
            fine: new.fine.id,
            reference: &new.fine.reference,
            line: &new.fine.schedule,
            notices: &notices,
        })
        .await?;
        self.record(new.fine.id, &CaseFact::Opened).await?;
        self.ask_about_fines(&[new.fine.id]).await?;
        self.fine_changed(new.fine.id).await?;
        Ok(true)
    }

    async fn insert_fine(
        &mut self,
        new: &NewFine<'_>,
        second: Option<NoticeNumber>,
    ) -> Result<(), StoreError> {
        let fine = new.fine;
        let json = |what, text: Result<String, serde_json::Error>| text.map_err(kept(what));
        let request = new
            .issued
            .map(|(_, request)| json("request", serde_json::to_string(request)));
        let line = json("schedule", serde_json::to_string(&fine.schedule))?;
        let now = self.now();
        sqlx::query(
            "INSERT INTO fines (id, plate, place, violation, state, reference, notice_number, creditor, points, \
             line, schedule, officer, request, created_at, second_notice, stage, windows_end, last_act) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        )
        .bind(fine.id.to_string())
        .bind(fine.plate.as_str())
        .bind(&fine.place)
        .bind(json("violation", serde_json::to_string(&fine.violation))?)
        .bind(fine.state.as_str())
        .bind(&fine.reference)
        .bind(fine.notice_number.to_string())
        .bind(fine.creditor.to_string())
        .bind(i64::from(fine.points))
        .bind(&line)
        .bind(&line)
        .bind(new.issued.map(|(officer, _)| officer.as_str().to_owned()))
        .bind(request.transpose()?)
        .bind(now)
        .bind(second.map(|notice| notice.to_string()))
        .bind(stage(&fine.schedule))
        .bind(windows_end(&fine.schedule))
        .bind(last_act(&fine.schedule).to_string())
        .execute(self.connection())
        .await?;
        Ok(())
    }

    /// Uses up a leased number. False when it is not this officer's to use.
    async fn bind_number(
        &mut self,
        officer: &FiscalCode,
        number: NoticeNumber,
        fine: FineId,
    ) -> Result<bool, StoreError> {
        let bound = sqlx::query(
            "UPDATE leases SET fine = $1 WHERE notice_number = $2 AND officer = $3 AND fine IS NULL",
        )
        .bind(fine.to_string())
        .bind(number.to_string())
        .bind(officer.as_str())
        .execute(self.connection())
        .await?;
        Ok(bound.rows_affected() == 1)
    }
}
