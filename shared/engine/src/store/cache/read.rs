//! What screens and sync read from the cache.

use std::collections::HashMap;

use rusqlite::types::{FromSqlError, Type};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use targa_contract::api::{
    Contacts, Cursor, Fine, FineState, InstalmentsRequest, Municipality, Vehicle,
};
use targa_contract::{FineId, Problem, Timestamp};

use super::Cache;
use super::line::{COLUMNS, Line, line, state};
use super::page::Filter;

impl Cache {
    /// All fines, newest first.
    pub(crate) async fn lines(&self) -> Result<Vec<Line>, Problem> {
        let all = self.page(Filter::default(), None, usize::MAX).await?;
        Ok(all.lines)
    }

    /// One fine, whole.
    pub(crate) async fn fine(&self, id: FineId) -> Result<Option<Fine>, Problem> {
        self.run(move |db| {
            db.prepare_cached("SELECT body FROM fine_body WHERE id = ?1")?
                .query_row([id.get()], |row| json(row, 0))
                .optional()
        })
        .await
    }

    /// All fines, whole, newest first.
    pub(crate) async fn fines(&self) -> Result<Vec<Fine>, Problem> {
        self.run(|db| {
            db.prepare("SELECT body FROM fine_body ORDER BY committed_at DESC, id DESC")?
                .query_map([], |row| json(row, 0))?
                .collect()
        })
        .await
    }

    /// Those that take points from a licence, whole, newest first.
    pub(crate) async fn fines_with_points(&self) -> Result<Vec<Fine>, Problem> {
        self.run(|db| {
            db.prepare_cached(
                "SELECT body FROM fine_body WHERE json_extract(body, '$.points') > 0
                 ORDER BY committed_at DESC, id DESC",
            )?
            .query_map([], |row| json(row, 0))?
            .collect()
        })
        .await
    }

    /// Every request to pay in instalments.
    pub(crate) async fn requests(&self) -> Result<Vec<InstalmentsRequest>, Problem> {
        let of_fines: Vec<Vec<_>> = self
            .run(|db| {
                db.prepare("SELECT value FROM fact WHERE name LIKE 'instalments %' ORDER BY name")?
                    .query_map([], |row| json(row, 0))?
                    .collect()
            })
            .await?;
        Ok(of_fines.into_iter().flatten().collect())
    }

    /// What was written to the office, of each fine of which that was ever heard; nothing of another version's.
    pub(crate) async fn letters<T: DeserializeOwned + Send + 'static>(
        &self,
    ) -> Result<Vec<(FineId, T)>, Problem> {
        let of_fines: Vec<(String, String)> = self
            .run(|db| {
                db.prepare_cached(
                    "SELECT substr(name, length('letters ') + 1), value FROM fact
                     WHERE name LIKE 'letters %' ORDER BY name",
                )?
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
            })
            .await?;
        let known = of_fines.into_iter().filter_map(|(fine, text)| {
            Some((fine.parse().ok()?, serde_json::from_str(&text).ok()?))
        });
        Ok(known.collect())
    }

    /// The person's vehicles.
    pub(crate) async fn vehicles(&self) -> Result<Vec<Vehicle>, Problem> {
        self.run(|db| {
            db.prepare("SELECT body FROM vehicle ORDER BY plate")?
                .query_map([], |row| json(row, 0))?
                .collect()
        })
        .await
    }

    /// Where those of these fines that are known stand.
    pub(crate) async fn states(
        &self,
        ids: Vec<FineId>,
    ) -> Result<HashMap<FineId, FineState>, Problem> {
        self.run(move |db| {
            let row = |row: &Row<'_>| Ok((FineId::new(row.get(1)?), state(row)?));
            each(db, &ids, row)
        })
        .await
    }

    /// The lines of those of these fines that are known: of a few fines not all of a long list is read.
    pub(crate) async fn lines_of(&self, ids: Vec<FineId>) -> Result<Vec<Line>, Problem> {
        self.run(move |db| each(db, &ids, line)).await
    }

    /// Where the sync stands.
    pub(crate) async fn progress(&self) -> Result<Progress, Problem> {
        self.run(|db| {
            Ok(Progress {
                cursor: fact(db, "cursor")?.map(Cursor),
                as_of: fact(db, "as_of")?.and_then(|text| text.parse().ok()),
                complete: fact(db, "complete")?.is_some(),
            })
        })
        .await
    }

    /// The municipality as last heard; none if never, or if it was written by another version.
    pub(crate) async fn municipality(&self) -> Result<Option<Municipality>, Problem> {
        self.heard(Heard::Municipality).await
    }

    /// An answer of the server as last heard; none if never, or if it was written by another version.
    pub(crate) async fn heard<T: DeserializeOwned>(
        &self,
        what: Heard,
    ) -> Result<Option<T>, Problem> {
        let text = self.run(move |db| fact(db, &what.name())).await?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// Whether the person wants notifications of this app, as last heard; who has said nothing does.
    pub(crate) async fn notices_wanted(&self) -> bool {
        let said = self.heard::<Contacts>(Heard::Contacts).await;
        said.ok().flatten().is_none_or(|contacts| contacts.app)
    }

    /// Remembers an answer.
    pub(crate) async fn keep<T: Serialize + Sync>(
        &self,
        what: Heard,
        answer: &T,
    ) -> Result<(), Problem> {
        let text = super::apply::text(answer)?;
        self.run(move |db| super::apply::put_heard(db, what, &text))
            .await
    }
}

