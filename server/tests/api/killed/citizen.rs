//! What a citizen wrote before the server was killed: contacts, messages and contests.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU16, Ordering};

use reqwest::Method;
use serde_json::{Value, json};

use super::{answered, instalments};
use crate::stage::Api;

/// What the server said it has.
#[derive(Default)]
pub(super) struct Written {
    /// Path and content of what can be sent again.
    kept: Mutex<Vec<(String, Value)>>,
    /// The same of what nobody answered.
    unanswered: Mutex<Vec<(String, Value)>>,
    /// Addresses of the last wish that was acknowledged and of those sent since: one of them holds.
    wishes: Mutex<Vec<String>>,
    next: AtomicU16,
}

/// Writes until nobody answers.
pub(super) async fn write(mario: Api, written: std::sync::Arc<Written>) {
    let Some(fine) = instalments::fine(&mario).await else {
        return;
    };
    loop {
        let number = written.next.fetch_add(1, Ordering::SeqCst);
        let email = format!("mario{number}@posta.example");
        written.wishes.lock().unwrap().push(email.clone());
        let wish = json!({
            "notification": "ordinary", "email": email, "send": false, "io": false, "app": true,
        });
        let put = mario.request(Method::PUT, "/v1/contacts").json(&wish);
        let Some((status, answer)) = answered(put).await else {
            return;
        };
        assert_eq!(status, 200, "{answer}");
        // What was sent before the acknowledged one holds no more.
        written.wishes.lock().unwrap().retain(|one| *one == email);
        // A case takes fifty messages.
        if written.kept.lock().unwrap().len() >= 45 {
            continue;
        }
        let key = format!("01990000-0000-7000-f000-00000000{number:04}");
        let about = if number.is_multiple_of(2) {
            json!({ "kind": "message" })
        } else {
            json!({ "kind": "contest", "ground": "other" })
        };
        let message = json!({ "about": about, "text": format!("Messaggio {number}") });
        let path = format!("/v1/fines/{fine}/messages/{key}");
        let put = mario.request(Method::PUT, &path).json(&message);
        let Some((status, answer)) = answered(put).await else {
            written.unanswered.lock().unwrap().push((path, message));
            return;
        };
        assert_eq!(status, 201, "{answer}");
        written.kept.lock().unwrap().push((path, message));
    }
}

/// Sent again, everything is there, once; also what nobody had answered.
pub(super) async fn all_there(mario: &Api, written: &Written) {
    let kept = written.kept.lock().unwrap().clone();
    assert!(!kept.is_empty());
    for (path, body) in &kept {
        assert_eq!(mario.put(path, body).await.status, 200, "{path}");
    }
    let unanswered = written.unanswered.lock().unwrap().clone();
    for (path, body) in &unanswered {
        let again = mario.put(path, body).await;
        assert!(again.status.is_success(), "{path}: {:?}", again.body);
    }
    let (list, _) = kept[0].0.rsplit_once('/').unwrap();
    let messages = mario.get(list).await.ok();
    let there = messages["messages"].as_array().unwrap().len();
    assert_eq!(
        there,
        kept.len() + unanswered.len(),
        "lost, or taken in twice"
    );
    let contacts = mario.get("/v1/contacts").await.ok();
    let email = contacts["email"]["address"].as_str().unwrap().to_owned();
    let wishes = written.wishes.lock().unwrap();
    assert!(wishes.contains(&email), "{email}, not of {wishes:?}");
}
