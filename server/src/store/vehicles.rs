//! Whose vehicle is whose.

use jiff::Timestamp;
use targa_contract::api::Vehicle;
use targa_domain::{FiscalCode, Plate};

use super::claimed_vehicles::{Claim, no_claim};
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

    /// This person now sees that vehicle and its fines. Says whether it is news.
    pub async fn add_vehicle(
        &self,
        person: &FiscalCode,
        vehicle: &Vehicle,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut write = self.write(now).await?;
        no_claim(write.connection(), person, &vehicle.plate).await?;
        self.vehicle_added(write, person, vehicle).await
    }

    /// The registry confirmed a claim. One that was taken back meanwhile is none: says whether it is news.
    pub async fn claim_confirmed(&self, claim: &Claim, now: Timestamp) -> Result<bool, StoreError> {
        let (person, vehicle) = (&claim.person, &claim.vehicle);
        let mut write = self.write(now).await?;
        if !no_claim(write.connection(), person, &vehicle.plate).await? {
            return Ok(false);
        }
        self.vehicle_added(write, person, vehicle).await
    }

    async fn vehicle_added(
        &self,
        mut write: Write,
        person: &FiscalCode,
        vehicle: &Vehicle,
    ) -> Result<bool, StoreError> {
        let added = sqlx::query(
            "INSERT INTO owners (person, plate, description) VALUES ($1, $2, $3) \
             ON CONFLICT (person, plate) DO UPDATE SET description = excluded.description \
             WHERE owners.description <> excluded.description",
        )
        .bind(person.as_str())
        .bind(vehicle.plate.as_str())
        .bind(&vehicle.description)
        .execute(write.connection())
        .await?;
        if added.rows_affected() == 0 {
            self.commit(write).await?;
            return Ok(false);
        }
        write
            .changed(person, "vehicle", vehicle.plate.as_str())
            .await?;
        self.fines_of_vehicle_changed(write, person, &vehicle.plate)
            .await?;
        Ok(true)
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
        let removed = sqlx::query("DELETE FROM owners WHERE person = $1 AND plate = $2")
            .bind(person.as_str())
            .bind(plate.as_str())
            .execute(write.connection())
            .await?;
        if removed.rows_affected() == 0 {
            self.commit(write).await?;
            return Ok(claimed);
        }
        write.changed(person, "vehicle", plate.as_str()).await?;
        self.fines_of_vehicle_changed(write, person, plate).await?;
        Ok(true)
    }

    /// Also for whoever sees that vehicle for this person.
    async fn fines_of_vehicle_changed(
        &self,
        mut write: Write,
        person: &FiscalCode,
        plate: &Plate,
    ) -> Result<(), StoreError> {
        let fines: Vec<String> =
            sqlx::query_scalar("SELECT id FROM fines WHERE plate = $1 ORDER BY created_at, id")
                .bind(plate.as_str())
                .fetch_all(write.connection())
                .await?;
        let delegates = write.delegates_of(person, plate).await?;
        for delegate in &delegates {
            write.changed(delegate, "vehicle", plate.as_str()).await?;
        }
        for person in std::iter::once(person).chain(&delegates) {
            for fine in &fines {
                write.changed(person, "fine", fine).await?;
            }
        }
        self.commit(write).await
    }
}