/// What is read from the lines of those of these fines that are known.
fn each<T, C: FromIterator<T>>(
    db: &Connection,
    ids: &[FineId],
    read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<C> {
    let mut query = db.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM fine_body JOIN fine_line USING (committed_at, id)
         WHERE fine_body.id = ?1"
    ))?;
    let known = ids.iter().filter_map(|id| {
        let found = query.query_row([id.get()], &read).optional();
        found.transpose()
    });
    known.collect()
}

/// An answer of the server that is kept whole, beside what the sync brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Heard {
    /// Who the municipality is.
    Municipality,
    /// How the person wants to be told.
    Contacts,
    /// Which vehicles the person calls theirs.
    Vehicles,
    /// What happened to a case.
    Timeline(FineId),
    /// The requests to pay it in instalments, newest first.
    Instalments(FineId),
    /// What was written to the office about it.
    Letters(FineId),
}

impl Heard {
    /// As its fact is called.
    pub(super) fn name(self) -> String {
        match self {
            Self::Municipality => "municipality".to_owned(),
            Self::Contacts => "contacts".to_owned(),
            Self::Vehicles => "vehicles".to_owned(),
            Self::Timeline(fine) => format!("timeline {fine}"),
            Self::Instalments(fine) => format!("instalments {fine}"),
            Self::Letters(fine) => format!("letters {fine}"),
        }
    }

    /// Everything that is heard of a fine; only such names have a space in them.
    pub(super) const fn of_fine(fine: FineId) -> [Self; 3] {
        [
            Self::Timeline(fine),
            Self::Instalments(fine),
            Self::Letters(fine),
        ]
    }

    /// The fine it is about.
    pub(super) const fn fine(self) -> Option<FineId> {
        match self {
            Self::Municipality | Self::Contacts | Self::Vehicles => None,
            Self::Timeline(fine) | Self::Instalments(fine) | Self::Letters(fine) => Some(fine),
        }
    }
}

/// Where the sync stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Progress {
    /// Where to go on from.
    pub(crate) cursor: Option<Cursor>,
    /// The server's clock at the last page.
    pub(crate) as_of: Option<Timestamp>,
    /// The first sync has ended: what comes now is news.
    pub(crate) complete: bool,
}

pub(super) fn fact(db: &Connection, name: &str) -> rusqlite::Result<Option<String>> {
    db.prepare_cached("SELECT value FROM fact WHERE name = ?1")?
        .query_row(params![name], |row| row.get(0))
        .optional()
}

/// A column that holds JSON.
pub(super) fn json<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    serde_json::from_str(row.get_ref(column)?.as_str()?).map_err(|_| unreadable(column))
}

/// The cause is dropped: it may quote the value.
pub(super) fn unreadable(column: usize) -> rusqlite::Error {
    let cause = Box::new(FromSqlError::InvalidType);
    rusqlite::Error::FromSqlConversionFailure(column, Type::Text, cause)
}
