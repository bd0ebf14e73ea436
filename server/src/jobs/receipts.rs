//! Receipts, read from the platform and held against what was owed.

use std::time::Duration;

use jiff::ToSpan;
use targa_pagopa::NoticeNumber;

use crate::app::App;
use crate::ports::{PlatformError, ReceiptLine};
use crate::settling::{self, SettleError};
use crate::store::{Case, StoreError, Taken};

/// Receipts may come to the platform days after the payment.
const LATE_DAYS: i64 = 7;

/// Why receipts could not be taken in.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// Ours.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Theirs.
    #[error(transparent)]
    Platform(#[from] PlatformError),
    /// What was paid cannot be held against what was owed.
    #[error(transparent)]
    Settle(#[from] SettleError),
}

/// Runs until the server stops.
pub async fn watch_receipts(app: App, every: Duration) {
    let stop = app.stop.clone();
    let watch = async {
        loop {
            if let Err(error) = take_receipts(&app).await {
                tracing::warn!(%error, "receipts not taken in");
            }
            tokio::time::sleep(every).await;
        }
    };
    // Dropped wherever it is: what was not taken in is listed again.
    stop.run_until_cancelled(Box::pin(watch)).await;
}

/// Takes in every receipt we have not counted. One that cannot be read does not hold up the others: it is
/// kept in mind and read again every time, also when the list no longer goes back to it.
pub async fn take_receipts(app: &App) -> Result<(), IntakeError> {
    let unread = app.store.unread_receipts().await?;
    for line in &unread {
        if take_or_leave(app, line).await? {
            app.store.receipt_read(line).await?;
        }
    }
    let until = app
        .store
        .receipts_known_until()
        .await?
        .unwrap_or(app.clock.now());
    let since = app.clock.date_of(until).saturating_sub(LATE_DAYS.days());
    for line in app.platforms.receipts.since(since).await? {
        // Tried above already.
        if !unread.contains(&line) && !take_or_leave(app, &line).await? {
            app.store.receipt_unread(&line).await?;
        }
    }
    Ok(())
}

/// Whether it is counted now; false when it must be read again.
async fn take_or_leave(app: &App, line: &ReceiptLine) -> Result<bool, StoreError> {
    match take(app, line).await {
        Ok(()) => Ok(true),
        Err(IntakeError::Store(error)) => Err(error),
        Err(error) => {
            tracing::warn!(%error, "a receipt was left for later");
            Ok(false)
        }
    }
}

async fn take(app: &App, line: &ReceiptLine) -> Result<(), IntakeError> {
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
    let judge = |case: &Case| -> Result<_, IntakeError> {
        Ok(settling::settle(case, paid.amount, paid_on, settings)?)
    };
    let taken = app
        .store
        .take_receipt(&paid, app.clock.now(), judge)
        .await?;
    match taken {
        Taken::Known => {}
        Taken::Settled => tracing::info!("a fine is paid"),
        Taken::Short => tracing::warn!("a payment is short: its fine stays open"),
        Taken::Over | Taken::GiveBack => tracing::warn!(?taken, "a payment is to be given back"),
        Taken::Unknown => tracing::warn!("a payment belongs to no fine of ours"),
    }
    Ok(())
}
