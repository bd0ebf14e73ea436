//! Calls, and what came back.

use reqwest::header::{CONTENT_TYPE, HeaderMap};
use reqwest::{Client, Method, RequestBuilder, StatusCode};
use serde_json::{Value, json};

/// The API as somebody uses it.
#[derive(Clone)]
pub(crate) struct Api {
    http: Client,
    url: String,
    token: Option<String>,
}

/// Status, headers and body of an answer.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Value,
}

impl Reply {
    /// The code of a problem, which every failure must be.
    pub(crate) fn code(&self) -> &str {
        assert!(self.status.as_u16() >= 400, "{self:?}");
        assert_eq!(
            self.headers[CONTENT_TYPE], "application/problem+json",
            "{self:?}"
        );
        assert_eq!(self.body["status"], self.status.as_u16(), "{self:?}");
        self.body["code"].as_str().unwrap()
    }

    /// The body of a success.
    pub(crate) fn ok(self) -> Value {
        assert!(self.status.is_success(), "{self:?}");
        assert_eq!(self.headers[CONTENT_TYPE], "application/json", "{self:?}");
        self.body
    }

    /// Tries at once, tries left, seconds until all are back.
    pub(crate) fn limits(&self) -> [u64; 3] {
        ["limit", "remaining", "reset"].map(|name| {
            let value = &self.headers[format!("ratelimit-{name}")];
            value.to_str().unwrap().parse().unwrap()
        })
    }

    /// Status and body, for a snapshot.
    pub(crate) fn shown(&self) -> Value {
        json!({ "status": self.status.as_u16(), "body": self.body })
    }
}

impl Api {
    pub(crate) fn new(url: &str, token: Option<String>) -> Self {
        let http = Client::builder()
            .no_gzip()
            .no_zstd()
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .unwrap();
        Self {
            http,
            url: url.to_owned(),
            token,
        }
    }

    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.http.request(method, format!("{}{path}", self.url));
        match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    pub(crate) async fn send(&self, request: RequestBuilder) -> Reply {
        let answer = request.send().await.unwrap();
        let (status, headers) = (answer.status(), answer.headers().clone());
        let bytes = answer.bytes().await.unwrap();
        let body = serde_json::from_slice(&bytes)
            .unwrap_or_else(|_| Value::String(String::from_utf8_lossy(&bytes).into_owned()));
        Reply {
            status,
            headers,
            body,
        }
    }

    pub(crate) async fn get(&self, path: &str) -> Reply {
        self.send(self.request(Method::GET, path)).await
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Reply {
        self.send(self.request(Method::POST, path).json(body)).await
    }

    pub(crate) async fn put(&self, path: &str, body: &Value) -> Reply {
        self.send(self.request(Method::PUT, path).json(body)).await
    }

    /// A page of the caller's changes.
    pub(crate) async fn sync(&self, cursor: &str) -> Value {
        let path = if cursor.is_empty() {
            "/v1/sync".to_owned()
        } else {
            format!("/v1/sync?cursor={cursor}")
        };
        self.get(&path).await.ok()
    }

    /// The caller's fines, as a first sync tells them.
    pub(crate) async fn fines(&self) -> Vec<Value> {
        self.sync("").await["fines"].as_array().unwrap().clone()
    }

    /// Leases some numbers.
    pub(crate) async fn lease(&self, count: u16) -> Vec<String> {
        let lease = self
            .post("/v1/officer/leases", &json!({ "count": count }))
            .await
            .ok();
        serde_json::from_value(lease["notice_numbers"].clone()).unwrap()
    }
}

/// The value with what differs from run to run hidden.
pub(crate) fn masked(mut value: Value, pointers: &[&str]) -> Value {
    for pointer in pointers {
        *value
            .pointer_mut(pointer)
            .unwrap_or_else(|| panic!("no {pointer}")) = json!("…");
    }
    value
}
