//! `letters.db`: what a citizen writes to the office, until the server has acknowledged it. It exists nowhere else, so
//! a commit is on the disk before anybody is told, and a file that does not read is moved aside, never thrown away.

mod files;
mod kept;
mod schema;

use rusqlite_migration::Migrations;

use super::original::{Kind, Original};
use super::salvage::Table;

pub(crate) use files::{File, NewFile};
pub(crate) use kept::{Kept, Sealed};

/// The letters of one account.
pub(crate) type LetterBox = Original<Written>;

/// What a citizen has written.
pub(crate) enum Written {}

impl Kind for Written {
    const FILE: &'static str = "letters.db";
    const MIGRATIONS: &'static Migrations<'static> = &schema::MIGRATIONS;
    const TABLES: &'static [Table] = &[
        Table {
            name: "letter",
            key: "fine, kind",
            which: "1",
            orders: &["fine, kind", "fine DESC, kind DESC", "id"],
        },
        Table {
            name: "letter_file",
            key: "position",
            which: "1",
            orders: &["position", "position DESC", "letter"],
        },
    ];
    // A file whose letter is lost goes with none.
    const MEND: &'static str =
        "DELETE FROM letter_file WHERE letter NOT IN (SELECT id FROM letter)";
}

#[cfg(test)]
mod tests;
