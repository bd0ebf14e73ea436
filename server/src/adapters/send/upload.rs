//! A document on its way to SEND's store: announced with its checksum, put there, named by key and version.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use reqwest::header::CONTENT_TYPE;
use reqwest::{Method, StatusCode};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use url::Url;

use super::Send;
use crate::config::is_confidential;
use crate::ports::{Document, PlatformError};

pub(super) const PDF: &str = "application/pdf";

/// A document as a request names it.
pub(super) struct Uploaded {
    pub(super) sha256: String,
    pub(super) key: String,
    pub(super) version: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PreLoadRequest<'a> {
    preload_idx: &'static str,
    content_type: &'static str,
    sha256: &'a str,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PreLoadResponse {
    url: String,
    http_method: String,
    secret: String,
    key: String,
}

impl Send {
    /// Puts a document where SEND reads it. Repeated, it lies there twice, which costs nothing.
    pub(super) async fn upload(&self, document: &Document) -> Result<Uploaded, PlatformError> {
        let sha256 = STANDARD.encode(Sha256::digest(&document.pdf));
        let place = self.preload(&sha256).await?;
        let method = match place.http_method.as_str() {
            "PUT" => Method::PUT,
            "POST" => Method::POST,
            _ => return Err(self.service.nonsense("the way to upload")),
        };
        if !Url::parse(&place.url).is_ok_and(|url| is_confidential(&url)) {
            return Err(self.service.nonsense("the address to upload to"));
        }
        let request = self
            .storage
            .request(method, &place.url)
            .header(CONTENT_TYPE, PDF)
            .header("x-amz-checksum-sha256", &sha256)
            .header("x-amz-meta-secret", &place.secret)
            .body(document.pdf.to_vec());
        let answer = self.storage.repeatable(&request).await?;
        if !matches!(answer.status, StatusCode::OK | StatusCode::NO_CONTENT) {
            return Err(answer.refused());
        }
        let version = answer.headers.get("x-amz-version-id");
        let version = version.and_then(|value| value.to_str().ok());
        Ok(Uploaded {
            version: version
                .ok_or_else(|| answer.nonsense("the version of the file"))?
                .to_owned(),
            key: place.key,
            sha256,
        })
    }

    async fn preload(&self, sha256: &str) -> Result<PreLoadResponse, PlatformError> {
        let path = "/delivery/attachments/preload";
        let request = self.service.request(Method::POST, path);
        let request = request.json(&[PreLoadRequest {
            preload_idx: "0",
            content_type: PDF,
            sha256,
        }]);
        let answer = self.service.repeatable(request).await?;
        if answer.status != StatusCode::OK {
            return Err(answer.refused());
        }
        let places: Vec<PreLoadResponse> = answer.json()?;
        let [place] = <[_; 1]>::try_from(places)
            .map_err(|_| answer.nonsense("the number of places to upload to"))?;
        Ok(place)
    }
}
