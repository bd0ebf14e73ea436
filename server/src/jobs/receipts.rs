//! Receipts, read from the platform and held against what was owed.

use futures_util::FutureExt;
use jiff::{Timestamp, ToSpan};
use targa_pagopa::NoticeNumber;

use crate::app::App;
use crate::jobs::frame::{Job, JobError};
use crate::ports::ReceiptLine;
use crate::settling;
use crate::store::{Case, StoreError, Taken, Taking};

/// Receipts may come to the platform days after the payment.
const LATE_DAYS: i64 = 7;

/// The job.
pub(super) const RECEIPTS: Job = Job {
    name: "receipts",
    work: |app| take_receipts(app).boxed(),
};

/// Takes in every receipt we have not counted. One that cannot be read does not hold up the others: it is
/// kept in mind and read again every time, also when the list no longer goes back to it.
async fn take_receipts(app: &App) -> Result<(), JobError> {
    let unread = app.store.unread_receipts().await?;
    for line in app.store.receipts_to_try(app.clock.now()).await? {
        if take_or_leave(app, &line).await? {
            app.store.receipt_read(&line).await?;
        } else {
            leave_again(app, &line).await?;
        }
    }
    let until = app
        .store
        .receipts_known_until()
        .await?
        .unwrap_or(app.clock.now());
    let since = app.clock.date_of(until).saturating_sub(LATE_DAYS.days());
    for line in app.platforms.receipts.since(since).await? {
        // Tried above already, or given up.
        let known = unread.iter().any(|unread| unread.line == line);
        if !known && !take_or_leave(app, &line).await? {
            app.store.receipt_unread(&line, app.clock.now()).await?;
        }
    }
    Ok(())
}

/// Not for ever: what cannot be read for days is a person's to look at.
async fn leave_again(app: &App, line: &ReceiptLine) -> Result<(), StoreError> {
    let now = app.clock.now();
    let limit = now
        .saturating_sub(app.receipts_given_up_after)
        .unwrap_or(Timestamp::MIN);
    if app.store.receipt_still_unread(line, now, limit).await? {
        tracing::error!("a receipt was given up: `targa-server jobs` shows it");
    }
    Ok(())
}

/// Whether it is counted now; false when it must be read again.
async fn take_or_leave(app: &App, line: &ReceiptLine) -> Result<bool, StoreError> {
    match take(app, line).await {
        Ok(()) => Ok(true),
        Err(JobError::Store(error)) => Err(error),
        Err(error) => {
            tracing::warn!(%error, "a receipt was left for later");
            Ok(false)
        }
    }
}

async fn take(app: &App, line: &ReceiptLine) -> Result<(), JobError> {
    // Auxiliary digit 3, the only one this server gives out: the notice number is the IUV behind a 3.
    if let (Ok(notice), Some(paid_at)) = (
        format!("3{}", line.iuv).parse::<NoticeNumber>(),
        line.paid_at,
    ) && app.store.knows_payment(notice, paid_at).await?
    {
        return Ok(());
    }
    let paid = app.platforms.receipts.read(line).await?;
    let paid_on = app.clock.date_of(paid.paid_at);
    let settings = &app.municipality.settings;
    let judge = |case: &Case| -> Result<_, JobError> {
        Ok(settling::settle(case, paid.amount, paid_on, settings)?)
    };
    let taking = Taking {
        now: app.clock.now(),
        paid_on,
        rest_until: app.rest_until(),
    };
    let taken = app.store.take_receipt(&paid, &taking, judge).await?;
    match taken {
        Taken::Known => {}
        Taken::Settled => tracing::info!("a fine is paid"),
        Taken::Short => tracing::warn!("a payment is short: its fine stays open"),
        Taken::Over | Taken::GiveBack => tracing::warn!(?taken, "a payment is to be given back"),
        Taken::Unknown => tracing::warn!("a payment belongs to no fine of ours"),
    }
    Ok(())
}
