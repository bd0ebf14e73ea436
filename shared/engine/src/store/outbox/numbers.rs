//! Leased notice numbers.

use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use targa_contract::Problem;
use targa_pagopa::NoticeNumber;
use uuid::Uuid;

use super::Outbox;
use super::records::json;

/// A lease that was asked for and not answered yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct LeaseUnderWay {
    pub(crate) key: Uuid,
    pub(crate) count: u16,
}

impl Outbox {
    /// The lease to ask for: one whose answer did not come, or a new one.
    pub(crate) async fn lease_under_way(&self, count: u16) -> Result<LeaseUnderWay, Problem> {
        self.run(move |db| {
            let known = db
                .query_row("SELECT value FROM fact WHERE name = 'lease'", [], |row| {
                    json(row, 0)
                })
                .optional()?;
            if let Some(asked) = known {
                return Ok(asked);
            }
            let key = Uuid::now_v7();
            let asked = LeaseUnderWay { key, count };
            let text = serde_json::to_string(&asked).map_err(|_| rusqlite::Error::InvalidQuery)?;
            db.execute(
                "INSERT INTO fact (name, value) VALUES ('lease', ?1)",
                params![text],
            )?;
            Ok(asked)
        })
        .await
    }

    /// Keeps numbers of a lease; those already here are left as they are. The lease is answered.
    pub(crate) async fn keep_numbers(&self, numbers: Vec<NoticeNumber>) -> Result<(), Problem> {
        self.run(move |db| {
            let transaction = db.transaction()?;
            for number in numbers {
                transaction.execute(
                    "INSERT OR IGNORE INTO leased_number (notice_number) VALUES (?1)",
                    params![number.to_string()],
                )?;
            }
            transaction.execute("DELETE FROM fact WHERE name = 'lease'", [])?;
            transaction.commit()
        })
        .await
    }

    /// How many preavvisi can still be issued without a network.
    pub(crate) async fn numbers_left(&self) -> Result<u32, Problem> {
        self.run(|db| {
            db.query_row(
                "SELECT count(*) FROM leased_number WHERE used_by IS NULL",
                [],
                |row| row.get(0),
            )
        })
        .await
    }
}
