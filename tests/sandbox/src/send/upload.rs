//! `POST /delivery/attachments/preload`, then `PUT` of the file at the address it gave.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::files::{Upload, checksum};
use super::refusal::malformed;
use crate::problem::Problem;
use crate::request::Body;
use crate::world::Shared;

const MOST: usize = 15;

/// One announced file.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Announced {
    preload_idx: Option<String>,
    content_type: Option<String>,
    sha256: String,
}

/// Where to put it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Place {
    #[serde(skip_serializing_if = "Option::is_none")]
    preload_idx: Option<String>,
    secret: String,
    http_method: &'static str,
    url: String,
    key: String,
}

/// A place for each.
pub(super) async fn preload(
    State(world): State<Shared>,
    Body(announced): Body<Vec<Announced>>,
) -> Result<Json<Vec<Place>>, Problem> {
    if !(1..=MOST).contains(&announced.len()) {
        return Err(malformed("1 to 15 files"));
    }
    let mut memory = world.memory();
    announced
        .into_iter()
        .map(|file| {
            let kind = file.content_type.as_deref();
            if !matches!(kind, None | Some("application/pdf" | "application/json")) {
                return Err(malformed(
                    "contentType is application/pdf or application/json",
                ));
            }
            if file.sha256.len() != 44 {
                return Err(malformed("sha256 has 44 characters"));
            }
            let key = format!(
                "PN_NOTIFICATION_ATTACHMENTS-{}.pdf",
                Uuid::new_v4().simple()
            );
            let secret = Uuid::new_v4().to_string();
            let upload = Upload {
                secret: secret.clone(),
                sha256: file.sha256,
                versions: Vec::new(),
            };
            memory.send.files.0.insert(key.clone(), upload);
            Ok(Place {
                preload_idx: file.preload_idx,
                secret,
                http_method: "PUT",
                url: format!("{}/send-files/uploads/{key}", world.url),
                key,
            })
        })
        .collect::<Result<_, _>>()
        .map(Json)
}

/// Takes the file when secret and checksum are those of the announcement; answers its version.
pub(super) async fn put(
    State(world): State<Shared>,
    Path(key): Path<String>,
    headers: HeaderMap,
    file: Bytes,
) -> Result<[(&'static str, String); 1], StatusCode> {
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let mut memory = world.memory();
    let upload = memory.send.files.0.get_mut(&key);
    let upload = upload.ok_or(StatusCode::FORBIDDEN)?;
    if header("x-amz-meta-secret") != Some(&upload.secret) {
        return Err(StatusCode::FORBIDDEN);
    }
    let announced = header("x-amz-checksum-sha256");
    if announced != Some(&upload.sha256) || checksum(&file) != upload.sha256 {
        return Err(StatusCode::BAD_REQUEST);
    }
    upload.versions.push(file.to_vec());
    Ok([("x-amz-version-id", upload.versions.len().to_string())])
}
