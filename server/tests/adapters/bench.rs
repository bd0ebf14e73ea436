//! A sandbox, a clock, and the platforms as a settings file describes them.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use jiff::civil::{Date, date};
use reqwest::{Client, Method};
use rsa::RsaPrivateKey;
use rsa::pkcs8::{EncodePrivateKey, LineEnding};
use serde_json::{Value, json};
use targa_domain::{Cents, FiscalCode, Pec, Plate};
use targa_pagopa::NoticeNumber;
use targa_sandbox::Sandbox;
use targa_server::adapters::{connect, http_client};
use targa_server::clock::Clock;
use targa_server::config::read_config;
use targa_server::ports::{
    Addressee, Document, NotificationRequest, Personal, Platforms, PostalAddress,
};
use tempfile::TempDir;

use crate::clock::TestClock;

pub(crate) const START: &str = "2026-11-20T09:00:00Z";
pub(crate) const NOTICE: &str = "302032002700000251";
pub(crate) const PLATE: &str = "AB123CD";
pub(crate) const MARIO: &str = "RSSMRA85T10A562S";
pub(crate) const TODAY: Date = date(2026, 11, 20);

/// The municipality's key at PDND: short, because unoptimised code looks for its primes.
pub(crate) static PDND_KEY: LazyLock<RsaPrivateKey> =
    LazyLock::new(|| RsaPrivateKey::new(&mut rsa::rand_core::OsRng, 1024).unwrap());

pub(crate) struct Bench {
    pub(crate) platforms: Platforms,
    pub(crate) clock: TestClock,
    sandbox: Sandbox,
    http: Client,
    _folder: TempDir,
}

impl Bench {
    pub(crate) async fn start() -> Self {
        Self::with("", |text| text).await
    }

    /// The same with more lines, after a change of the others.
    pub(crate) async fn with(more: &str, change: impl FnOnce(String) -> String) -> Self {
        let sandbox = Sandbox::start(0, None).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let text = change(settings(sandbox.url())) + more;
        let config = read_config(&write(folder.path(), &text), None).unwrap();
        let clock = TestClock::at(START);
        let http = http_client(&config.platforms).unwrap();
        let platforms = connect(&config, http, &Clock::new(clock.clone()).unwrap());
        let bench = Self {
            platforms,
            clock,
            sandbox,
            http: Client::new(),
            _folder: folder,
        };
        bench.go_to(START).await;
        bench
    }

    /// Moves our clock and the platforms'.
    pub(crate) async fn go_to(&self, instant: &str) {
        self.clock.set(instant);
        let now = json!({ "now": instant });
        self.control(Method::PUT, "clock", &now).await;
    }

    /// A call of the hand behind the scenes.
    pub(crate) async fn control(&self, method: Method, path: &str, body: &Value) -> Value {
        let url = format!("{}/control/{path}", self.sandbox.url());
        let answer = self.http.request(method, url).json(body).send();
        let answer = answer.await.unwrap();
        assert!(answer.status().is_success(), "{path}: {}", answer.status());
        answer.json().await.unwrap_or(Value::Null)
    }

    /// A call of a platform by somebody else who has the key.
    pub(crate) async fn call(&self, method: Method, path: &str, body: &Value) {
        let url = format!("{}{path}", self.sandbox.url());
        let request = self.http.request(method, url).json(body);
        let answer = request
            .header("Ocp-Apim-Subscription-Key", "a-key-of-the-sandbox")
            .send();
        let answer = answer.await.unwrap();
        assert!(answer.status().is_success(), "{path}: {}", answer.status());
    }

    /// Pays a notice at the bar.
    pub(crate) async fn pay(&self, notice: &str) {
        let paid = json!({ "noticeNumber": notice, "fiscalCode": "12345678903" });
        self.call(Method::POST, "/psp/pay", &paid).await;
    }

    /// A debt position as the platform has it.
    pub(crate) async fn position(&self, iupd: &str) -> Value {
        let all = self.control(Method::GET, "positions", &Value::Null).await;
        let mut all = all["positions"].as_array().unwrap().iter();
        all.find(|one| one["iupd"] == iupd)
            .cloned()
            .unwrap_or_default()
    }

