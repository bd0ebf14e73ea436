//! From which day to which a vehicle was whose. Who held it on the day of the violation answers for it (art. 196), so
//! that a fine is shown to them and to nobody who had the vehicle before or bought it since.

use jiff::Timestamp;
use sqlx::AssertSqlSafe;
use targa_domain::{Date, FiscalCode, Plate};

use super::row::kept;
use super::write::Write;
use super::{Store, StoreError};

/// Holds for an owner `o` and a fine `f`: the vehicle was theirs on the day of the violation. Every reading of fines
/// for a person goes through it.
pub(super) const OWNS: &str = "o.plate = f.plate AND EXISTS (SELECT 1 FROM holdings h WHERE h.person = o.person \
AND h.plate = o.plate AND f.committed_on BETWEEN h.since AND h.until)";

/// Days from the first to the last, both within.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    since: Date,
    until: Date,
}

impl Period {
    /// The office's word for a vehicle, until it takes it back.
    pub const ALWAYS: Self = Self {
        since: jiff::civil::date(1, 1, 1),
        until: jiff::civil::date(9999, 12, 31),
    };

    /// One day, as an imported case says it of its own.
    #[must_use]
    pub const fn day(day: Date) -> Self {
        Self {
            since: day,
            until: day,
        }
    }

    /// What the registry confirmed for a day, with the day it says that it began.
    #[must_use]
    pub fn confirmed(day: Date, since: Option<Date>) -> Self {
        let since = since.filter(|since| *since <= day);
        Self {
            since: since.unwrap_or(day),
            until: day,
        }
    }
}

impl Store {
    /// The registry was asked what an older version had kept without days: the vehicle was theirs for so long, which
    /// may be never. Whoever no longer sees a fine hears of it.
    pub async fn holding_dated(
        &self,
        (person, plate): (&FiscalCode, &Plate),
        period: Option<Period>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut write = self.write(now).await?;
        let before = write.held_fines(person, plate).await?;
        let undated =
            sqlx::query("DELETE FROM holdings WHERE person = $1 AND plate = $2 AND undated = 1");
        let undated = undated.bind(person.as_str()).bind(plate.as_str());
        if undated.execute(write.connection()).await?.rows_affected() == 0 {
            return Ok(());
        }
        if let Some(period) = period {
            write.hold(person, plate, period).await?;
        }
        write.ask_about_vehicle(person, plate).await?;
        write.vehicle_changed(person, plate, &before).await?;
        self.commit(write).await
    }

    /// Vehicles whose days an older version did not keep.
    pub async fn undated_holdings(
        &self,
        limit: u16,
    ) -> Result<Vec<(FiscalCode, Plate)>, StoreError> {
        let rows: Vec<(String, String)> = sqlx::query_as(
            "SELECT person, plate FROM holdings WHERE undated = 1 ORDER BY person, plate LIMIT $1",
        )
        .bind(i64::from(limit))
        .fetch_all(&self.pool)
        .await?;
        let read = |(person, plate): &(String, String)| {
            let person = FiscalCode::parse(person).map_err(kept("fiscal code"))?;
            Ok((person, Plate::parse(plate).map_err(kept("plate"))?))
        };
        rows.iter().map(read).collect()
    }
}

impl Write {
    /// The vehicle was theirs for so long. Says whether that is news.
    pub(super) async fn hold(
        &mut self,
        person: &FiscalCode,
        plate: &Plate,
        period: Period,
    ) -> Result<bool, StoreError> {
        let held = sqlx::query(
            "INSERT INTO holdings (person, plate, since, until) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (person, plate, since) DO UPDATE SET until = excluded.until \
             WHERE holdings.until < excluded.until",
        )
        .bind(person.as_str())
        .bind(plate.as_str())
        .bind(period.since.to_string())
        .bind(period.until.to_string())
        .execute(self.connection())
        .await?;
        Ok(held.rows_affected() > 0)
    }

    /// The fines of a vehicle that this person sees as its owner.
    pub(super) async fn held_fines(
        &mut self,
        person: &FiscalCode,
        plate: &Plate,
    ) -> Result<Vec<String>, StoreError> {
        let sql = AssertSqlSafe(format!(
            "SELECT f.id FROM fines f JOIN owners o ON {OWNS} WHERE o.person = $1 AND o.plate = $2 \
             ORDER BY f.created_at, f.id"
        ));
        let fines = sqlx::query_scalar(sql)
            .bind(person.as_str())
            .bind(plate.as_str());
        Ok(fines.fetch_all(self.connection()).await?)
    }
}
