//! What is asked for: everything of Mario's, and what officers and office have to do with it.

use serde_json::json;

use crate::stage::{
    ANNA, Api, GALLO, Handheld, Issuer, MARIO, OFFICIAL_NOTICE, OLGA, Stage, fine_id,
    notified_verbale, picture, preavviso, sha256,
};

use super::asker::FORMER;

pub(super) const IMAGE: &str = "01990000-0000-7000-c000-000000000001";
pub(super) const ATTACHMENT: &str = "01990000-0000-7000-d000-000000000001";
/// Somebody who never asks.
pub(super) const NOBODY: &str = "RSSMRA80A01L219M";
/// Words that only Mario and the office may read.
pub(super) const SECRET: &str = "Parole di Mario";

/// Key of the n-th of something of Mario's.
pub(super) fn key(number: u16) -> String {
    format!("01990000-0000-7000-e000-00000000{number:04}")
}

pub(super) struct World {
    pub(super) stage: Stage,
    /// Of another municipality.
    pub(super) foreign: Issuer,
}

/// Everything an endpoint may need.
const SETTINGS: &str = r#"
[jobs]
every_seconds = 86400

[registry]
url = "{sandbox}/registry"
token_file = "pagopa.key"

[notifier]
url = "{sandbox}/notifier"
token_file = "pagopa.key"
"#;

impl World {
    pub(super) async fn made() -> Self {
        let stage = Stage::set_with(SETTINGS).await;
        let world = Self {
            stage,
            foreign: Issuer::start().await,
        };
        world.slip(&world.stage.signed_in(ANNA)).await;
        for number in 2..=5 {
            notified_verbale(world.stage.app(), number, "AB123CD", "2026-11-10").await;
        }
        let mario = world.stage.signed_in(MARIO);
        world.appoint(&mario).await;
        world.ask(&mario).await;
        world.write(&mario).await;
        world
    }

    /// Whatever nobody but Mario, his delegate and the office may read.
    pub(super) fn marks() -> Vec<String> {
        let mut marks = vec![
            MARIO.code.to_owned(),
            SECRET.to_owned(),
            OFFICIAL_NOTICE.to_owned(),
            "AB123CD".to_owned(),
        ];
        marks.extend((1..=5).map(fine_id));
        marks
    }

    async fn slip(&self, anna: &Api) {
        let number = anna.lease(1).await.remove(0);
        assert_eq!(number, OFFICIAL_NOTICE);
        let mut handheld = Handheld::new(2);
        handheld.register(anna).await.ok();
        let issued = handheld.issue(anna, 1, &preavviso(OFFICIAL_NOTICE)).await;
        assert_eq!(issued.status, 201);
        let image = picture(40, 30);
        let path = format!("/v1/officer/preavvisi/{}/evidence/{IMAGE}", fine_id(1));
        let body = json!({ "bytes": image.len(), "sha256": sha256(&image) });
        anna.put(&path, &body).await.ok();
        let part = anna.request(reqwest::Method::PUT, &format!("{path}/parts/0"));
        anna.send(part.body(image)).await.ok();
    }

    async fn appoint(&self, mario: &Api) {
        for (number, person) in [(1, GALLO.code), (2, FORMER.code), (3, NOBODY)] {
            let body = json!({ "delegate": person, "until": "2026-12-31" });
            let path = format!("/v1/delegations/{}", key(number));
            assert_eq!(mario.put(&path, &body).await.status, 201);
        }
        let revoke = mario.request(
            reqwest::Method::DELETE,
            &format!("/v1/delegations/{}", key(2)),
        );
        assert_eq!(mario.send(revoke).await.status, 204);
    }

    /// One request to read, one to take back, one with an offer.
    async fn ask(&self, mario: &Api) {
        for number in 2..=4 {
            let body =
                json!({ "fine": fine_id(number), "number": 4, "income": 900_000, "relatives": 0 });
            let path = format!("/v1/instalment-requests/{}", key(number));
            assert_eq!(mario.put(&path, &body).await.status, 201);
        }
        let path = format!("/v1/office/instalment-requests/{}/decision", key(4));
        let offer = json!({ "decision": "counter-propose", "number": 2, "reason": "Bastano due" });
        self.stage.signed_in(OLGA).put(&path, &offer).await.ok();
    }

    async fn write(&self, mario: &Api) {
        for number in [1, 2] {
            let path = format!("/v1/fines/{}/messages/{}", fine_id(2), key(number));
            let body = json!({ "about": { "kind": "message" }, "text": SECRET });
            assert_eq!(mario.put(&path, &body).await.status, 201);
        }
        let path = format!(
            "/v1/fines/{}/messages/{}/attachments/{ATTACHMENT}",
            fine_id(2),
            key(1)
        );
        let file = mario.request(reqwest::Method::PUT, &path);
        let sent = mario.send(file.body(format!("%PDF-1.7 {SECRET}"))).await;
        assert_eq!(sent.status, 201);
    }
}
