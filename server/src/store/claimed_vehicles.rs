//! Vehicles that people call theirs, until the registry says whose they are.

use jiff::Timestamp;
use sqlx::{AnyConnection, Row};
use targa_contract::api::{ClaimedVehicle, Ownership, Vehicle};
use targa_domain::{FiscalCode, Plate};

use super::row::{kept, small};
use super::{Store, StoreError};

/// A claim that the registry is to be asked about.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Whose.
    pub person: FiscalCode,
    /// Which.
    pub vehicle: Vehicle,
    /// How often the registry did not answer.
    pub attempts: u32,
}

impl Store {
    /// What this person called theirs and is not known to be, by plate.
    pub async fn claims_of(&self, person: &FiscalCode) -> Result<Vec<ClaimedVehicle>, StoreError> {
        let rows: Vec<(String, String, String)> = sqlx::query_as(
            "SELECT plate, description, ownership FROM claimed_vehicles WHERE person = $1 ORDER BY plate",
        )
        .bind(person.as_str())
        .fetch_all(&self.pool)
        .await?;
        let claim = |(plate, description, said): (String, String, String)| {
            let known = Ownership::ALL.into_iter().find(|one| one.as_str() == said);
            Ok(ClaimedVehicle {
                plate: Plate::parse(&plate).map_err(kept("plate"))?,
                description,
                ownership: known.ok_or(StoreError::Unreadable("ownership"))?,
            })
        };
        rows.into_iter().map(claim).collect()
    }

    /// Notes what the registry said, or that it said nothing and is to be asked again then. What it confirmed is
    /// [added](Self::add_vehicle) instead.
    pub async fn claim(
        &self,
        claim: &Claim,
        ownership: Ownership,
        ask_again: Timestamp,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO claimed_vehicles (person, plate, description, ownership, attempts, next_attempt) \
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (person, plate) DO UPDATE SET \
             description = excluded.description, ownership = excluded.ownership, attempts = excluded.attempts, \
             next_attempt = excluded.next_attempt",
        )
        .bind(claim.person.as_str())
        .bind(claim.vehicle.plate.as_str())
        .bind(&claim.vehicle.description)
        .bind(ownership.as_str())
        .bind(i64::from(claim.attempts))
        .bind(ask_again.as_second())
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// What became of asking again; a claim that was taken back meanwhile stays taken back.
    pub async fn claim_answered(
        &self,
        claim: &Claim,
        ownership: Ownership,
        ask_again: Timestamp,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE claimed_vehicles SET ownership = $3, attempts = $4, next_attempt = $5 \
             WHERE person = $1 AND plate = $2",
        )
        .bind(claim.person.as_str())
        .bind(claim.vehicle.plate.as_str())
        .bind(ownership.as_str())
        .bind(i64::from(claim.attempts))
        .bind(ask_again.as_second())
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// Claims to ask about now.
    pub async fn claims_to_verify(
        &self,
        now: Timestamp,
        limit: u16,
    ) -> Result<Vec<Claim>, StoreError> {
        let rows = sqlx::query(
            "SELECT person, plate, description, attempts FROM claimed_vehicles \
             WHERE ownership = 'to-verify' AND next_attempt <= $1 ORDER BY next_attempt, person, plate LIMIT $2",
        )
        .bind(now.as_second())
        .bind(i64::from(limit))
        .fetch_all(&self.pool)
        .await?;
        let claim = |row: &sqlx::any::AnyRow| {
            let plate = Plate::parse(row.try_get("plate")?).map_err(kept("plate"))?;
            Ok(Claim {
                person: FiscalCode::parse(row.try_get("person")?).map_err(kept("fiscal code"))?,
                vehicle: Vehicle {
                    plate,
                    description: row.try_get("description")?,
                },
                attempts: small(row.try_get("attempts")?, "attempts")?,
            })
        };
        rows.iter().map(claim).collect()
    }
}

/// The claim is over: the vehicle is this person's, or they do not want it. Says whether there was one.
pub(super) async fn no_claim(
    connection: &mut AnyConnection,
    person: &FiscalCode,
    plate: &Plate,
) -> Result<bool, StoreError> {
    let gone = sqlx::query("DELETE FROM claimed_vehicles WHERE person = $1 AND plate = $2")
        .bind(person.as_str())
        .bind(plate.as_str())
        .execute(connection)
        .await?;
    Ok(gone.rows_affected() > 0)
}
