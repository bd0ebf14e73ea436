//! Images that were acknowledged whole before the server was killed.

use std::sync::Mutex;

use reqwest::Method;
use serde_json::{Value, json};

use super::answered;
use crate::stage::{Api, picture, sha256};

/// Announces the image of a fine and sends it in two parts. False when nobody answered.
pub(super) async fn photographed(
    api: &Api,
    whole_ones: &Mutex<Vec<String>>,
    fine: &str,
    number: u16,
) -> bool {
    let bytes = picture(64, 48);
    let path = format!("{fine}/evidence/01990000-0000-7000-a000-00000000{number:04}");
    let announced = api.request(Method::PUT, &path).json(&announcement(&bytes));
    if answered(announced).await.is_none() {
        return false;
    }
    let half = bytes.len() / 2;
    for (offset, part) in [(0, &bytes[..half]), (half, &bytes[half..])] {
        let put = api.request(Method::PUT, &format!("{path}/parts/{offset}"));
        let put = put.header("content-type", "application/octet-stream");
        let Some((status, progress)) = answered(put.body(part.to_vec())).await else {
            return false;
        };
        assert_eq!(status, 200, "{progress}");
    }
    whole_ones.lock().unwrap().push(path);
    true
}

fn announcement(bytes: &[u8]) -> Value {
    json!({ "bytes": bytes.len(), "sha256": sha256(bytes) })
}

/// Announced again, each is there.
pub(super) async fn all_there(api: &Api, whole_ones: &[String]) {
    assert!(!whole_ones.is_empty());
    let announced = announcement(&picture(64, 48));
    for path in whole_ones {
        assert_eq!(
            api.put(path, &announced).await.ok()["complete"],
            true,
            "{path}"
        );
    }
}
