//! What a delegate sees: an owner's fines, as long as that is their owner and the delegation holds.

use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row};
use targa_contract::FineId;
use targa_contract::api::{Delegation, Delegations, Fine, Vehicle};
use targa_domain::{Date, FiscalCode, Plate};

use crate::store::holdings::OWNS;
use crate::store::row::{SELECT_FINE, day, fine, kept};
use crate::store::{Store, StoreError};

/// Holds for a vehicle `o` of a delegate `$2` on the day `$3`.
pub(in crate::store) const DELEGATED: &str = "EXISTS (SELECT 1 FROM delegations d WHERE d.owner = o.person \
AND d.delegate = $2 AND d.ended = 0 AND d.until >= $3 AND (d.plate IS NULL OR d.plate = o.plate))";

/// The keys of the fines that a person `$2` sees on the day `$3`: of vehicles of theirs, or of somebody who lets them.
pub(in crate::store) fn seen() -> String {
    format!(
        "SELECT f.id FROM owners o JOIN fines f ON {OWNS} WHERE o.person = $2 \
         UNION SELECT f.id FROM delegations d JOIN owners o ON o.person = d.owner \
         AND (d.plate IS NULL OR d.plate = o.plate) JOIN fines f ON {OWNS} \
         WHERE d.delegate = $2 AND d.ended = 0 AND d.until >= $3"
    )
}

impl Store {
    /// A fine this person may see and pay: of a vehicle of theirs, or of somebody who lets them.
    pub async fn fine_seen_by(
        &self,
        person: &FiscalCode,
        id: FineId,
        today: Date,
    ) -> Result<Option<Fine>, StoreError> {
        match self.fine_of(person, id).await? {
            Some(own) => Ok(Some(own)),
            None => self.delegated_fine(id, person, today).await,
        }
    }

    /// A fine that somebody lets this person see.
    pub(in crate::store) async fn delegated_fine(
        &self,
        id: FineId,
        person: &FiscalCode,
        today: Date,
    ) -> Result<Option<Fine>, StoreError> {
        let sql = AssertSqlSafe(format!(
            "{SELECT_FINE} WHERE f.id = $1 AND EXISTS (SELECT 1 FROM owners o WHERE {OWNS} AND {DELEGATED})"
        ));
        let query = sqlx::query(sql)
            .bind(id.to_string())
            .bind(person.as_str())
            .bind(today.to_string());
        let row = query.fetch_optional(&self.pool).await?;
        row.as_ref().map(fine).transpose()
    }

    /// A vehicle that somebody lets this person see, as its owner calls it.
    pub(in crate::store) async fn delegated_vehicle(
        &self,
        plate: Plate,
        delegate: &FiscalCode,
        today: Date,
    ) -> Result<Option<Vehicle>, StoreError> {
        let sql = AssertSqlSafe(format!(
            "SELECT o.description FROM owners o WHERE o.plate = $1 AND {DELEGATED} ORDER BY o.person LIMIT 1"
        ));
        let description = sqlx::query_scalar(sql)
            .bind(plate.as_str())
            .bind(delegate.as_str())
            .bind(today.to_string());
        let description: Option<String> = description.fetch_optional(&self.pool).await?;
        Ok(description.map(|description| Vehicle { plate, description }))
    }

    /// The delegations this person has given and holds, the newest first.
    pub async fn delegations(
        &self,
        person: &FiscalCode,
        today: Date,
    ) -> Result<Delegations, StoreError> {
        let mut lists = [Vec::new(), Vec::new()];
        for (side, list) in ["owner", "delegate"].into_iter().zip(&mut lists) {
            let sql = AssertSqlSafe(format!(
                "SELECT id, owner, delegate, plate, until FROM delegations \
                 WHERE {side} = $1 AND ended = 0 AND until >= $2 ORDER BY at DESC, id DESC"
            ));
            let query = sqlx::query(sql)
                .bind(person.as_str())
                .bind(today.to_string());
            for row in query.fetch_all(&self.pool).await? {
                list.push(delegation(&row)?);
            }
        }
        let [given, held] = lists;
        Ok(Delegations { given, held })
    }
}

pub(super) fn delegation(row: &AnyRow) -> Result<Delegation, StoreError> {
    let text = |column| row.try_get::<&str, _>(column);
    let person = |column| FiscalCode::parse(text(column)?).map_err(kept("fiscal code"));
    let plate: Option<&str> = row.try_get("plate")?;
    Ok(Delegation {
        id: text("id")?.parse().map_err(kept("delegation id"))?,
        owner: person("owner")?,
        delegate: person("delegate")?,
        plate: plate.map(Plate::parse).transpose().map_err(kept("plate"))?,
        until: day(text("until")?)?,
    })
}
