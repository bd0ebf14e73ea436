//! The receipts service: the list, then each receipt.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use jiff::civil::Date;
use reqwest::StatusCode;

use super::Endpoint;
use super::receipt_list::Page;
use super::receipt_xml;
use crate::adapters::http::{body, json, refused, send_idempotent};
use crate::clock::Clock;
use crate::ports::{PaidNotice, PlatformError, ReceiptLine, Receipts};

const PLATFORM: &str = "receipts";
/// The most the platform gives at once.
const PAGE_SIZE: u32 = 100;
/// No honest answer is longer than this for a few days.
const MOST_PAGES: u32 = 10_000;

/// pagoPA's receipts of GPD.
pub(super) struct ReceiptsService {
    pub(super) endpoint: Endpoint,
    pub(super) clock: Clock,
}

impl Receipts for ReceiptsService {
    fn since(&self, day: Date) -> BoxFuture<'_, Result<Vec<ReceiptLine>, PlatformError>> {
        async move {
            let mut lines = Vec::new();
            for number in 0..MOST_PAGES {
                let page = self.page(day, number).await?;
                lines.extend(page.results.into_iter().map(ReceiptLine::from));
                if number + 1 >= page.total_pages {
                    break;
                }
            }
            Ok(lines)
        }
        .boxed()
    }

    fn read<'a>(
        &'a self,
        line: &'a ReceiptLine,
    ) -> BoxFuture<'a, Result<PaidNotice, PlatformError>> {
        async move {
            let Endpoint { account, base } = &self.endpoint;
            let creditor = account.creditor.to_string();
            if !line.iuv.bytes().all(|b| b.is_ascii_alphanumeric()) {
                return Err(PlatformError::Nonsense {
                    platform: PLATFORM,
                    what: "the IUV",
                });
            }
            let address = base.join(&format!("/payments/{creditor}/receipts/{}", line.iuv));
            let answer =
                send_idempotent(PLATFORM, &account.with_key(account.http.get(address))).await?;
            if answer.status() != StatusCode::OK {
                return Err(refused(PLATFORM, &answer));
            }
            let bytes = body(PLATFORM, answer).await?;
            let xml = String::from_utf8_lossy(&bytes);
            receipt_xml::read(&xml, line, &creditor, &self.clock).map_err(|what| {
                PlatformError::Nonsense {
                    platform: PLATFORM,
                    what,
                }
            })
        }
        .boxed()
    }
}

impl ReceiptsService {
    async fn page(&self, day: Date, number: u32) -> Result<Page, PlatformError> {
        let Endpoint { account, base } = &self.endpoint;
        let address = base.join(&format!("/payments/{}/receipts", account.creditor));
        let request = account.with_key(account.http.get(address)).query(&[
            ("pageNum", number.to_string()),
            ("pageSize", PAGE_SIZE.to_string()),
            ("from", day.to_string()),
            ("segregationCodes", account.segregation.to_string()),
        ]);
        let answer = send_idempotent(PLATFORM, &request).await?;
        match answer.status() {
            StatusCode::OK => json(PLATFORM, answer).await,
            // The document's way of saying that there are none.
            StatusCode::NOT_FOUND => Ok(Page {
                total_pages: 0,
                results: Vec::new(),
            }),
            _ => Err(refused(PLATFORM, &answer)),
        }
    }
}
