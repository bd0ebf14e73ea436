//! The receipts service: the list, then each receipt.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use jiff::civil::Date;
use reqwest::{Method, StatusCode};

use super::Endpoint;
use super::receipt_list::Page;
use super::receipt_xml;
use crate::clock::Clock;
use crate::ports::{PaidNotice, PlatformError, ReceiptLine, Receipts};

pub(super) const PLATFORM: &str = "receipts";
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
            let Endpoint {
                account,
                link,
                base,
            } = &self.endpoint;
            let creditor = account.creditor.to_string();
            if !line.iuv.bytes().all(|b| b.is_ascii_alphanumeric()) {
                return Err(PlatformError::Nonsense {
                    platform: PLATFORM,
                    what: "the IUV",
                });
            }
            let address = base.join(&format!("/payments/{creditor}/receipts/{}", line.iuv));
            let answer = link
                .repeatable(&account.with_key(link.request(Method::GET, address)))
                .await?;
            if answer.status != StatusCode::OK {
                return Err(answer.refused());
            }
            let xml = String::from_utf8_lossy(&answer.body);
            receipt_xml::read(&xml, line, &creditor, &self.clock)
                .map_err(|what| answer.nonsense(what))
        }
        .boxed()
    }
}

impl ReceiptsService {
    async fn page(&self, day: Date, number: u32) -> Result<Page, PlatformError> {
        let Endpoint {
            account,
            link,
            base,
        } = &self.endpoint;
        let address = base.join(&format!("/payments/{}/receipts", account.creditor));
        let request = account
            .with_key(link.request(Method::GET, address))
            .query(&[
                ("pageNum", number.to_string()),
                ("pageSize", PAGE_SIZE.to_string()),
                ("from", day.to_string()),
                ("segregationCodes", account.segregation.to_string()),
            ]);
        let answer = link.repeatable(&request).await?;
        match answer.status {
            StatusCode::OK => answer.json(),
            // The document's way of saying that there are none.
            StatusCode::NOT_FOUND => Ok(Page {
                total_pages: 0,
                results: Vec::new(),
            }),
            _ => Err(answer.refused()),
        }
    }
}
