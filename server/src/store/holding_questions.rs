//! Days of fines on which it is not known whose the vehicle was: the registry is asked about each, once.

use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Row};
use targa_contract::FineId;
use targa_domain::{Date, FiscalCode, Plate};

use super::bulk::list;
use super::holdings::{OWNS, Period};
use super::row::{day, kept, small};
use super::write::Write;
use super::{Store, StoreError};

/// Whether a vehicle was this person's on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HoldingQuestion {
    /// Who has the vehicle in their list.
    pub person: FiscalCode,
    /// Which.
    pub plate: Plate,
    /// A day on which it was fined.
    pub day: Date,
    /// How often the registry did not answer.
    pub attempts: u32,
}

impl Store {
    /// Questions to ask now: all of them, or those about one person's vehicle.
    pub async fn holding_questions(
        &self,
        about: Option<(&FiscalCode, &Plate)>,
        now: Timestamp,
        limit: u16,
    ) -> Result<Vec<HoldingQuestion>, StoreError> {
        let (person, plate) = about.map_or(("", ""), |(person, plate)| {
            (person.as_str(), plate.as_str())
        });
        let rows = sqlx::query(
            "SELECT person, plate, day, attempts FROM holding_questions WHERE ask_again <= $1 \
             AND ($2 = '' OR (person = $2 AND plate = $3)) ORDER BY ask_again, person, plate, day LIMIT $4",
        )
        .bind(now.as_second())
        .bind(person)
        .bind(plate)
        .bind(i64::from(limit))
        .fetch_all(&self.pool)
        .await?;
        let question = |row: &sqlx::any::AnyRow| {
            let text = |column| row.try_get::<&str, _>(column);
            Ok(HoldingQuestion {
                person: FiscalCode::parse(text("person")?).map_err(kept("fiscal code"))?,
                plate: Plate::parse(text("plate")?).map_err(kept("plate"))?,
                day: day(text("day")?)?,
                attempts: small(row.try_get("attempts")?, "attempts")?,
            })
        };
        rows.iter().map(question).collect()
    }

    /// It was theirs: they hear of what they now see. A vehicle that was taken back meanwhile stays so.
    pub async fn holding_confirmed(
        &self,
        asked: &HoldingQuestion,
        period: Period,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let (person, plate) = (&asked.person, &asked.plate);
        let mut write = self.write(now).await?;
        if !write.has_vehicle(person, plate).await? {
            return Ok(());
        }
        let before = write.held_fines(person, plate).await?;
        write.hold(person, plate, period).await?;
        write.questions_answered(person, plate).await?;
        let mut seen = write.held_fines(person, plate).await?;
        seen.retain(|fine| !before.contains(fine));
        write.fines_of_vehicle_changed(person, plate, &seen).await?;
        self.commit(write).await
    }

    /// It was not theirs, or nobody can tell: not before then again, or never.
    pub async fn holding_not_confirmed(
        &self,
        asked: &HoldingQuestion,
        ask_again: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE holding_questions SET attempts = attempts + 1, ask_again = $1 \
             WHERE person = $2 AND plate = $3 AND day = $4",
        )
        .bind(ask_again.map(Timestamp::as_second))
        .bind(asked.person.as_str())
        .bind(asked.plate.as_str())
        .bind(asked.day.to_string())
        .execute(&self.pool)
        .await?;
        Ok(())
    }
}

impl Write {
    /// Fines are new: whoever has their vehicle in their list may have held it that day.
    pub(super) async fn ask_about_fines(&mut self, fines: &[FineId]) -> Result<(), StoreError> {
        let sql = ask(&format!("f.id IN {}", list(fines.len())));
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for fine in fines {
            query = query.bind(fine.to_string());
        }
        query.execute(self.connection()).await?;
        Ok(())
    }

    /// A vehicle is new in this person's list: they may have held it on the days of its fines.
    pub(super) async fn ask_about_vehicle(
        &mut self,
        person: &FiscalCode,
        plate: &Plate,
    ) -> Result<(), StoreError> {
        sqlx::query(AssertSqlSafe(ask("o.person = $1 AND o.plate = $2")))
            .bind(person.as_str())
            .bind(plate.as_str())
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// What is known by now needs no asking.
    async fn questions_answered(
        &mut self,
        person: &FiscalCode,
        plate: &Plate,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "DELETE FROM holding_questions WHERE person = $1 AND plate = $2 AND EXISTS (SELECT 1 FROM holdings h \
             WHERE h.person = $1 AND h.plate = $2 AND holding_questions.day BETWEEN h.since AND h.until)",
        )
        .bind(person.as_str())
        .bind(plate.as_str())
        .execute(self.connection())
        .await?;
        Ok(())
    }
}

/// Puts down what is not known of owners `o` and fines `f`.
fn ask(condition: &str) -> String {
    format!(
        "INSERT INTO holding_questions (person, plate, day) SELECT DISTINCT o.person, o.plate, f.committed_on \
         FROM fines f JOIN owners o ON o.plate = f.plate WHERE {condition} AND NOT ({OWNS}) ON CONFLICT DO NOTHING"
    )
}
