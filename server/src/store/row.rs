//! A row of `fines`, with the receipt that settled it, as the contract's [`Fine`].

use jiff::Timestamp;
use sqlx::Row;
use sqlx::any::AnyRow;
use targa_contract::api::{Fine, FineState, Receipt};
use targa_domain::{Cents, Plate};

use super::StoreError;

/// Selects what [`fine`] reads. The receipt is that of the last payment that counted.
pub(super) const SELECT_FINE: &str = "\
SELECT f.id, f.plate, f.place, f.violation, f.state, f.reference, f.notice_number, f.creditor, f.points, \
f.schedule, r.receipt_id, r.iur, r.amount, r.paid_at, r.psp \
FROM fines f LEFT JOIN receipts r ON r.receipt_id = \
(SELECT receipt_id FROM receipts WHERE fine = f.id AND outcome IN ('exact', 'over', 'short') \
ORDER BY paid_at DESC, receipt_id LIMIT 1) ";

/// Turns any reading error into one that names only what was unreadable.
pub(super) fn kept<E>(what: &'static str) -> impl FnOnce(E) -> StoreError {
    move |_| StoreError::Unreadable(what)
}

pub(super) fn fine(row: &AnyRow) -> Result<Fine, StoreError> {
    let text = |column| row.try_get::<&str, _>(column);
    Ok(Fine {
        id: text("id")?.parse().map_err(kept("fine id"))?,
        plate: Plate::parse(text("plate")?).map_err(kept("plate"))?,
        place: text("place")?.to_owned(),
        violation: serde_json::from_str(text("violation")?).map_err(kept("violation"))?,
        state: state(text("state")?)?,
        reference: text("reference")?.to_owned(),
        notice_number: text("notice_number")?
            .to_owned()
            .try_into()
            .map_err(kept("notice number"))?,
        creditor: text("creditor")?.parse().map_err(kept("creditor"))?,
        points: small(row.try_get("points")?, "points")?,
        schedule: serde_json::from_str(text("schedule")?).map_err(kept("schedule"))?,
        evidence: Vec::new(),
        receipt: receipt(row)?,
        options: Vec::new(),
        verbale: None,
        collection: None,
    })
}

fn receipt(row: &AnyRow) -> Result<Option<Receipt>, StoreError> {
    let Some(receipt_id) = row.try_get("receipt_id")? else {
        return Ok(None);
    };
    Ok(Some(Receipt {
        receipt_id,
        iur: row.try_get("iur")?,
        amount: Cents::new(row.try_get("amount")?),
        paid_at: instant(row.try_get("paid_at")?)?,
        psp: row.try_get("psp")?,
    }))
}

/// A count that is small by its nature: both databases keep every number in eight bytes.
pub(super) fn small<T: TryFrom<i64>>(number: i64, what: &'static str) -> Result<T, StoreError> {
    T::try_from(number).map_err(|_| StoreError::Unreadable(what))
}

pub(super) fn instant(seconds: i64) -> Result<Timestamp, StoreError> {
    Timestamp::from_second(seconds).map_err(kept("time"))
}

pub(super) fn state(text: &str) -> Result<FineState, StoreError> {
    FineState::ALL
        .iter()
        .copied()
        .find(|state| state.as_str() == text)
        .ok_or(StoreError::Unreadable("state"))
}
