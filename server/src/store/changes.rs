//! What changed for one person since a cursor, read at one moment.

use std::collections::BTreeSet;

use sqlx::{AnyConnection, AssertSqlSafe};
use targa_contract::FineId;
use targa_contract::api::{Cursor, Fine, Vehicle};
use targa_domain::{FiscalCode, Plate};

use super::row::{SELECT_FINE, fine, kept};
use super::{Store, StoreError};

/// A place in the stream of changes: the file's epoch and the last change seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    epoch: String,
    seq: i64,
}

/// A page of changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// The cursor was of another file: what came before this page is to be forgotten.
    pub reset: bool,
    /// New or changed.
    pub vehicles: Vec<Vehicle>,
    /// New or changed.
    pub fines: Vec<Fine>,
    /// No longer this person's.
    pub gone_fines: Vec<FineId>,
    /// No longer this person's.
    pub gone_vehicles: Vec<Plate>,
    /// Where to go on from.
    pub next: Cursor,
    /// There is more.
    pub more: bool,
}

impl Place {
    /// Reads a client's cursor; none when it is not one of ours.
    pub fn parse(cursor: &Cursor) -> Option<Self> {
        let (epoch, seq) = cursor.0.split_once('-')?;
        let named = epoch.len() == 16 && epoch.bytes().all(|b| b.is_ascii_hexdigit());
        let counted = seq.bytes().all(|b| b.is_ascii_digit());
        let seq = seq.parse().ok().filter(|_| named && counted)?;
        Some(Self {
            epoch: epoch.to_owned(),
            seq,
        })
    }

    fn cursor(&self) -> Cursor {
        Cursor(format!("{}-{}", self.epoch, self.seq))
    }
}

impl Store {
    /// At most `limit` changes after `from`, in order; each thing once, as it stands now.
    pub async fn changes(
        &self,
        person: &FiscalCode,
        from: Option<&Place>,
        limit: u16,
    ) -> Result<Changes, StoreError> {
        // One transaction: the page and what it points at are of the same moment.
        let mut tx = self.snapshot().await?;
        let newest: i64 = sqlx::query_scalar("SELECT coalesce(max(seq), 0) FROM changes")
            .fetch_one(&mut *tx)
            .await?;
        // A place past the end is of a file that was since put back from a copy.
        let ours = |place: &&Place| place.epoch == self.epoch && place.seq <= newest;
        let since = from.filter(ours).map_or(0, |place| place.seq);
        let rows: Vec<(i64, String, String)> = sqlx::query_as(
            "SELECT seq, subject, key FROM changes WHERE person = $1 AND seq > $2 ORDER BY seq LIMIT $3",
        )
        .bind(person.as_str())
        .bind(since)
        .bind(i64::from(limit) + 1)
        .fetch_all(&mut *tx)
        .await?;
        let more = rows.len() > usize::from(limit);
        let page = rows.get(..usize::from(limit)).unwrap_or(&rows);
        let seq = page.last().map_or(since, |(seq, ..)| *seq);
        let mut changes = Changes {
            reset: from.is_some_and(|place| !ours(&place)),
            vehicles: Vec::new(),
            fines: Vec::new(),
            gone_fines: Vec::new(),
            gone_vehicles: Vec::new(),
            next: Place {
                epoch: self.epoch.clone(),
                seq,
            }
            .cursor(),
            more,
        };
        let mut seen = BTreeSet::new();
        for (_, subject, key) in page {
            if seen.insert((subject, key)) {
                changes.add(&mut tx, person, subject, key).await?;
            }
        }
        Ok(changes)
    }
}

impl Changes {
    /// Adds the thing as it is now, or its tombstone.
    async fn add(
        &mut self,
        connection: &mut AnyConnection,
        person: &FiscalCode,
        subject: &str,
        key: &str,
    ) -> Result<(), StoreError> {
        if subject == "vehicle" {
            let plate = Plate::parse(key).map_err(kept("plate"))?;
            let description: Option<String> = sqlx::query_scalar(
                "SELECT description FROM owners WHERE person = $1 AND plate = $2",
            )
            .bind(person.as_str())
            .bind(key)
            .fetch_optional(connection)
            .await?;
            match description {
                Some(description) => self.vehicles.push(Vehicle { plate, description }),
                None => self.gone_vehicles.push(plate),
            }
        } else {
            let sql = AssertSqlSafe(format!(
                "{SELECT_FINE} JOIN owners o ON o.plate = f.plate WHERE f.id = $1 AND o.person = $2"
            ));
            let query = sqlx::query(sql).bind(key).bind(person.as_str());
            match query.fetch_optional(connection).await? {
                Some(row) => self.fines.push(fine(&row)?),
                None => self.gone_fines.push(key.parse().map_err(kept("fine id"))?),
            }
        }
        Ok(())
    }
}
