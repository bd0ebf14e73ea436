//! Leased notice numbers.

use rusqlite::params;
use targa_contract::Problem;
use targa_pagopa::NoticeNumber;

use super::Outbox;

impl Outbox {
    /// Keeps numbers of a lease; those already here are left as they are.
    pub(crate) async fn keep_numbers(&self, numbers: Vec<NoticeNumber>) -> Result<(), Problem> {
        self.run(move |db| {
            let transaction = db.transaction()?;
            for number in numbers {
                transaction.execute(
                    "INSERT OR IGNORE INTO leased_number (notice_number) VALUES (?1)",
                    params![number.to_string()],
                )?;
            }
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
