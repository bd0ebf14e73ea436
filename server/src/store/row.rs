//! A row of `fines`, with the receipt that settled it, as the contract's [`Fine`].

use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::Row;
use sqlx::any::AnyRow;
use targa_contract::api::{
    Collection, Evidence, Fine, FinePlan, FineState, PayableOption, Receipt, Verbale,
};
use targa_domain::{Cents, Plate, Schedule, Window};
use targa_pagopa::NoticeNumber;

use super::StoreError;

/// Selects what [`fine`] reads. The receipt is that of the last payment that counted.
pub(super) const SELECT_FINE: &str = "\
SELECT f.id, f.plate, f.place, f.violation, f.state, f.reference, f.notice_number, f.second_notice, f.creditor, \
f.points, f.schedule, f.plan, r.receipt_id, r.iur, r.amount, r.paid_at, r.psp, \
v.number AS verbale, v.drawn_up_on, v.protocol, v.iun, v.perfected_on, v.collection, \
v.expenses + v.notification_cost AS expenses, \
(SELECT string_agg(e.id || ' ' || e.width || ' ' || e.height || ' ' || e.bytes, ',' ORDER BY e.place) \
FROM evidence e WHERE e.fine = f.id AND e.state = 'complete') AS images \
FROM fines f LEFT JOIN verbali v ON v.fine = f.id LEFT JOIN receipts r ON r.receipt_id = \
(SELECT receipt_id FROM receipts WHERE fine = f.id AND outcome IN ('exact', 'over', 'short') \
ORDER BY paid_at DESC, receipt_id LIMIT 1) ";

/// Turns any reading error into one that names only what was unreadable.
pub(super) fn kept<E>(what: &'static str) -> impl FnOnce(E) -> StoreError {
    move |_| StoreError::Unreadable(what)
}

pub(super) fn fine(row: &AnyRow) -> Result<Fine, StoreError> {
    let text = |column| row.try_get::<&str, _>(column);
    let state = state(text("state")?)?;
    let notice_number = notice(text("notice_number")?)?;
    let schedule: Box<Schedule> =
        serde_json::from_str(text("schedule")?).map_err(kept("schedule"))?;
    let ways = [Some(notice_number), second_notice(row)?];
    Ok(Fine {
        id: text("id")?.parse().map_err(kept("fine id"))?,
        plate: Plate::parse(text("plate")?).map_err(kept("plate"))?,
        place: text("place")?.to_owned(),
        violation: serde_json::from_str(text("violation")?).map_err(kept("violation"))?,
        state,
        reference: text("reference")?.to_owned(),
        notice_number,
        creditor: text("creditor")?.parse().map_err(kept("creditor"))?,
        points: small(row.try_get("points")?, "points")?,
        evidence: evidence(row.try_get("images")?)?,
        receipt: receipt(row)?,
        options: options(state, &schedule, ways),
        verbale: verbale(row)?,
        collection: collection(row)?,
        plan: plan(row)?,
        schedule,
    })
}

/// Each of the first windows with its notice; none where there is no choice, or nothing left to pay.
fn options(
    state: FineState,
    schedule: &Schedule,
    ways: [Option<NoticeNumber>; 2],
) -> Vec<PayableOption> {
    let [_, Some(_)] = ways else {
        return Vec::new();
    };
    if !state.payable() {
        return Vec::new();
    }
    let option = |(window, notice): (&Window, Option<NoticeNumber>)| {
        Some(PayableOption {
            notice_number: notice?,
            window: window.kind,
            amount: window.amount,
            until: window.last,
        })
    };
    schedule
        .windows
        .iter()
        .zip(ways)
        .filter_map(option)
        .collect()
}

/// The notice for the second window, where there is one.
pub(super) fn second_notice(row: &AnyRow) -> Result<Option<NoticeNumber>, StoreError> {
    let second: Option<&str> = row.try_get("second_notice")?;
    second.map(notice).transpose()
}

pub(super) fn notice(text: &str) -> Result<NoticeNumber, StoreError> {
    text.to_owned().try_into().map_err(kept("notice number"))
}

pub(super) fn day(text: &str) -> Result<Date, StoreError> {
    text.parse().map_err(kept("day"))
}

fn verbale(row: &AnyRow) -> Result<Option<Verbale>, StoreError> {
    let Some(number) = row.try_get("verbale")? else {
        return Ok(None);
    };
    let notified_on: Option<&str> = row.try_get("perfected_on")?;
    Ok(Some(Verbale {
        number,
        drawn_up_on: day(row.try_get("drawn_up_on")?)?,
        protocol: row.try_get("protocol")?,
        iun: row.try_get("iun")?,
        notified_on: notified_on.map(day).transpose()?,
        expenses: Cents::new(row.try_get("expenses")?),
    }))
}

fn collection(row: &AnyRow) -> Result<Option<Collection>, StoreError> {
    let collection: Option<&str> = row.try_get("collection")?;
    let read = |text| serde_json::from_str(text).map_err(kept("collection"));
    collection.map(read).transpose()
}

fn plan(row: &AnyRow) -> Result<Option<FinePlan>, StoreError> {
    let plan: Option<&str> = row.try_get("plan")?;
    let read = |text| serde_json::from_str(text).map_err(kept("plan"));
    plan.map(read).transpose()
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

/// The images as the query gathers them.
fn evidence(images: Option<&str>) -> Result<Vec<Evidence>, StoreError> {
    let one = |image: &str| {
        let mut words = image.split(' ');
        Some(Evidence {
            id: words.next()?.parse().ok()?,
            width: words.next()?.parse().ok()?,
            height: words.next()?.parse().ok()?,
            bytes: words.next()?.parse().ok()?,
        })
    };
    let images = images.into_iter().flat_map(|images| images.split(','));
    images
        .map(|image| one(image).ok_or(StoreError::Unreadable("image")))
        .collect()
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
