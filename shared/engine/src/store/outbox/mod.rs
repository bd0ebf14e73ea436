//! `outbox.db`: what exists nowhere else. A commit is on the disk before anybody is told; the file
//! is never thrown away.

mod attachments;
mod chain;
mod drafts;
mod issue;
mod numbers;
mod records;
mod schema;
mod states;

use rusqlite_migration::Migrations;

use super::original::{Kind, Original};
use super::salvage::Table;

pub(crate) use attachments::{Attachment, Pending};
pub(crate) use issue::{Draft, Taken};
pub(crate) use records::Issued;
pub(crate) use states::Unsent;

/// The outbox of one officer on one device.
pub(crate) type Outbox = Original<Slips>;

/// What an officer has issued.
pub(crate) enum Slips {}

impl Kind for Slips {
    const FILE: &'static str = "outbox.db";
    const MIGRATIONS: &'static Migrations<'static> = &schema::MIGRATIONS;
    const TABLES: &'static [Table] = &[
        of("preavviso", "1"),
        // Those that look free stay behind: in a file that has lost its last pages one may be on a slip already.
        of("leased_number", "used_by IS NOT NULL"),
        of("draft", "1"),
        of("attachment", "1"),
        // So that the office is told of one that it does not know yet.
        Table {
            name: "device",
            key: "id",
            which: "1",
            orders: &["id", "id DESC"],
        },
    ];
    // No device signs again: where its chain ended is not sure any more, and one that goes on from the wrong place is
    // refused.
    const MEND: &'static str = "
        DELETE FROM leased_number WHERE used_by NOT IN (SELECT id FROM preavviso);
        UPDATE device SET broken = 1, sequence = 0, last = NULL;
    ";
}

/// A table whose rows have positions.
const fn of(name: &'static str, which: &'static str) -> Table {
    Table {
        name,
        key: "position",
        which,
        orders: &["position", "position DESC", "id"],
    }
}
