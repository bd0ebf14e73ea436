//! Many cases in one write: as `issue` and the receipts' intake leave them, with one statement per table.

use std::collections::BTreeSet;

use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Row};
use targa_contract::FineId;
use targa_contract::api::{CaseFact, Fine, Vehicle};
use targa_domain::{FiscalCode, Plate};

use super::holdings::{OWNS, Period};
use super::line::{last_act, stage, windows_end};
use super::row::kept;
use super::write::Write;
use super::{Store, StoreError};
use crate::ports::PaidNotice;

/// Ordinal of a fine's first debt position.
const FIRST: i64 = 0;

/// A case to take in whole, with one notice, which always asks what is owed that day.
#[derive(Clone, Debug)]
pub struct BulkCase {
    /// As it stands.
    pub fine: Fine,
    /// What was paid for it, if it is paid.
    pub paid: Option<PaidNotice>,
    /// Where it came from the office's own system: what was said of it.
    pub digest: Option<String>,
}

/// `($1, $2), ($3, $4)`: so many rows of so many columns.
pub(super) fn places(rows: usize, columns: usize) -> String {
    let row = |row: usize| {
        let places: Vec<_> = (1..=columns)
            .map(|column| format!("${}", row * columns + column))
            .collect();
        format!("({})", places.join(", "))
    };
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}

/// `($1, $2, $3)`: a list of so many.
pub(super) fn list(values: usize) -> String {
    places(1, values)
}

impl Store {
    /// Takes in people's vehicles and cases that are not there yet, at once or not at all.
    pub async fn take_in(
        &self,
        owners: &[(FiscalCode, Vehicle, Period)],
        cases: &[BulkCase],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut write = self.write(now).await?;
        write.take_in_owners(owners).await?;
        write.take_in(cases).await?;
        self.commit(write).await
    }

    /// Which of these are there already.
    pub async fn known_fines(&self, ids: &[FineId]) -> Result<Vec<FineId>, StoreError> {
        let sql = format!("SELECT id FROM fines WHERE id IN {}", list(ids.len()));
        let mut query = sqlx::query_scalar::<_, String>(AssertSqlSafe(sql));
        for id in ids {
            query = query.bind(id.to_string());
        }
        let known = query.fetch_all(&self.pool).await?;
        known
            .iter()
            .map(|id| id.parse().map_err(kept("fine id")))
            .collect()
    }
}