    /// The next `times` calls of a platform go wrong.
    pub(crate) async fn fault(&self, platform: &str, kind: &str, times: u32) {
        let fault = json!({
            "platform": platform, "kind": kind, "times": times, "milliseconds": 60_000,
        });
        self.control(Method::POST, "faults", &fault).await;
    }

    pub(crate) async fn heal(&self) {
        self.control(Method::DELETE, "faults", &Value::Null).await;
    }

    /// Every call a platform got.
    pub(crate) async fn calls(&self, platform: &str) -> Vec<Value> {
        let journal = self.control(Method::GET, "requests", &Value::Null).await;
        let all = journal["requests"].as_array().unwrap().iter();
        all.filter(|call| call["platform"] == platform)
            .cloned()
            .collect()
    }
}

pub(crate) fn notice() -> NoticeNumber {
    NOTICE.parse().unwrap()
}

pub(crate) fn plate() -> Plate {
    Plate::parse(PLATE).unwrap()
}

pub(crate) fn mario() -> FiscalCode {
    FiscalCode::parse(MARIO).unwrap()
}

/// A verbale to Mario, by PEC if one is known.
pub(crate) fn verbale(pec: Option<&str>) -> NotificationRequest {
    NotificationRequest {
        protocol_number: "2026/0000001".to_owned(),
        idempotence_token: "first".to_owned(),
        subject: "Verbale V/1/2026".to_owned(),
        document: Document {
            title: "Verbale V/1/2026".to_owned(),
            pdf: b"%PDF-1.4\n%%EOF\n".as_slice().into(),
        },
        addressee: Addressee {
            fiscal_code: mario(),
            name: Personal::new("Mario Rossi"),
            digital_domicile: pec.map(|pec| Pec::parse(pec).unwrap()),
            address: Some(PostalAddress {
                street: Personal::new("via dei Mulini 4"),
                details: None,
                zip: Some("99999".to_owned()),
                municipality: "Pontechiaro".to_owned(),
                province: Some("PC".to_owned()),
                foreign_state: None,
            }),
        },
        payments: vec![notice()],
        amount: Cents::new(8300),
        payment_due: Some(date(2027, 1, 20)),
    }
}

/// The settings file and the secrets beside it.
pub(crate) fn write(folder: &Path, text: &str) -> PathBuf {
    let pem = PDND_KEY.to_pkcs8_pem(LineEnding::LF).unwrap();
    for (name, content) in [
        ("municipality.toml", text),
        ("a.key", "a-key-of-the-sandbox\n"),
        ("pdnd.pem", pem.as_str()),
    ] {
        std::fs::write(folder.join(name), content).unwrap();
    }
    folder.join("municipality.toml")
}

/// Every platform there is.
pub(crate) fn settings(sandbox: &str) -> String {
    format!(
        r#"
[municipality]
name = "Comune di Pontechiaro"
fiscal_code = "12345678903"

[sign_in]
issuer = "http://127.0.0.1:9"
audience = "https://api.targa.example"

[store]
path = "targa.db"

[notices]
segregation = 2
first = 320027000002

[pagopa]
debt_positions_url = "{sandbox}/gpd/debt-positions-service/v1"
checkout_url = "{sandbox}/checkout/ec/v1"
receipts_url = "{sandbox}/gpd/payments-receipts-service/v1"
iban = "IT60X0542811101000000123456"
subscription_key_file = "a.key"

[send]
url = "{sandbox}/send"
api_key_file = "a.key"
taxonomy_code = "010101P"
fee = 100
vat_percent = 22

[io]
url = "{sandbox}/io/api/v1"
api_key_file = "a.key"

[notifier]
url = "{sandbox}/notifier"
token_file = "a.key"

[registry]
url = "{sandbox}/registry"
purpose_id = "11111111-2222-4333-8444-555555555555"

[protocol]
url = "{sandbox}/protocol"
token_file = "a.key"

[coercive]
url = "{sandbox}/coercive"
token_file = "a.key"

[pdnd]
token_url = "{sandbox}/pdnd/token.oauth2"
audience = "auth.interop.example/client-assertion"
client_id = "66666666-7777-4888-9999-aaaaaaaaaaaa"
key_id = "the-key-of-pontechiaro"
private_key_file = "pdnd.pem"
"#
    )
}
