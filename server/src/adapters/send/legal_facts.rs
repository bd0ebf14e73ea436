//! Legal facts: the list, and each file from SEND's store.

use std::time::Duration;

use reqwest::{Method, StatusCode};
use serde::Deserialize;
use url::Url;

use super::Send;
use crate::config::is_confidential;
use crate::ports::{Iun, LegalFact, LegalFactContent, PlatformError};

/// When SEND does not say how long the archive takes.
const ARCHIVE: Duration = Duration::from_mins(10);
const LONGEST_ARCHIVE: f64 = 7.0 * 86_400.0;

#[derive(Deserialize)]
pub(super) struct LegalFactsId {
    key: String,
    category: String,
}

impl From<LegalFactsId> for LegalFact {
    fn from(id: LegalFactsId) -> Self {
        Self {
            key: id.key,
            category: id.category,
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ListElement {
    legal_facts_id: LegalFactsId,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct DownloadBody {
    url: Option<String>,
    retry_after: Option<f64>,
}

impl Send {
    pub(super) async fn list_legal_facts(
        &self,
        iun: &Iun,
    ) -> Result<Vec<LegalFact>, PlatformError> {
        let path = format!("/delivery-push/v2.0/{}/legal-facts", iun.as_str());
        let call = self.service.request(Method::GET, &path);
        let answer = self.service.repeatable(call).await?;
        if answer.status != StatusCode::OK {
            return Err(answer.refused());
        }
        let list: Vec<ListElement> = answer.json()?;
        let facts = list
            .into_iter()
            .map(|element| element.legal_facts_id.into());
        Ok(facts.collect())
    }

    pub(super) async fn download_legal_fact(
        &self,
        iun: &Iun,
        fact: &LegalFact,
    ) -> Result<LegalFactContent, PlatformError> {
        let key = fact.plain_key();
        let plain = |b: u8| b.is_ascii_alphanumeric() || b"._-".contains(&b);
        if key.is_empty() || key.starts_with('.') || !key.bytes().all(plain) {
            return Err(self.service.nonsense("the key of a legal fact"));
        }
        let iun = iun.as_str();
        let path = format!("/delivery-push/{iun}/download/legal-facts/{key}");
        let call = self.service.request(Method::GET, &path);
        let answer = self.service.repeatable(call).await?;
        if answer.status != StatusCode::OK {
            return Err(answer.refused());
        }
        let body: DownloadBody = answer.json()?;
        let Some(url) = body.url else {
            let seconds = body
                .retry_after
                .filter(|s| (0.0..LONGEST_ARCHIVE).contains(s));
            let pause = seconds.map_or(ARCHIVE, Duration::from_secs_f64);
            return Ok(LegalFactContent::Later(pause));
        };
        if !Url::parse(&url).is_ok_and(|url| is_confidential(&url)) {
            return Err(answer.nonsense("the address of a file"));
        }
        let call = self.storage.request(Method::GET, &url);
        let file = self.storage.repeatable(&call).await?;
        if file.status != StatusCode::OK {
            return Err(file.refused());
        }
        Ok(LegalFactContent::Ready(file.body))
    }
}
