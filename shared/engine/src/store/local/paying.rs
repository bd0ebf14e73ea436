//! Checkouts that were opened on this device and whose receipts have not come: pagoPA holds their notices for a while.

use jiff::{SignedDuration, Timestamp};
use rusqlite::params;
use targa_contract::commands::HELD_MINUTES;
use targa_contract::{FineId, Problem};

use super::Local;

/// How long a notice is held.
pub(crate) const HELD: SignedDuration = SignedDuration::from_mins(HELD_MINUTES);

impl Local {
    /// Notes that the checkout of these fines was opened.
    pub(crate) async fn note_paying(
        &self,
        fines: Vec<FineId>,
        opened: Timestamp,
    ) -> Result<(), Problem> {
        self.run(move |db| {
            let transaction = db.transaction()?;
            // What is over goes with whatever comes: there are never many.
            transaction.execute(
                "DELETE FROM paying WHERE opened <= ?1",
                [(opened - HELD).as_second()],
            )?;
            for fine in fines {
                transaction.execute(
                    "INSERT OR REPLACE INTO paying (fine, opened) VALUES (?1, ?2)",
                    params![fine.get(), opened.as_second()],
                )?;
            }
            transaction.commit()
        })
        .await
    }

    /// When the checkouts that may still go on were opened, the last one first.
    pub(crate) async fn paying(&self, now: Timestamp) -> Result<Vec<(FineId, Timestamp)>, Problem> {
        self.run(move |db| {
            // One that was opened after now is of a clock that was put back since.
            let mut rows = db.prepare_cached(
                "SELECT fine, opened FROM paying WHERE opened > ?1 AND opened <= ?2
                 ORDER BY opened DESC",
            )?;
            let from_to = params![(now - HELD).as_second(), now.as_second()];
            let opened = rows.query_map(from_to, |row| Ok((row.get(0)?, row.get(1)?)))?;
            opened
                .map(|one| {
                    let (fine, second): (uuid::Uuid, i64) = one?;
                    let opened = Timestamp::from_second(second)
                        .map_err(|_| rusqlite::Error::IntegralValueOutOfRange(1, second))?;
                    Ok((FineId::new(fine), opened))
                })
                .collect()
        })
        .await
    }
}
