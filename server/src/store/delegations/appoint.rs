//! An owner appoints somebody.

use jiff::Timestamp;
use sqlx::AnyConnection;
use targa_contract::DelegationId;
use targa_contract::api::Delegation;

use super::see::delegation;
use crate::store::{Store, StoreError};

/// Delegations one person may have given at a time.
const MOST: i64 = 20;

/// What became of an appointment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appointed {
    /// It holds from now on.
    New,
    /// It holds already.
    Same,
    /// The identifier is taken by something else, or by one that has ended.
    Conflict,
    /// That vehicle is not the owner's.
    NotOwner,
    /// As many are given as may be.
    TooMany,
}

impl Store {
    /// Takes an appointment in: from this moment the delegate sees and pays.
    pub async fn appoint(
        &self,
        wanted: &Delegation,
        now: Timestamp,
    ) -> Result<Appointed, StoreError> {
        let mut write = self.write(now).await?;
        if let Some((known, ended)) = by_id(write.connection(), wanted.id).await? {
            let same = known == *wanted && !ended;
            return Ok(if same {
                Appointed::Same
            } else {
                Appointed::Conflict
            });
        }
        if let Some(plate) = &wanted.plate
            && !write.has_vehicle(&wanted.owner, plate).await?
        {
            return Ok(Appointed::NotOwner);
        }
        let given: i64 =
            sqlx::query_scalar("SELECT count(*) FROM delegations WHERE owner = $1 AND ended = 0")
                .bind(wanted.owner.as_str())
                .fetch_one(write.connection())
                .await?;
        if given >= MOST {
            return Ok(Appointed::TooMany);
        }
        sqlx::query(
            "INSERT INTO delegations (id, owner, delegate, plate, until, at) VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(wanted.id.to_string())
        .bind(wanted.owner.as_str())
        .bind(wanted.delegate.as_str())
        .bind(wanted.plate.as_ref().map(|plate| plate.as_str().to_owned()))
        .bind(wanted.until.to_string())
        .bind(now.as_second())
        .execute(write.connection())
        .await?;
        write.delegate_hears(wanted).await?;
        self.commit(write).await?;
        Ok(Appointed::New)
    }
}

/// A delegation, and whether it has ended.
pub(super) async fn by_id(
    connection: &mut AnyConnection,
    id: DelegationId,
) -> Result<Option<(Delegation, bool)>, StoreError> {
    use sqlx::Row;
    let row = sqlx::query(
        "SELECT id, owner, delegate, plate, until, ended FROM delegations WHERE id = $1",
    )
    .bind(id.to_string())
    .fetch_optional(connection)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let ended = row.try_get::<i64, _>("ended")? == 1;
    Ok(Some((delegation(&row)?, ended)))
}
