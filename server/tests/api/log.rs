//! What the whole server writes into its log while cases live, requests are refused and platforms fail: nothing
//! personal, however much it is asked to say.

use std::path::Path;

use reqwest::Method;
use serde_json::{Value, json};
use targa_sandbox::Sandbox;

use crate::stage::{
    ANNA, Api, Binary, Claims, Issuer, MARIA, MARIO, Person, Platforms, database, eventually,
    fine_id, preavviso_of_yesterday, run_binary, write_settings,
};

const SECRET: &str = "Parole di Mario";
const EMAIL: &str = "mario.in.privato@posta.example";
const PHONE: &str = "3330000001";
const REGISTERED: &str = "GA001AA";
const MORE: &str = r#"
[registry]
url = "{sandbox}/registry"
token_file = "pagopa.key"

[notifier]
url = "{sandbox}/notifier"
token_file = "pagopa.key"
"#;

struct Scene {
    server: Binary,
    issuer: Issuer,
    platforms: Platforms,
    /// Whatever the log must not have.
    marks: Vec<String>,
}

impl Scene {
    async fn set(folder: &Path, log: &Path) -> Self {
        let issuer = Issuer::start().await;
        let platforms = Platforms::new(Sandbox::start(0, None).await.unwrap());
        let store = database::one_of_its_own().await;
        let file = write_settings(folder, issuer.url(), platforms.url(), &store);
        let text = std::fs::read_to_string(&file).unwrap();
        let text = text + &MORE.replace("{sandbox}", platforms.url());
        std::fs::write(&file, text).unwrap();
        let seeded = run_binary(folder, &["seed", "--demo"]).await;
        assert!(seeded.status.success(), "{seeded:?}");
        let marks = [
            MARIO.code, MARIA.code, ANNA.code, SECRET, EMAIL, PHONE, REGISTERED, "AB123CD",
        ];
        Self {
            server: Binary::serve_logging_into(folder, log).await,
            issuer,
            platforms,
            marks: marks.map(str::to_owned).into(),
        }
    }

    fn signed_in(&mut self, person: Person) -> Api {
        let token = self.issuer.token(&Claims::of(person));
        // The end is the signature.
        let (_, signature) = token.rsplit_once('.').unwrap();
        self.marks.push(signature.to_owned());
        Api::new(self.server.url(), Some(token))
    }
}

async fn everybody_does_something(scene: &mut Scene) {
    let (anna, mario) = (scene.signed_in(ANNA), scene.signed_in(MARIO));
    let number = anna.lease(1).await.remove(0);
    let mut body = preavviso_of_yesterday(&anna).await;
    body["notice_number"] = json!(number);
    scene.marks.push(number.clone());
    let path = format!("/v1/officer/preavvisi/{}", fine_id(1));
    assert_eq!(anna.put(&path, &body).await.status, 201);
    // Another content, a plate that is none, a body that breaks off.
    body["place"] = json!(SECRET);
    assert_eq!(anna.put(&path, &body).await.code(), "conflict");
    body["plate"] = json!(format!("{SECRET} AB123CD"));
    assert_eq!(anna.put(&path, &body).await.code(), "invalid-field");
    let broken = anna
        .request(Method::PUT, &path)
        .body(format!("{{\"plate\": \"{SECRET}"));
    assert_eq!(anna.send(broken).await.code(), "malformed-body");
    let wish = json!({
        "notification": "ordinary", "email": EMAIL, "phone": PHONE, "send": false, "io": true, "app": true,
    });
    mario.put("/v1/contacts", &wish).await.ok();
    for kind in ["email", "phone"] {
        let path = format!("/v1/contacts/{kind}/code");
        mario.send(mario.request(Method::POST, &path)).await.ok();
        let messages = scene.platforms.look("notifier/messages").await;
        let text = messages["messages"].to_string();
        let digits = text.split(|c: char| !c.is_ascii_digit());
        let codes = digits.filter(|word| word.len() == 6).map(str::to_owned);
        scene.marks.extend(codes);
    }
    let claimed = json!({ "description": SECRET });
    mario
        .put(&format!("/v1/vehicles/{REGISTERED}"), &claimed)
        .await
        .ok();
    let message = format!("/v1/fines/{0}/messages/{0}", fine_id(1));
    let words = json!({ "about": { "kind": "message" }, "text": SECRET });
    assert_eq!(mario.put(&message, &words).await.status, 201);
    let lookup = json!({ "number": number, "plate": REGISTERED });
    mario.post("/v1/lookups", &lookup).await;
    // Tokens that are none: changed, and of nobody.
    let broken = scene.issuer.token(&Claims::of(MARIA)) + "x";
    for token in [broken, SECRET.replace(' ', "-")] {
        let stranger = Api::new(scene.server.url(), Some(token));
        assert_eq!(stranger.get("/v1/me").await.status, 401);
    }
    eventually("it can be paid", || async {
        scene.platforms.amount(&number).await.is_some()
    })
    .await;
    let payment = json!({ "fines": [fine_id(1)] });
    mario.post("/v1/payments", &payment).await.ok();
    for kind in ["nonsense", "fail", "lose"] {
        scene.platforms.fault("checkout", kind, 100).await;
        scene.platforms.fault("registry", kind, 100).await;
        mario.post("/v1/payments", &payment).await;
        let plate = format!("/v1/officer/vehicles/{REGISTERED}");
        assert_eq!(anna.get(&plate).await.code(), "platform-unavailable");
        scene.platforms.heal().await;
    }
    scene.platforms.pay(&number).await;
    eventually("it is paid", || async {
        let fine: Value = mario.get(&format!("/v1/fines/{}", fine_id(1))).await.ok();
        fine["state"] == "paid"
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_of_a_whole_life_holds_nothing_personal() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("server.log");
    let mut scene = Scene::set(folder.path(), &log).await;
    everybody_does_something(&mut scene).await;
    scene.server.kill();
    let log = std::fs::read_to_string(&log).unwrap();
    // It did say something of each kind.
    for word in [
        "request",
        "did not serve",
        "/v1/officer/preavvisi/{id}",
        "TRACE",
    ] {
        assert!(log.contains(word), "{word} is not in the log");
    }
    scene.marks.push("a-key-of-the-sandbox".to_owned());
    for mark in &scene.marks {
        let line = log.lines().find(|line| line.contains(mark.as_str()));
        assert_eq!(line, None, "{mark}");
    }
}
