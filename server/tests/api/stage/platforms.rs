//! The sandbox, with the hand behind its scenes.

use reqwest::Client;
use serde_json::{Value, json};
use targa_sandbox::Sandbox;

pub(crate) struct Platforms {
    sandbox: Sandbox,
    http: Client,
}

impl Platforms {
    pub(crate) fn new(sandbox: Sandbox) -> Self {
        Self {
            sandbox,
            http: Client::new(),
        }
    }

    pub(crate) fn url(&self) -> &str {
        self.sandbox.url()
    }

    pub(crate) async fn set_clock(&self, instant: &str) {
        let url = format!("{}/control/clock", self.url());
        let answer = self
            .http
            .put(url)
            .json(&json!({ "now": instant }))
            .send()
            .await
            .unwrap();
        assert!(answer.status().is_success());
    }

    /// The next `times` calls of a platform go wrong.
    pub(crate) async fn fault(&self, platform: &str, kind: &str, times: u32) {
        let fault = json!({ "platform": platform, "kind": kind, "times": times });
        self.goes_wrong(&fault).await;
    }

    /// The next `times` calls of a platform take so long.
    pub(crate) async fn delay(&self, platform: &str, milliseconds: u32, times: u32) {
        let fault = json!({
            "platform": platform, "kind": "delay", "times": times, "milliseconds": milliseconds,
        });
        self.goes_wrong(&fault).await;
    }

    async fn goes_wrong(&self, fault: &Value) {
        let url = format!("{}/control/faults", self.url());
        let answer = self.http.post(url).json(fault).send().await.unwrap();
        assert!(answer.status().is_success());
    }

    pub(crate) async fn heal(&self) {
        let url = format!("{}/control/faults", self.url());
        assert!(
            self.http
                .delete(url)
                .send()
                .await
                .unwrap()
                .status()
                .is_success()
        );
    }

    /// Tells the sandbox what to play.
    pub(crate) async fn tell(&self, path: &str, body: &Value) {
        let url = format!("{}/control/{path}", self.url());
        let answer = self.http.put(url).json(body).send().await.unwrap();
        assert!(answer.status().is_success(), "{path}");
    }

    pub(crate) async fn look(&self, path: &str) -> Value {
        let answer = self
            .http
            .get(format!("{}/control/{path}", self.url()))
            .send()
            .await
            .unwrap();
        answer.json().await.unwrap()
    }

    /// The platform's position for a notice; null when there is none.
    pub(crate) async fn position(&self, notice: &str) -> Value {
        let positions = self.look("positions").await;
        let mut all = positions["positions"].as_array().unwrap().iter();
        let found = all.find(|position| option(position, notice).is_some());
        found.cloned().unwrap_or(Value::Null)
    }

    /// What the platform asks for that notice, in cents; none while it has no position.
    pub(crate) async fn amount(&self, notice: &str) -> Option<i64> {
        let position = self.position(notice).await;
        option(&position, notice)?["amount"].as_i64()
    }

    /// Every call a platform got.
    pub(crate) async fn requests(&self, platform: &str) -> Vec<Value> {
        let requests = self.look("requests").await;
        let all = requests["requests"].as_array().unwrap().iter();
        all.filter(|request| request["platform"] == platform)
            .cloned()
            .collect()
    }

    /// Somebody at the creditor's broker has the platform ask another amount than we did, in cents.
    pub(crate) async fn ask_instead(&self, notice: &str, cents: i64) {
        let calls = self.requests("gpd").await;
        let ours = |call: &&Value| call["body"]["paymentOption"][0]["nav"] == notice;
        let call = calls.iter().rfind(ours).unwrap();
        let mut body = call["body"].clone();
        body["paymentOption"][0]["amount"] = json!(cents);
        body["paymentOption"][0]["transfer"][0]["amount"] = json!(cents);
        // Advisory; one that is over would not be taken.
        body["paymentOption"][0]["dueDate"] = json!("2030-12-31T22:59:59Z");
        let (list, iupd) = (
            call["path"].as_str().unwrap(),
            body["iupd"].as_str().unwrap(),
        );
        let list = list.strip_suffix(&format!("/{iupd}")).unwrap_or(list);
        let url = format!("{}{list}/{iupd}?toPublish=true", self.url());
        let request = self
            .http
            .put(url)
            .header("Ocp-Apim-Subscription-Key", "a-key-of-the-sandbox");
        let answer = request.json(&body).send().await.unwrap();
        assert!(answer.status().is_success(), "{}", answer.status());
    }

    /// Pays a notice at the bar.
    pub(crate) async fn pay(&self, notice: &str) -> Value {
        let answer = self.try_to_pay(notice).await;
        assert!(answer.status().is_success(), "{}", answer.status());
        answer.json().await.unwrap()
    }

    /// Tries to: 404 unknown, 409 already paid, 422 not payable.
    pub(crate) async fn try_to_pay(&self, notice: &str) -> reqwest::Response {
        let body = json!({ "noticeNumber": notice, "fiscalCode": "12345678903" });
        let url = format!("{}/psp/pay", self.url());
        self.http.post(url).json(&body).send().await.unwrap()
    }

    /// Presses *Paga* on the checkout's page and gives where the browser is sent.
    pub(crate) async fn pay_on_page(&self, page: &str) -> String {
        let http = Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .unwrap();
        let answer = http
            .post(page)
            .form(&[("choice", "pay")])
            .send()
            .await
            .unwrap();
        answer.headers()["location"].to_str().unwrap().to_owned()
    }
}

fn option<'a>(position: &'a Value, notice: &str) -> Option<&'a Value> {
    let mut options = position["paymentOption"].as_array()?.iter();
    options.find(|option| option["nav"] == notice)
}
