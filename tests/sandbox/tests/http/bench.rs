//! A running sandbox and a client of it.

use reqwest::redirect::Policy;
use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};
use targa_sandbox::Sandbox;

use crate::fixtures::ORGANIZATION;

pub(crate) const GPD: &str = "/gpd/debt-positions-service/v1";
pub(crate) const RECEIPTS: &str = "/gpd/payments-receipts-service/v1";
pub(crate) const KEY: &str = "Ocp-Apim-Subscription-Key";

pub(crate) struct Bench {
    pub(crate) sandbox: Sandbox,
    pub(crate) http: reqwest::Client,
}

/// Status and JSON body (null when there is none).
pub(crate) type Answer = (StatusCode, Value);

impl Bench {
    pub(crate) async fn start() -> Self {
        let sandbox = Sandbox::start(0, None).await.unwrap();
        let http = reqwest::Client::builder()
            .redirect(Policy::none())
            .build()
            .unwrap();
        Self { sandbox, http }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.sandbox.url())
    }

    pub(crate) async fn send(&self, method: Method, path: &str, body: Option<&Value>) -> Response {
        let request = self
            .http
            .request(method, self.url(path))
            .header(KEY, "a-key");
        let request = match body {
            Some(body) => request.json(body),
            None => request,
        };
        request.send().await.unwrap()
    }

    pub(crate) async fn call(&self, method: Method, path: &str, body: Option<&Value>) -> Answer {
        let response = self.send(method, path, body).await;
        let status = response.status();
        let text = response.text().await.unwrap();
        (status, serde_json::from_str(&text).unwrap_or(Value::Null))
    }

    /// A call of the debt positions of the organization; `rest` begins after `debtpositions`.
    pub(crate) async fn positions(
        &self,
        method: Method,
        rest: &str,
        body: Option<&Value>,
    ) -> Answer {
        self.call(
            method,
            &format!("{GPD}/organizations/{ORGANIZATION}/debtpositions{rest}"),
            body,
        )
        .await
    }

    /// Creates and publishes; answers what was written.
    pub(crate) async fn publish(&self, position: &Value) -> Value {
        let (status, written) = self
            .positions(Method::POST, "?toPublish=true", Some(position))
            .await;
        assert_eq!(status, StatusCode::CREATED, "{written}");
        written
    }

    pub(crate) async fn pay(&self, nav: &str) -> Answer {
        let body = json!({ "noticeNumber": nav, "fiscalCode": ORGANIZATION });
        self.call(Method::POST, "/psp/pay", Some(&body)).await
    }

    pub(crate) async fn receipts(&self, query: &str) -> Answer {
        self.call(
            Method::GET,
            &format!("{RECEIPTS}/payments/{ORGANIZATION}/receipts{query}"),
            None,
        )
        .await
    }

    pub(crate) async fn fault(&self, fault: Value) {
        let (status, answer) = self
            .call(Method::POST, "/control/faults", Some(&fault))
            .await;
        assert_eq!(status, StatusCode::CREATED, "{answer}");
    }

    pub(crate) async fn set_clock(&self, now: &str) {
        let (status, _) = self
            .call(Method::PUT, "/control/clock", Some(&json!({ "now": now })))
            .await;
        assert_eq!(status, StatusCode::OK);
    }

    /// Status of the position as the platform sees it.
    pub(crate) async fn status_of(&self, iupd: &str) -> String {
        let (_, position) = self.positions(Method::GET, &format!("/{iupd}"), None).await;
        position["status"].as_str().unwrap().to_owned()
    }
}
