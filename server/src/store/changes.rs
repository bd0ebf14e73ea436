//! What changed for one person since a cursor, read at one moment.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row};
use targa_contract::FineId;
use targa_contract::api::{Cursor, Fine, InstalmentsRequest, Vehicle};
use targa_domain::{Date, FiscalCode, Plate};

use super::holdings::OWNS;
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
    /// This person's requests about the fines of the page.
    pub instalments: Vec<InstalmentsRequest>,
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

/// One line of the stream.
struct Change {
    seq: i64,
    subject: String,
    key: String,
}

impl Store {
    /// At most `limit` changes after `from`, in order; each thing once, as it stands now and as far as it may be seen
    /// today.
    pub async fn changes(
        &self,
        person: &FiscalCode,
        (from, limit): (Option<&Place>, u16),
        today: Date,
    ) -> Result<Changes, StoreError> {
        let (newest, mut page) = self.stream(person, from, limit).await?;
        // A place past the end is of a file that was since put back from a copy.
        let ours = |place: &&Place| place.epoch == self.epoch && place.seq <= newest;
        let since = from.filter(ours).map_or(0, |place| place.seq);
        let more = page.len() > usize::from(limit);
        page.truncate(limit.into());
        let seq = page.last().map_or(since, |change| change.seq);
        let mut changes = Changes {
            reset: from.is_some_and(|place| !ours(&place)),
            vehicles: Vec::new(),
            fines: Vec::new(),
            gone_fines: Vec::new(),
            gone_vehicles: Vec::new(),
            instalments: Vec::new(),
            next: Place {
                epoch: self.epoch.clone(),
                seq,
            }
            .cursor(),
            more,
        };
        let mut seen = BTreeSet::new();
        page.retain(|change| seen.insert((change.subject.clone(), change.key.clone())));
        let (vehicles, fines): (Vec<_>, Vec<_>) =
            page.iter().partition(|change| change.subject == "vehicle");
        // Read after the stream, not in one moment with it: what changed in between is in the next delta once more.
        if !vehicles.is_empty() {
            let own = self.vehicles_of(person).await?.into_iter();
            let mut theirs: BTreeMap<Plate, Vehicle> = own.map(|own| (own.plate, own)).collect();
            for change in vehicles {
                let plate = Plate::parse(&change.key).map_err(kept("plate"))?;
                let vehicle = match theirs.remove(&plate) {
                    Some(own) => Some(own),
                    None => self.delegated_vehicle(plate, person, today).await?,
                };
                match vehicle {
                    Some(vehicle) => changes.vehicles.push(vehicle),
                    None => changes.gone_vehicles.push(plate),
                }
            }
        }
        if !fines.is_empty() {
            let mut theirs = self.fines_changed(person, since, seq).await?;
            for change in fines {
                let id = change.key.parse().map_err(kept("fine id"))?;
                let fine = match theirs.remove(&id) {
                    Some(own) => Some(own),
                    None => self.delegated_fine(id, person, today).await?,
                };
                match fine {
                    Some(fine) => changes.fines.push(fine),
                    None => changes.gone_fines.push(id),
                }
            }
        }
        let here = changes.fines.iter().map(|fine| fine.id);
        let fines: Vec<_> = here.chain(changes.gone_fines.iter().copied()).collect();
        changes.instalments = self.instalments_about(person, &fines).await?;
        Ok(changes)
    }

    /// The last change there is of anybody, and this person's after a place: from the first one if it is not ours.
    async fn stream(
        &self,
        person: &FiscalCode,
        from: Option<&Place>,
        limit: u16,
    ) -> Result<(i64, Vec<Change>), StoreError> {
        let since = from
            .filter(|place| place.epoch == self.epoch)
            .map_or(0, |place| place.seq);
        let rows = sqlx::query(
            "SELECT n.newest, c.seq, c.subject, c.key \
             FROM (SELECT coalesce(max(seq), 0) AS newest FROM changes) n LEFT JOIN changes c \
             ON c.person = $1 AND c.seq > CASE WHEN $2 > n.newest THEN 0 ELSE $2 END ORDER BY c.seq LIMIT $3",
        )
        .bind(person.as_str())
        .bind(since)
        .bind(i64::from(limit) + 1)
        .fetch_all(&self.pool)
        .await?;
        let newest = rows.first().map_or(Ok(0), |row| row.try_get("newest"))?;
        let change = |row: &AnyRow| {
            // Null where nothing came after.
            let Some(seq) = row.try_get("seq")? else {
                return Ok(None);
            };
            Ok(Some(Change {
                seq,
                subject: row.try_get("subject")?,
                key: row.try_get("key")?,
            }))
        };
        let page: Result<_, StoreError> = rows
            .iter()
            .filter_map(|row| change(row).transpose())
            .collect();
        Ok((newest, page?))
    }

    /// What of a stretch of the stream is still this person's.
    async fn fines_changed(
        &self,
        person: &FiscalCode,
        since: i64,
        until: i64,
    ) -> Result<BTreeMap<FineId, Fine>, StoreError> {
        let sql = AssertSqlSafe(format!(
            "{SELECT_FINE} JOIN owners o ON o.person = $1 AND {OWNS} WHERE f.id IN \
             (SELECT key FROM changes WHERE person = $1 AND subject = 'fine' AND seq > $2 AND seq <= $3)"
        ));
        let rows = sqlx::query(sql)
            .bind(person.as_str())
            .bind(since)
            .bind(until)
            .fetch_all(&self.pool)
            .await?;
        let fines = rows.iter().map(|row| fine(row).map(|fine| (fine.id, fine)));
        fines.collect()
    }
}
