//! Whose vehicle is whose.

use jiff::Timestamp;
use targa_contract::api::Vehicle;
use targa_domain::{FiscalCode, Plate};

use super::claimed_vehicles::{Claim, no_claim};
use super::holdings::Period;
use super::row::kept;
use super::write::Write;
use super::{Store, StoreError};

impl Store {
    /// This person's vehicles, by plate.
    pub async fn vehicles_of(&self, person: &FiscalCode) -> Result<Vec<Vehicle>, StoreError> {
        let rows: Vec<(String, String)> = sqlx::query_as(
            "SELECT plate, description FROM owners WHERE person = $1 ORDER BY plate",
        )
        .bind(person.as_str())
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter()
            .map(|(plate, description)| {
                let plate = Plate::parse(&plate).map_err(kept("plate"))?;
                Ok(Vehicle { plate, description })
            })
            .collect()
    }

    /// This vehicle is in that person's list, with the fines of the days on which it was theirs: of a period that is
    /// new, or of those known before. Says whether it is news.
    pub async fn add_vehicle(
        &self,
        person: &FiscalCode,
        vehicle: &Vehicle,
        period: Option<Period>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut write = self.write(now).await?;
        no_claim(write.connection(), person, &vehicle.plate).await?;
        self.vehicle_added(write, person, vehicle, period).await
    }

    /// The registry confirmed a claim. One that was taken back meanwhile is none: says whether it is news.
    pub async fn claim_confirmed(
        &self,
        claim: &Claim,
        period: Period,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let (person, vehicle) = (&claim.person, &claim.vehicle);
        let mut write = self.write(now).await?;
        if !no_claim(write.connection(), person, &vehicle.plate).await? {
            return Ok(false);
        }
        self.vehicle_added(write, person, vehicle, Some(period))
            .await
    }

    async fn vehicle_added(
        &self,
        mut write: Write,
        person: &FiscalCode,
        vehicle: &Vehicle,
        period: Option<Period>,
    ) -> Result<bool, StoreError> {
        let plate = &vehicle.plate;
        let added = sqlx::query(
            "INSERT INTO owners (person, plate, description) VALUES ($1, $2, $3) \
             ON CONFLICT (person, plate) DO UPDATE SET description = excluded.description \
             WHERE owners.description <> excluded.description",
        )
        .bind(person.as_str())
        .bind(plate.as_str())
        .bind(&vehicle.description)
        .execute(write.connection())
        .await?;
        let held = match period {
            Some(period) => write.hold(person, plate, period).await?,
            None => false,
        };
        let news = held || added.rows_affected() > 0;
        if news {
            write.ask_about_vehicle(person, plate).await?;
            let fines = write.held_fines(person, plate).await?;
            write.vehicle_changed(person, plate, &fines).await?;
        }
        self.commit(write).await?;
        Ok(news)
    }

    /// This person no longer sees that vehicle nor its fines: tombstones follow. A claim of theirs is over, too.
    /// Says whether it is news.
    pub async fn remove_vehicle(
        &self,
        person: &FiscalCode,
        plate: &Plate,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut write = self.write(now).await?;
        let claimed = no_claim(write.connection(), person, plate).await?;
        let fines = write.held_fines(person, plate).await?;
        let removed = sqlx::query("DELETE FROM owners WHERE person = $1 AND plate = $2")
            .bind(person.as_str())
            .bind(plate.as_str())
            .execute(write.connection())
            .await?;
        let had = removed.rows_affected() > 0;
        if had {
            write.vehicle_changed(person, plate, &fines).await?;
        }
        self.commit(write).await?;
        Ok(had || claimed)
    }
}

impl Write {
    /// Whether the vehicle is in this person's list.
    pub(super) async fn has_vehicle(
        &mut self,
        person: &FiscalCode,
        plate: &Plate,
    ) -> Result<bool, StoreError> {
        let owned: i64 =
            sqlx::query_scalar("SELECT count(*) FROM owners WHERE person = $1 AND plate = $2")
                .bind(person.as_str())
                .bind(plate.as_str())
                .fetch_one(self.connection())
                .await?;
        Ok(owned > 0)
    }

    /// A person's vehicle came or went with these fines: they hear, and whoever sees it for them.
    pub(super) async fn vehicle_changed(
        &mut self,
        person: &FiscalCode,
        plate: &Plate,
        fines: &[String],
    ) -> Result<(), StoreError> {
        self.changed(person, "vehicle", plate.as_str()).await?;
        for delegate in self.delegates_of(person, plate).await? {
            self.changed(&delegate, "vehicle", plate.as_str()).await?;
        }
        self.fines_of_vehicle_changed(person, plate, fines).await
    }

    /// The same of these fines alone.
    pub(super) async fn fines_of_vehicle_changed(
        &mut self,
        person: &FiscalCode,
        plate: &Plate,
        fines: &[String],
    ) -> Result<(), StoreError> {
        let delegates = self.delegates_of(person, plate).await?;
        for person in std::iter::once(person).chain(&delegates) {
            for fine in fines {
                self.changed(person, "fine", fine).await?;
            }
        }
        Ok(())
    }
}
