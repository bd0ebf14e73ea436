//! Delegates hear of what they see, and of what they see no more.

use sqlx::AssertSqlSafe;
use targa_contract::FineId;
use targa_contract::api::Delegation;
use targa_domain::{FiscalCode, Plate};

use crate::store::StoreError;
use crate::store::holdings::OWNS;
use crate::store::row::kept;
use crate::store::write::Write;

impl Write {
    /// Who sees this fine for one of its owners.
    pub(in crate::store) async fn delegates_at(
        &mut self,
        fine: FineId,
    ) -> Result<Vec<FiscalCode>, StoreError> {
        let sql = AssertSqlSafe(format!(
            "SELECT DISTINCT d.delegate FROM fines f JOIN owners o ON {OWNS} JOIN delegations d ON d.owner = o.person \
             WHERE f.id = $1 AND d.ended = 0 AND (d.plate IS NULL OR d.plate = o.plate)"
        ));
        let delegates: Vec<String> = sqlx::query_scalar(sql)
            .bind(fine.to_string())
            .fetch_all(self.connection())
            .await?;
        read(&delegates)
    }

    /// Who sees this vehicle's fines for this person, owner or no longer.
    pub(in crate::store) async fn delegates_of(
        &mut self,
        person: &FiscalCode,
        plate: &Plate,
    ) -> Result<Vec<FiscalCode>, StoreError> {
        let delegates: Vec<String> = sqlx::query_scalar(
            "SELECT DISTINCT delegate FROM delegations \
             WHERE owner = $1 AND ended = 0 AND (plate IS NULL OR plate = $2)",
        )
        .bind(person.as_str())
        .bind(plate.as_str())
        .fetch_all(self.connection())
        .await?;
        read(&delegates)
    }

    /// A delegation began or ended: its delegate hears of each vehicle and fine it is about.
    pub(super) async fn delegate_hears(&mut self, about: &Delegation) -> Result<(), StoreError> {
        let plate = about.plate.as_ref().map_or("", Plate::as_str);
        let mut news = Vec::new();
        for (subject, sql) in [
            (
                "vehicle",
                "SELECT o.plate FROM owners o WHERE o.person = $1 AND (o.plate = $2 OR $2 = '') ORDER BY o.plate"
.to_owned(),
            ),
            (
                "fine",
                format!(
                    "SELECT f.id FROM owners o JOIN fines f ON {OWNS} \
                     WHERE o.person = $1 AND (o.plate = $2 OR $2 = '') ORDER BY f.created_at, f.id"
                ),
            ),
        ] {
            let keys: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql))
                .bind(about.owner.as_str())
                .bind(plate)
                .fetch_all(self.connection())
                .await?;
            let delegate = about.delegate.as_str();
            news.extend(
                keys.into_iter()
                    .map(|key| (delegate.to_owned(), subject, key)),
            );
        }
        self.all_changed(&news).await
    }
}

fn read(people: &[String]) -> Result<Vec<FiscalCode>, StoreError> {
    people
        .iter()
        .map(|person| FiscalCode::parse(person).map_err(kept("fiscal code")))
        .collect()
}
