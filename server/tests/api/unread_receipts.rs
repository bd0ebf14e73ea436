//! A receipt that cannot be read today is read some day, however many newer ones are counted meanwhile.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use jiff::civil::{Date, date};
use targa_domain::Cents;
use targa_server::clock::Clock;
use targa_server::ports::{PaidNotice, PlatformError, ReceiptLine, Receipts};
use targa_server::{App, Parts};

use crate::stage::{START, Stage, TestClock, run_job};

const OLD: (&str, &str) = ("02032002700000251", "2026-11-21T10:00:00Z");
const NEW: (&str, &str) = ("02032002700000352", "2026-12-15T10:00:00Z");

/// A receipts service that lists each payment once and cannot give out the old one for a while.
#[derive(Default)]
struct Forgetful {
    asked: Mutex<Vec<Date>>,
    reads_of_old: Mutex<u32>,
    healed: AtomicBool,
}

fn line((iuv, paid_at): (&str, &str)) -> ReceiptLine {
    ReceiptLine {
        iuv: iuv.to_owned(),
        paid_at: Some(paid_at.parse().unwrap()),
    }
}

impl Receipts for Forgetful {
    fn since(&self, day: Date) -> BoxFuture<'_, Result<Vec<ReceiptLine>, PlatformError>> {
        let mut asked = self.asked.lock().unwrap();
        asked.push(day);
        let lines = if asked.len() == 1 {
            vec![line(OLD), line(NEW)]
        } else {
            Vec::new()
        };
        async { Ok(lines) }.boxed()
    }

    fn read<'a>(
        &'a self,
        line: &'a ReceiptLine,
    ) -> BoxFuture<'a, Result<PaidNotice, PlatformError>> {
        async move {
            if line.iuv == OLD.0 {
                *self.reads_of_old.lock().unwrap() += 1;
                if !self.healed.load(Ordering::SeqCst) {
                    return Err(PlatformError::Nonsense {
                        platform: "receipts",
                        what: "the receipt",
                    });
                }
            }
            Ok(PaidNotice {
                receipt_id: line.iuv.clone(),
                notice_number: format!("3{}", line.iuv).parse().unwrap(),
                amount: Cents::new(5810),
                paid_at: line.paid_at.unwrap(),
                psp: "Banca di prova".to_owned(),
            })
        }
        .boxed()
    }
}

#[tokio::test]
async fn an_unread_receipt_is_read_again_until_it_is_taken() {
    let stage = Stage::set().await;
    let receipts = Arc::new(Forgetful::default());
    let mut parts = Parts::clone(stage.app());
    parts.platforms.receipts = Arc::<Forgetful>::clone(&receipts);
    let app = App::from(parts);
    let counted = |(iuv, paid_at): (&str, &str)| {
        let notice = format!("3{iuv}").parse().unwrap();
        let paid_at = paid_at.parse().unwrap();
        let store = app.store.clone();
        async move { store.knows_payment(notice, paid_at).await.unwrap() }
    };
    for _ in 0..2 {
        run_job(&app, "receipts").await;
        assert_eq!((counted(OLD).await, counted(NEW).await), (false, true));
    }
    receipts.healed.store(true, Ordering::SeqCst);
    run_job(&app, "receipts").await;
    assert!(counted(OLD).await, "never read again");
    // While it was missing, the list was asked from before its day; as soon as nothing is, it moves on.
    assert_eq!(
        *receipts.asked.lock().unwrap(),
        [date(2026, 11, 13), date(2026, 11, 14), date(2026, 12, 8)]
    );
    let reads = *receipts.reads_of_old.lock().unwrap();
    run_job(&app, "receipts").await;
    assert_eq!(*receipts.reads_of_old.lock().unwrap(), reads);
}

/// A month later it is a person's: it no longer holds the list's start back, and is still tried once a day.
#[tokio::test]
async fn what_cannot_be_read_for_a_month_is_given_up_and_tried_once_a_day() {
    let stage = Stage::set().await;
    let receipts = Arc::new(Forgetful::default());
    let mut parts = Parts::clone(stage.app());
    parts.platforms.receipts = Arc::<Forgetful>::clone(&receipts);
    // A clock of its own: the server's own round stays on the first day and gives nothing up.
    let clock = TestClock::at(START);
    parts.clock = Clock::new(clock.clone()).unwrap();
    let app = App::from(parts);
    let reads = || *receipts.reads_of_old.lock().unwrap();
    run_job(&app, "receipts").await;
    clock.set("2026-12-20T09:00:00Z");
    run_job(&app, "receipts").await;
    let unread = app.store.unread_receipts().await.unwrap();
    assert_eq!((unread.len(), unread[0].given_up), (1, false));
    clock.set("2026-12-20T09:00:02Z");
    run_job(&app, "receipts").await;
    let unread = app.store.unread_receipts().await.unwrap();
    assert_eq!((unread.len(), unread[0].given_up), (1, true));
    assert_eq!(unread[0].line, line(OLD));
    let asked = receipts.asked.lock().unwrap().last().copied();
    assert_eq!(asked, Some(date(2026, 12, 8)), "the list's start moves on");
    let outstanding = app.store.outstanding(app.clock.now(), app.clock.today());
    let outstanding = outstanding.await.unwrap();
    let receipts_of = (outstanding.receipts_unread, outstanding.receipts_given_up);
    assert_eq!(receipts_of, (0, 1));
    let before = reads();
    clock.set("2026-12-21T09:00:01Z");
    run_job(&app, "receipts").await;
    assert_eq!(reads(), before, "tried again within a day");
    clock.set("2026-12-21T09:00:03Z");
    run_job(&app, "receipts").await;
    assert_eq!(reads(), before + 1);
    receipts.healed.store(true, Ordering::SeqCst);
    clock.set("2026-12-22T09:00:04Z");
    run_job(&app, "receipts").await;
    assert_eq!(app.store.unread_receipts().await.unwrap(), []);
}
