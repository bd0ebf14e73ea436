//! `targa-server jobs`

use std::io::{self, Write};

use super::{CommandError, Ended};
use crate::config::Config;
use crate::store::{JobReport, Store, UnreadReceipt};

/// How each job went, and the receipts that a person must look at.
pub(super) async fn jobs(
    config: &Config,
    out: &mut (dyn Write + Send),
) -> Result<Ended, CommandError> {
    let store = Store::open(&config.store).await?;
    let read = async { Ok((store.job_reports().await?, store.unread_receipts().await?)) };
    let read: Result<_, CommandError> = read.await;
    store.close().await;
    let (reports, receipts) = read?;
    table(&reports, out)?;
    let given_up = given_up(&receipts, out)?;
    let failing = reports.iter().any(|report| report.failure.is_some());
    Ok(if failing || given_up {
        Ended::WithFindings
    } else {
        Ended::Well
    })
}

fn table(reports: &[JobReport], out: &mut dyn Write) -> io::Result<()> {
    if reports.is_empty() {
        return writeln!(out, "no job has run yet");
    }
    writeln!(
        out,
        "{:32} {:>8} {:>8}  {:20}  {:20}  last time",
        "job", "runs", "failures", "begun", "ended"
    )?;
    for report in reports {
        let ended = report
            .ended_at
            .map_or("never".to_owned(), |at| at.to_string());
        writeln!(
            out,
            "{:32} {:>8} {:>8}  {:20}  {:20}  {}",
            report.name,
            report.runs,
            report.failures,
            report.started_at.to_string(),
            ended,
            report.failure.as_deref().unwrap_or("well")
        )?;
    }
    Ok(())
}

/// Whether there are any.
fn given_up(receipts: &[UnreadReceipt], out: &mut dyn Write) -> io::Result<bool> {
    let given_up: Vec<_> = receipts.iter().filter(|receipt| receipt.given_up).collect();
    if !given_up.is_empty() {
        writeln!(
            out,
            "\nreceipts that cannot be read (tried again once a day):"
        )?;
    }
    for receipt in &given_up {
        let paid = receipt.line.paid_at;
        let paid = paid.map_or("an unknown day".to_owned(), |at| at.to_string());
        let (iuv, since) = (&receipt.line.iuv, receipt.since);
        writeln!(out, "  IUV {iuv}, paid {paid}, known since {since}")?;
    }
    Ok(!given_up.is_empty())
}
