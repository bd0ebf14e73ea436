//! Pages of the list, newest first: a filter, a place to go on from, a limit.

use rusqlite::{Connection, Row, params};
use targa_contract::api::FineState;
use targa_contract::{FineId, Problem};
use targa_domain::{DateTime, Plate};
use uuid::Uuid;

use super::Cache;
use super::line::{COLUMNS, Line, line, packed, state};

/// Room made for lines before they are counted.
const LARGE: usize = 256;

/// Which fines.
#[derive(Clone, Default)]
pub(crate) struct Filter {
    /// Of this plate.
    pub(crate) plate: Option<Plate>,
    /// In one of these states; none: in any.
    pub(crate) states: Vec<FineState>,
    /// With this in plate, place, reference or notice number.
    pub(crate) text: Option<Wanted>,
}

/// A text to look for, in the ways in which it is written down.
#[derive(Clone)]
pub(crate) struct Wanted {
    words: String,
    /// Without spaces: plates and notice numbers are read out in groups.
    joined: String,
}

impl Wanted {
    /// None if there is nothing to look for.
    pub(crate) fn new(text: &str) -> Option<Self> {
        let words = text.trim().to_lowercase();
        let joined: String = words.split_whitespace().collect();
        (!joined.is_empty()).then_some(Self { words, joined })
    }

    fn is_in(&self, row: &Row<'_>) -> rusqlite::Result<bool> {
        let holds = |column, wanted: &str| -> rusqlite::Result<bool> {
            Ok(row
                .get_ref(column)?
                .as_str()?
                .to_lowercase()
                .contains(wanted))
        };
        let number = || -> rusqlite::Result<bool> {
            Ok(format!("{:018}", row.get::<_, i64>(6)?).contains(&self.joined))
        };
        Ok(holds(2, &self.joined)?
            || holds(4, &self.words)?
            || holds(5, &self.joined)?
            || number()?)
    }
}

/// The last line of a page: the next one begins after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) committed_at: DateTime,
    pub(crate) id: FineId,
}

/// Some lines, and where to go on from if there are more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Page {
    pub(crate) lines: Vec<Line>,
    pub(crate) next: Option<Mark>,
}

impl Cache {
    /// So many fines after a place, newest first.
    pub(crate) async fn page(
        &self,
        filter: Filter,
        after: Option<Mark>,
        limit: usize,
    ) -> Result<Page, Problem> {
        self.run(move |db| page(db, &filter, after, limit)).await
    }
}

/// As [`Cache::page`], on a connection.
pub(in crate::store) fn page(
    db: &Connection,
    filter: &Filter,
    after: Option<Mark>,
    limit: usize,
) -> rusqlite::Result<Page> {
    let mut statement = db.prepare_cached(&statement(filter.plate.is_some()))?;
    let (at, id) = after.map_or((i64::MAX, Uuid::max()), |place| {
        (packed(place.committed_at), place.id.get())
    });
    let plate = filter.plate.as_ref().map(Plate::as_str);
    let mut rows = match plate {
        Some(plate) => statement.query(params![at, id, plate])?,
        None => statement.query(params![at, id])?,
    };
    let mut lines: Vec<Line> = Vec::with_capacity(limit.min(LARGE));
    while let Some(row) = rows.next()? {
        if !matches(filter, row)? {
            continue;
        }
        if lines.len() == limit {
            let next = lines.last().map(|last| Mark {
                committed_at: last.committed_at,
                id: last.id,
            });
            return Ok(Page { lines, next });
        }
        lines.push(line(row)?);
    }
    Ok(Page { lines, next: None })
}

/// States and text are looked at row by row: the rows of 100,000 fines are read in some 50 ms.
fn matches(filter: &Filter, row: &Row<'_>) -> rusqlite::Result<bool> {
    if !filter.states.is_empty() && !filter.states.contains(&state(row)?) {
        return Ok(false);
    }
    filter
        .text
        .as_ref()
        .map_or(Ok(true), |wanted| wanted.is_in(row))
}

/// Both are answered from neighbouring pages of one table or index.
pub(in crate::store) fn statement(of_plate: bool) -> String {
    let plate = if of_plate { "plate = ?3 AND" } else { "" };
    format!(
        "SELECT {COLUMNS} FROM fine_line WHERE {plate} (committed_at, id) < (?1, ?2)
         ORDER BY committed_at DESC, id DESC"
    )
}
