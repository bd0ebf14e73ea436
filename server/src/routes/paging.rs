//! How much of a list is wanted: asked for in the same way everywhere.

use targa_contract::Problem;

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
    pub(super) fn of(&self, asked: Option<u16>) -> Result<u16, Problem> {
        let limit = asked.unwrap_or(self.usual);
        if (1..=self.largest).contains(&limit) {
            return Ok(limit);
        }
        let problem = Problem::invalid("limit", "out-of-range").with("min", "1");
        Err(problem.with("max", self.largest.to_string()))
    }
}
