//! The verbale that follows an unpaid preavviso: drawn up in one transaction with its number, its notices and
//! the end of the preavviso's.

use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::AssertSqlSafe;
use targa_contract::FineId;
use targa_contract::api::{CaseFact, Fine};
use targa_domain::{Cents, MunicipalitySettings, Schedule};
use uuid::Uuid;

use super::debt_position::NewPosition;
use super::row::{SELECT_FINE, fine, kept};
use super::write::Write;
use super::{Store, StoreError};

/// A verbale to draw up.
#[derive(Clone, Debug)]
pub struct NewVerbale<'a> {
    /// The preavviso.
    pub fine: &'a Fine,
    /// Today.
    pub on: Date,
    /// Last day to hand it over for notification.
    pub notify_by: Date,
    /// Expenses known so far, in cents.
    pub expenses: Cents,
    /// The line before any payment; its days are provisional.
    pub line: &'a Schedule,
}

impl Store {
    /// Preavvisi unpaid whose last window ended before that day, and that have no verbale yet: a page of them by key,
    /// behind that one.
    pub async fn unpaid_preavvisi(
        &self,
        ended_before: Date,
        after: Option<FineId>,
        limit: u16,
    ) -> Result<Vec<Fine>, StoreError> {
        let sql = AssertSqlSafe(format!(
            "{SELECT_FINE} WHERE f.state IN ('preavviso', 'paid-short') AND f.stage = 'preavviso' \
             AND f.windows_end < $1 AND v.fine IS NULL AND f.id > $2 ORDER BY f.id LIMIT $3"
        ));
        let query = sqlx::query(sql)
            .bind(ended_before.to_string())
            .bind(after.map(|id| id.to_string()).unwrap_or_default())
            .bind(i64::from(limit));
        let rows = query.fetch_all(&self.pool).await?;
        rows.iter().map(fine).collect()
    }

    /// Draws a verbale up. False when it was drawn up or paid meanwhile.
    pub async fn draw_up(
        &self,
        new: &NewVerbale<'_>,
        settings: &MunicipalitySettings,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut write = self.write(now).await?;
        let id = new.fine.id;
        let open: i64 = sqlx::query_scalar(
            "SELECT count(*) FROM fines f WHERE f.id = $1 AND f.state IN ('preavviso', 'paid-short') \
             AND NOT EXISTS (SELECT 1 FROM verbali v WHERE v.fine = f.id)",
        )
        .bind(id.to_string())
        .fetch_one(write.connection())
        .await?;
        if open == 0 {
            return Ok(false);
        }
        let number = write.next_verbale(new.on.year()).await?;
        let ways = self.ways_to_pay(new.line.windows.len());
        let notices = write.next_notices(self, ways).await?;
        let first = notices.first().ok_or(StoreError::NoNumbersLeft)?;
        write
            .open_position(NewPosition {
                fine: id,
                reference: &number,
                line: new.line,
                notices: &notices,
            })
            .await?;
        sqlx::query(
            "UPDATE fines SET reference = $1, notice_number = $2, second_notice = $3 WHERE id = $4",
        )
        .bind(&number)
        .bind(first.to_string())
        .bind(notices.get(1).map(ToString::to_string))
        .bind(id.to_string())
        .execute(write.connection())
        .await?;
        write.set_line(id, new.line, settings).await?;
        write.insert_verbale(new, &number).await?;
        let fact = CaseFact::VerbaleDrawnUp {
            number,
            expenses: new.expenses,
            notify_by: new.notify_by,
        };
        write.record(id, &fact).await?;
        write.fine_changed(id).await?;
        self.commit(write).await?;
        Ok(true)
    }
}

impl Write {
    /// `V/2026/000001`: the next of the year that nobody uses.
    async fn next_verbale(&mut self, year: i16) -> Result<String, StoreError> {
        loop {
            let next: i64 = sqlx::query_scalar(
                "INSERT INTO verbale_counters (year, next) VALUES ($1, 2) \
                 ON CONFLICT (year) DO UPDATE SET next = verbale_counters.next + 1 RETURNING next",
            )
            .bind(i64::from(year))
            .fetch_one(self.connection())
            .await?;
            let number = format!("V/{year}/{:06}", next - 1);
            // The office's own numbers may come from elsewhere, by import.
            let taken: i64 = sqlx::query_scalar("SELECT count(*) FROM fines WHERE reference = $1")
                .bind(&number)
                .fetch_one(self.connection())
                .await?;
            if taken == 0 {
                return Ok(number);
            }
        }
    }

    /// The line of a fine from now on, with what is held on account taken off what is shown.
    pub(super) async fn set_line(
        &mut self,
        fine: FineId,
        line: &Schedule,
        settings: &MunicipalitySettings,
    ) -> Result<Box<Schedule>, StoreError> {
        let on_account: i64 = sqlx::query_scalar("SELECT on_account FROM fines WHERE id = $1")
            .bind(fine.to_string())
            .fetch_one(self.connection())
            .await?;
        let rest = line
            .less_on_account(Cents::new(on_account), settings)
            .map_err(kept("sum on account"))?;
        let json = |line: &Schedule| serde_json::to_string(line).map_err(kept("line"));
        sqlx::query(
            "UPDATE fines SET line = $1, schedule = $2, stage = $3, windows_end = $4 WHERE id = $5",
        )
        .bind(json(line)?)
        .bind(json(&rest)?)
        .bind(super::line::stage(line))
        .bind(super::line::windows_end(line))
        .bind(fine.to_string())
        .execute(self.connection())
        .await?;
        Ok(Box::new(rest))
    }

    async fn insert_verbale(
        &mut self,
        new: &NewVerbale<'_>,
        number: &str,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO verbali (fine, number, step, drawn_up_on, notify_by, expenses, protocol_key) \
             VALUES ($1, $2, 'drawn-up', $3, $4, $5, $6)",
        )
        .bind(new.fine.id.to_string())
        .bind(number)
        .bind(new.on.to_string())
        .bind(new.notify_by.to_string())
        .bind(new.expenses.get())
        .bind(Uuid::new_v4().to_string())
        .execute(self.connection())
        .await?;
        Ok(())
    }
}
