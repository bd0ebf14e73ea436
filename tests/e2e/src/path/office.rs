//! The office, at its own system: what it does, it does by the server's API.

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use reqwest::{Client, Method, RequestBuilder};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpListener,
};
use url::Url;

use super::{cast::Cast, demo};
use crate::drive::page::{SOON, until};

/// The pair of RFC 7636, appendix B: nothing here is secret.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
const CLIENT: &str = "targa-officer";

/// How long what a citizen sends may take until the office sees it.
const SEEN_WITHIN: Duration = Duration::from_secs(30);

/// Somebody of the office, signed in.
#[derive(Debug)]
pub struct Office {
    http: Client,
    server: String,
    token: String,
}

impl Office {
    /// Luca signs in, in a browser.
    pub async fn signs_in(cast: &mut Cast) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let back = format!("http://{}/callback", listener.local_addr()?);
        let asked = Url::parse_with_params(
            &format!("{}/auth", cast.stage.issuer()),
            [
                ("client_id", CLIENT),
                ("response_type", "code"),
                ("redirect_uri", &back),
                ("scope", "openid profile"),
                ("resource", "https://api.targa.example"),
                ("code_challenge_method", "S256"),
                ("code_challenge", CHALLENGE),
            ],
        )?;
        let page = cast.browser.goes_to(asked.as_str()).await?;
        let button = format!("#person-{}", demo::LUCA.id);
        // The tap ends with the page that it leads to: both at once.
        let ((), code) = tokio::try_join!(page.tap(&button), comes_back(listener))?;
        let http = Client::new();
        let form = [
            ("grant_type", "authorization_code"),
            ("client_id", CLIENT),
            ("code", &code),
            ("redirect_uri", &back),
            ("code_verifier", VERIFIER),
        ];
        let token = format!("{}/token", cast.stage.issuer());
        let token = http.post(token).form(&form).send().await?;
        let token: Value = token.error_for_status()?.json().await?;
        let token = token["access_token"].as_str().context("no token")?;
        Ok(Self {
            http,
            server: cast.stage.server_url().to_owned(),
            token: token.to_owned(),
        })
    }

    /// Brings a verbale of its own system: without insurance (art. 193, comma 2: more than 200 €, with points), on
    /// Mario's car, notified three days ago.
    pub async fn brings_a_verbale(&self, reference: &str, place: &str) -> Result<()> {
        let days = |days: i64| {
            let day = jiff::Timestamp::now() - jiff::SignedDuration::from_hours(24 * days);
            day.to_zoned(jiff::tz::TimeZone::UTC).date()
        };
        let row = json!({
            "reference": reference,
            "plate": demo::MARIOS_CAR,
            "place": place,
            "violation": {
                "hypothesis": "193-2",
                "committed_at": format!("{}T11:10:00", days(20)),
            },
            "notified_on": days(3),
            "expenses": 1388,
        });
        let import = self.asks(Method::POST, "/v1/office/imports");
        let import = import.header("content-type", "application/x-ndjson");
        let import = import.header("idempotency-key", reference);
        let report = answer(import.body(row.to_string())).await?;
        ensure!(report["new"] == 1, "not taken in: {report}");
        Ok(())
    }

    /// Waits until something of this kind waits for the office; answers its key.
    pub async fn finds(&self, kind: &str) -> Result<String> {
        let missing = || format!("no {kind} waits for the office");
        until(SEEN_WITHIN, missing, || async {
            let queue = self.asks(Method::GET, "/v1/office/queue");
            let queue = answer(queue).await.ok()?;
            let mut items = queue["items"].as_array()?.iter();
            let item = items.find(|item| item["kind"] == kind)?;
            item["id"].as_str().map(str::to_owned)
        })
        .await
    }

    /// Says something of its own.
    pub async fn puts(&self, path: &str, body: &Value) -> Result<Value> {
        answer(self.asks(Method::PUT, path).json(body)).await
    }

    fn asks(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.http.request(method, format!("{}{path}", self.server));
        request.bearer_auth(&self.token)
    }
}

async fn answer(request: RequestBuilder) -> Result<Value> {
    let reply = request.send().await?;
    let (status, text) = (reply.status(), reply.text().await?);
    ensure!(status.is_success(), "the server says {status}: {text}");
    serde_json::from_str(&text).with_context(|| format!("no JSON: {text}"))
}

/// What the provider sends back with the browser.
async fn comes_back(listener: TcpListener) -> Result<String> {
    let (mut stream, _) = tokio::time::timeout(SOON, listener.accept())
        .await
        .context("the browser did not come back")??;
    let mut line = String::new();
    BufReader::new(&mut stream).read_line(&mut line).await?;
    stream
        .write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
        .await?;
    let path = line.split(' ').nth(1).context("no request")?;
    let address = Url::parse("http://127.0.0.1")?.join(path)?;
    let code = address.query_pairs().find(|(name, _)| name == "code");
    Ok(code.context("the provider gave no code")?.1.into_owned())
}
