//! Checkout: a cart, and the address of its page.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use reqwest::header::LOCATION;
use reqwest::{Method, StatusCode};
use serde::Serialize;
use url::Url;

use super::Endpoint;
use crate::config::is_confidential;
use crate::ports::{CartNotice, Checkout, PlatformError};

pub(super) const PLATFORM: &str = "checkout";

/// pagoPA's Checkout, version 1.
pub(super) struct Carts(pub(super) Endpoint);

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CartBody<'a> {
    payment_notices: Vec<NoticeBody<'a>>,
    return_urls: ReturnUrls,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct NoticeBody<'a> {
    notice_number: String,
    fiscal_code: String,
    amount: i64,
    company_name: &'a str,
    description: String,
}

#[derive(Serialize)]
struct ReturnUrls {
    #[serde(rename = "returnOkUrl")]
    ok: String,
    #[serde(rename = "returnCancelUrl")]
    cancel: String,
    #[serde(rename = "returnErrorUrl")]
    error: String,
}

impl Checkout for Carts {
    fn open<'a>(
        &'a self,
        notices: &'a [CartNotice],
        back: &'a str,
    ) -> BoxFuture<'a, Result<String, PlatformError>> {
        async move {
            let Endpoint {
                account,
                link,
                base,
            } = &self.0;
            let notice = |notice: &CartNotice| NoticeBody {
                notice_number: notice.notice_number.to_string(),
                fiscal_code: account.creditor.to_string(),
                amount: notice.amount.get(),
                company_name: &account.company,
                description: format!("Codice della strada, n. {}", notice.reference),
            };
            let body = CartBody {
                payment_notices: notices.iter().map(notice).collect(),
                return_urls: ReturnUrls {
                    ok: format!("{back}/ok"),
                    cancel: format!("{back}/cancel"),
                    error: format!("{back}/error"),
                },
            };
            // Sent once: a second cart would be a second page to pay the same fine on.
            let request = account
                .with_key(link.request(Method::POST, base.join("/carts")))
                .json(&body);
            let answer = link.once(request).await?;
            if answer.status != StatusCode::FOUND {
                return Err(answer.refused());
            }
            let location = answer
                .headers
                .get(LOCATION)
                .and_then(|value| value.to_str().ok());
            // It opens in the citizen's browser: nothing but a web page of the outside may come back.
            location
                .filter(|text| Url::parse(text).is_ok_and(|url| is_confidential(&url)))
                .map(str::to_owned)
                .ok_or(answer.nonsense("the page's address"))
        }
        .boxed()
    }
}
