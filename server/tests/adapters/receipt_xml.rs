//! Receipts of every form that pagoPA's schema allows, over HTTP: what is read of them is what must be there.

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;
use targa_domain::Cents;
use targa_server::ports::{PaidNotice, ReceiptLine};
use tokio::net::TcpListener;

use crate::bench::{Bench, NOTICE, notice};
use crate::schema::Schema;

const SCHEMA: &str = "paForNode.xsd";
/// As the list says, where the receipt says nothing.
const LISTED: &str = "2026-11-20T09:30:00Z";

/// Reads this receipt with the server's own adapter.
async fn read(xml: String) -> PaidNotice {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let one = move || async move { ([(CONTENT_TYPE, "application/xml")], xml) };
    let path = format!("/payments/12345678903/receipts/{}", &NOTICE[1..]);
    let routes = Router::new().route(&path, get(one));
    let serving = tokio::spawn(async { axum::serve(listener, routes).await });
    let bench = Bench::with("", |text| {
        let lines = text.lines().map(|line| match line.split_once(" = ") {
            Some(("receipts_url", _)) => format!("receipts_url = \"{url}\""),
            _ => line.to_owned(),
        });
        lines.collect::<Vec<_>>().join("\n")
    })
    .await;
    let line = ReceiptLine {
        iuv: NOTICE[1..].to_owned(),
        paid_at: Some(LISTED.parse().unwrap()),
    };
    let receipt = bench.platforms.receipts.read(&line).await.unwrap();
    serving.abort();
    receipt
}

#[tokio::test]
async fn whatever_the_schema_allows_is_read() {
    let Some(schema) = Schema::open(SCHEMA) else {
        return;
    };
    for name in ["paSendRTV2Request", "paSendRTReq"] {
        for (whole, said, paid_at) in [
            (false, "", LISTED),
            // Without an offset it is a clock in Italy.
            (true, "2026-11-20T10:15:00", "2026-11-20T09:15:00Z"),
            (true, "2026-11-20T10:15:00.250", "2026-11-20T09:15:00.250Z"),
            (true, "2026-11-20T09:15:00+00:00", "2026-11-20T09:15:00Z"),
        ] {
            let xml = schema.example(
                name,
                whole,
                &[
                    ("receiptId", "a-receipt"),
                    ("noticeNumber", NOTICE),
                    ("fiscalCode", "12345678903"),
                    ("outcome", "OK"),
                    ("paymentAmount", "58.10"),
                    ("PSPCompanyName", "Banca &amp; C."),
                    ("paymentDateTime", said),
                ],
            );
            assert_eq!(schema.holds(&xml), Ok(()), "{xml}");
            let receipt = read(xml).await;
            let expected = PaidNotice {
                receipt_id: "a-receipt".to_owned(),
                notice_number: notice(),
                amount: Cents::new(5810),
                paid_at: paid_at.parse().unwrap(),
                psp: "Banca & C.".to_owned(),
            };
            assert_eq!(receipt, expected, "{name}, whole: {whole}");
        }
    }
}
