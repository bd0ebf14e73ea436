//! How much of a list is wanted: asked for in the same way everywhere.

use serde::Deserialize;
use targa_contract::Problem;
use targa_contract::api::Cursor;

/// The query of a list.
#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
    cursor: Option<Cursor>,
    limit: Option<u16>,
}

impl Asked {
    /// How many are wanted, and where to go on from, as the list reads its cursors.
    pub(super) fn page<P>(
        &self,
        size: &PageSize,
        read: impl FnOnce(&Cursor) -> Option<P>,
    ) -> Result<(Option<P>, u16), Problem> {
        let most = size.of(self.limit)?;
        let place = self
            .cursor
            .as_ref()
            .map(|cursor| read(cursor).ok_or_else(|| Problem::invalid("cursor", "invalid-format")));
        Ok((place.transpose()?, most))
    }

    /// The cursor in the client's words.
    pub(super) fn cursor(self) -> Option<String> {
        self.cursor.map(|cursor| cursor.0)
    }
}

/// What a list gives when nobody says how much, and at most.
pub(super) struct PageSize {
    pub(super) usual: u16,
    pub(super) largest: u16,
}

/// Of a list that somebody reads.
pub(super) const LIST: PageSize = PageSize {
    usual: 50,
    largest: 200,
};

impl PageSize {
    /// What was asked for, if that much is given.
    fn of(&self, asked: Option<u16>) -> Result<u16, Problem> {
        let limit = asked.unwrap_or(self.usual);
        if (1..=self.largest).contains(&limit) {
            return Ok(limit);
        }
        let problem = Problem::invalid("limit", "out-of-range").with("min", "1");
        Err(problem.with("max", self.largest.to_string()))
    }
}
