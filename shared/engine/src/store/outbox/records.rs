//! Issued preavvisi and how far they got.

use rusqlite::types::{FromSqlError, Type};
use rusqlite::{Connection, OptionalExtension, Row};
use serde::de::DeserializeOwned;
use targa_contract::api::PreavvisoRequest;
use targa_contract::commands::Delivery;
use targa_contract::{FineId, Problem};
use targa_domain::Schedule;
use targa_pagopa::CreditorCode;
use uuid::Uuid;

use super::Outbox;

const COLUMNS: &str = "id, request, schedule, creditor, delivery, problem, replaced_by";

/// An issued preavviso.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Issued {
    pub(crate) id: FineId,
    pub(crate) request: PreavvisoRequest,
    pub(crate) schedule: Schedule,
    pub(crate) creditor: CreditorCode,
    pub(crate) delivery: Delivery,
}

impl Outbox {
    /// One of them.
    pub(crate) async fn issued(&self, id: FineId) -> Result<Option<Issued>, Problem> {
        self.run(move |db| record(db, id)).await
    }

    /// All of them, newest first.
    pub(crate) async fn all_issued(&self) -> Result<Vec<Issued>, Problem> {
        self.run(|db| {
            db.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM preavviso ORDER BY position DESC"
            ))?
            .query_map([], read)?
            .collect()
        })
        .await
    }

    /// Whether there are some that the office does not have: they exist nowhere else.
    pub(crate) async fn any_refused(&self) -> Result<bool, Problem> {
        self.run(|db| {
            db.query_row(
                "SELECT EXISTS (SELECT 1 FROM preavviso WHERE delivery IN ('refused', 'withdrawn'))",
                [],
                |row| row.get(0),
            )
        })
        .await
    }

    /// The last place written.
    pub(crate) async fn last_place(&self) -> Result<Option<String>, Problem> {
        self.run(|db| {
            db.query_row(
                "SELECT value FROM fact WHERE name = 'last_place'",
                [],
                |row| row.get(0),
            )
            .optional()
        })
        .await
    }
}

pub(super) fn record(db: &Connection, id: FineId) -> rusqlite::Result<Option<Issued>> {
    db.prepare_cached(&format!("SELECT {COLUMNS} FROM preavviso WHERE id = ?1"))?
        .query_row([id.get()], read)
        .optional()
}

fn read(row: &Row<'_>) -> rusqlite::Result<Issued> {
    let creditor: String = row.get(3)?;
    let word: String = row.get(4)?;
    let delivery = match word.as_str() {
        "ready" | "sending" => Delivery::Waiting,
        "acknowledged" => Delivery::Sent,
        "refused" => Delivery::refused(json(row, 5)?),
        "withdrawn" => Delivery::Withdrawn {
            replaced_by: row.get::<_, Option<Uuid>>(6)?.map(FineId::new),
        },
        _ => return Err(unreadable(4)),
    };
    Ok(Issued {
        id: FineId::new(row.get::<_, Uuid>(0)?),
        request: json(row, 1)?,
        schedule: json(row, 2)?,
        creditor: creditor.try_into().map_err(|_| unreadable(3))?,
        delivery,
    })
}

pub(super) fn json<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    serde_json::from_str(row.get_ref(column)?.as_str()?).map_err(|_| unreadable(column))
}

/// The cause is dropped: it may quote the value.
pub(super) fn unreadable(column: usize) -> rusqlite::Error {
    let cause = Box::new(FromSqlError::InvalidType);
    rusqlite::Error::FromSqlConversionFailure(column, Type::Text, cause)
}
