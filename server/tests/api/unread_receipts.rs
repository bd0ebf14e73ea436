//! A receipt that cannot be read today is read some day, however many newer ones are counted meanwhile.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use jiff::civil::{Date, date};
use targa_domain::Cents;
use targa_server::ports::{PaidNotice, PlatformError, ReceiptLine, Receipts};

use crate::stage::{Stage, run_job};

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
    let mut app = stage.app().clone();
    app.platforms.receipts = Arc::<Forgetful>::clone(&receipts);
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
