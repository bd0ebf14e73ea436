//! Issuing: number and record in one transaction.

use rusqlite::{OptionalExtension, Transaction, params};
use serde::Serialize;
use targa_contract::api::PreavvisoRequest;
use targa_contract::{FineId, Problem, ProblemCode};
use targa_domain::{Cents, Date, Plate, Schedule, Violation};
use targa_pagopa::{CreditorCode, NoticeNumber};

use super::Outbox;
use super::chain::sign;
use super::records::{Issued, record};
use crate::signing::Signer;

/// A preavviso that still needs its number.
#[derive(Clone)]
pub(crate) struct Draft {
    pub(crate) id: FineId,
    pub(crate) plate: Plate,
    pub(crate) place: String,
    pub(crate) violation: Violation,
    pub(crate) issued_on: Date,
    pub(crate) printed_amount: Cents,
    pub(crate) schedule: Schedule,
    pub(crate) creditor: CreditorCode,
    /// The refused record that this one is issued in the place of.
    pub(crate) replaces: Option<FineId>,
}

/// What came of an attempt to issue.
pub(crate) enum Taken {
    /// It is on the disk, with a number of its own.
    Now(Issued),
    /// It was issued before: the tap was doubled.
    Before(Issued),
    /// All numbers are used up.
    NoNumber,
    /// What it should replace was not refused, or is replaced already.
    NothingToReplace,
}

impl Outbox {
    /// Takes a number, signs the record and stores it, all or nothing. Asked again with the same id
    /// it answers with the record that is there.
    pub(crate) async fn issue(&self, draft: Draft, signer: Signer) -> Result<Taken, Problem> {
        let schedule = text(&draft.schedule)?;
        self.run(move |db| {
            // Immediate: no other writer gets between looking and taking.
            let transaction =
                db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            if let Some(issued) = record(&transaction, draft.id)? {
                return Ok(Taken::Before(issued));
            }
            let Some((position, number)) = next_number(&transaction)? else {
                return Ok(Taken::NoNumber);
            };
            if !withdraw_replaced(&transaction, &draft)? {
                return Ok(Taken::NothingToReplace);
            }
            let request = request(&draft, &number)?;
            transaction.execute(
                "INSERT INTO preavviso (id, request, schedule, creditor, delivery)
                 VALUES (?1, ?2, ?3, ?4, 'ready')",
                params![
                    draft.id.get(),
                    request,
                    schedule,
                    draft.creditor.to_string()
                ],
            )?;
            transaction.execute(
                "UPDATE leased_number SET used_by = ?1 WHERE position = ?2",
                params![draft.id.get(), position],
            )?;
            transaction.execute(
                "INSERT OR REPLACE INTO fact (name, value) VALUES ('last_place', ?1)",
                params![draft.place],
            )?;
            sign(&transaction, &signer, draft.id)?;
            transaction.execute("DELETE FROM draft WHERE id = ?1", [draft.id.get()])?;
            let issued = record(&transaction, draft.id)?;
            transaction.commit()?;
            issued
                .map(Taken::Now)
                .ok_or(rusqlite::Error::QueryReturnedNoRows)
        })
        .await
    }
}

/// Takes the refused record out of the officer's way; false if there is none to take.
fn withdraw_replaced(transaction: &Transaction<'_>, draft: &Draft) -> rusqlite::Result<bool> {
    let Some(replaced) = draft.replaces else {
        return Ok(true);
    };
    let withdrawn = transaction.execute(
        "UPDATE preavviso SET delivery = 'withdrawn', replaced_by = ?2
         WHERE id = ?1 AND delivery = 'refused'",
        params![replaced.get(), draft.id.get()],
    )?;
    // Its images show the same facts.
    transaction.execute(
        "UPDATE attachment SET fine = ?2 WHERE fine = ?1",
        params![replaced.get(), draft.id.get()],
    )?;
    Ok(withdrawn == 1)
}

/// The oldest number that is free.
fn next_number(transaction: &Transaction<'_>) -> rusqlite::Result<Option<(i64, String)>> {
    transaction
        .query_row(
            "SELECT position, notice_number FROM leased_number
             WHERE used_by IS NULL ORDER BY position LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()
}

fn request(draft: &Draft, number: &str) -> rusqlite::Result<String> {
    let number: NoticeNumber = number
        .to_owned()
        .try_into()
        .map_err(|_| rusqlite::Error::InvalidQuery)?;
    let request = PreavvisoRequest {
        plate: draft.plate,
        place: draft.place.clone(),
        violation: draft.violation,
        issued_on: draft.issued_on,
        notice_number: number,
        printed_amount: draft.printed_amount,
        printed_line: None,
    };
    serde_json::to_string(&request).map_err(|_| rusqlite::Error::InvalidQuery)
}

fn text<T: Serialize>(value: &T) -> Result<String, Problem> {
    serde_json::to_string(value).map_err(|_| ProblemCode::Internal.into())
}