impl Write {
    /// Owners that are new hear of their vehicle and of the fines it had while it was theirs.
    pub(super) async fn take_in_owners(
        &mut self,
        owners: &[(FiscalCode, Vehicle, Period)],
    ) -> Result<(), StoreError> {
        if owners.is_empty() {
            return Ok(());
        }
        let sql = format!(
            "INSERT INTO owners (person, plate, description) VALUES {} \
             ON CONFLICT (person, plate) DO NOTHING RETURNING person, plate",
            places(owners.len(), 3)
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (person, vehicle, _) in owners {
            query = query
                .bind(person.as_str())
                .bind(vehicle.plate.as_str())
                .bind(&vehicle.description);
        }
        let new = query.fetch_all(self.connection()).await?;
        let mut held = BTreeSet::new();
        for (person, vehicle, period) in owners {
            if self.hold(person, &vehicle.plate, *period).await? {
                held.insert((*person, vehicle.plate));
            }
        }
        for row in new {
            let person = FiscalCode::parse(row.try_get("person")?).map_err(kept("fiscal code"))?;
            let plate = Plate::parse(row.try_get("plate")?).map_err(kept("plate"))?;
            held.remove(&(person, plate));
            self.ask_about_vehicle(&person, &plate).await?;
            let fines = self.held_fines(&person, &plate).await?;
            self.vehicle_changed(&person, &plate, &fines).await?;
        }
        // In the list before, with other days.
        for (person, plate) in held {
            let fines = self.held_fines(&person, &plate).await?;
            self.fines_of_vehicle_changed(&person, &plate, &fines)
                .await?;
        }
        Ok(())
    }

    /// Cases that are not there yet.
    pub(super) async fn take_in(&mut self, cases: &[BulkCase]) -> Result<(), StoreError> {
        if cases.is_empty() {
            return Ok(());
        }
        self.insert_fines(cases).await?;
        self.insert_positions(cases).await?;
        self.insert_receipts(cases).await?;
        self.insert_imports(cases).await?;
        let facts = cases.iter().flat_map(|case| {
            let paid = case.paid.as_ref().map(|paid| CaseFact::Paid {
                amount: paid.amount,
            });
            std::iter::once(CaseFact::Opened)
                .chain(paid)
                .map(|fact| (case.fine.id, fact))
        });
        self.record_all(&facts.collect::<Vec<_>>()).await?;
        let fines: Vec<_> = cases.iter().map(|case| case.fine.id).collect();
        self.ask_about_fines(&fines).await?;
        let news = self.who_hears(&fines).await?;
        self.all_changed(&news).await
    }

    async fn insert_fines(&mut self, cases: &[BulkCase]) -> Result<(), StoreError> {
        let now = self.now();
        let sql = format!(
            "INSERT INTO fines (id, plate, place, violation, state, reference, notice_number, creditor, points, \
             line, schedule, created_at, stage, windows_end, last_act) VALUES {}",
            places(cases.len(), 15)
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for BulkCase { fine, .. } in cases {
            let line = serde_json::to_string(&fine.schedule).map_err(kept("schedule"))?;
            let violation = serde_json::to_string(&fine.violation).map_err(kept("violation"))?;
            query = query
                .bind(fine.id.to_string())
                .bind(fine.plate.as_str())
                .bind(&fine.place)
                .bind(violation)
                .bind(fine.state.as_str())
                .bind(&fine.reference)
                .bind(fine.notice_number.to_string())
                .bind(fine.creditor.to_string())
                .bind(i64::from(fine.points))
                .bind(line.clone())
                .bind(line)
                .bind(now)
                .bind(stage(&fine.schedule))
                .bind(windows_end(&fine.schedule))
                .bind(last_act(&fine.schedule).to_string());
        }
        query.execute(self.connection()).await?;
        Ok(())
    }

    async fn insert_positions(&mut self, cases: &[BulkCase]) -> Result<(), StoreError> {
        let sql = format!(
            "INSERT INTO debt_positions (fine, ordinal, reference, line, closed) VALUES {}",
            places(cases.len(), 5)
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for BulkCase { fine, paid, .. } in cases {
            query = query
                .bind(fine.id.to_string())
                .bind(FIRST)
                .bind(&fine.reference)
                .bind(serde_json::to_string(&fine.schedule).map_err(kept("line"))?)
                .bind(i64::from(paid.is_some()));
        }
        query.execute(self.connection()).await?;
        let sql = format!(
            "INSERT INTO notices (notice_number, fine, ordinal) VALUES {}",
            places(cases.len(), 3)
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for BulkCase { fine, .. } in cases {
            query = query
                .bind(fine.notice_number.to_string())
                .bind(fine.id.to_string())
                .bind(FIRST);
        }
        query.execute(self.connection()).await?;
        Ok(())
    }

    async fn insert_receipts(&mut self, cases: &[BulkCase]) -> Result<(), StoreError> {
        let now = self.now();
        let paid: Vec<_> = cases
            .iter()
            .filter_map(|case| Some((case.fine.id, case.paid.as_ref()?)))
            .collect();
        if paid.is_empty() {
            return Ok(());
        }
        let sql = format!(
            "INSERT INTO receipts (receipt_id, notice_number, fine, iur, amount, paid_at, psp, outcome, taken_at) \
             VALUES {}",
            places(paid.len(), 9)
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (fine, paid) in paid {
            query = query
                .bind(&paid.receipt_id)
                .bind(paid.notice_number.to_string())
                .bind(fine.to_string())
                .bind(&paid.receipt_id)
                .bind(paid.amount.get())
                .bind(paid.paid_at.as_second())
                .bind(&paid.psp)
                .bind("exact")
                .bind(now);
        }
        query.execute(self.connection()).await?;
        Ok(())
    }

    async fn insert_imports(&mut self, cases: &[BulkCase]) -> Result<(), StoreError> {
        let now = self.now();
        let imported: Vec<_> = cases
            .iter()
            .filter_map(|case| Some((&case.fine, case.digest.as_ref()?)))
            .collect();
        if imported.is_empty() {
            return Ok(());
        }
        let sql = format!(
            "INSERT INTO imports (reference, fine, digest, imported_at) VALUES {}",
            places(imported.len(), 4)
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (fine, digest) in imported {
            query = query
                .bind(&fine.reference)
                .bind(fine.id.to_string())
                .bind(digest)
                .bind(now);
        }
        query.execute(self.connection()).await?;
        Ok(())
    }

    /// Who hears of these fines: owners, and who sees their vehicles for them.
    async fn who_hears(
        &mut self,
        fines: &[FineId],
    ) -> Result<Vec<(String, &'static str, String)>, StoreError> {
        let sql = format!(
            "SELECT o.person, f.id FROM fines f JOIN owners o ON {OWNS} WHERE f.id IN {list} UNION \
             SELECT d.delegate, f.id FROM fines f JOIN owners o ON {OWNS} JOIN delegations d ON d.owner = o.person \
             AND d.ended = 0 AND (d.plate IS NULL OR d.plate = o.plate) WHERE f.id IN {list} ORDER BY 2, 1",
            list = list(fines.len())
        );
        let mut query = sqlx::query_as(AssertSqlSafe(sql));
        for fine in fines {
            query = query.bind(fine.to_string());
        }
        let news: Vec<(String, String)> = query.fetch_all(self.connection()).await?;
        Ok(news
            .into_iter()
            .map(|(person, fine)| (person, "fine", fine))
            .collect())
    }
}
