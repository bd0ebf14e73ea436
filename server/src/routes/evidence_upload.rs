//! `PUT /v1/officer/preavvisi/{fine}/evidence/{id}` and its parts

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use targa_contract::api::{
    EVIDENCE_MOST, EVIDENCE_PART, Evidence, EvidenceAnnouncement, EvidenceProgress,
};
use targa_contract::{EvidenceId, FineId, Problem, ProblemCode};

use crate::app::App;
use crate::auth::Caller;
use crate::body::{JsonBody, Octets, PathOf};
use crate::error::{Answer, ApiError};
use crate::hex::digest;
use crate::pictures::cleaned;
use crate::store::{Announced, Upload, UploadState};

/// Announces an image, or asks how far it has come.
pub(crate) async fn announce(
    State(app): State<App>,
    officer: Caller,
    PathOf((fine, id)): PathOf<(FineId, EvidenceId)>,
    JsonBody(announcement): JsonBody<EvidenceAnnouncement>,
) -> Answer<Json<EvidenceProgress>> {
    if !(1..=EVIDENCE_MOST).contains(&announcement.bytes) {
        return Err(out_of_range("bytes", EVIDENCE_MOST));
    }
    let digest = announcement.sha256.as_bytes();
    if digest.len() != 64
        || !digest
            .iter()
            .all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
    {
        return Err(Problem::invalid("sha256", "invalid-format").into());
    }
    let officer = &officer.fiscal_code;
    let now = app.clock.now();
    let announced = app
        .store
        .announce_evidence(officer, fine, id, &announcement, now);
    match announced.await? {
        Announced::Known(upload) => progress(&app, fine, id, upload).await,
        Announced::Conflict => Err(ProblemCode::Conflict.into()),
        Announced::NoSuchFine => Err(ProblemCode::NotFound.into()),
        Announced::TooMany => Err(Problem::invalid("id", "too-many").into()),
    }
}

/// Takes the part that begins at that offset. A part that is there already is taken again if it is the same.
pub(crate) async fn part(
    State(app): State<App>,
    officer: Caller,
    PathOf((fine, id, offset)): PathOf<(FineId, EvidenceId, u32)>,
    Octets(part): Octets,
) -> Answer<Json<EvidenceProgress>> {
    let officer = &officer.fiscal_code;
    let upload = app.store.evidence_upload(officer, fine, id).await?;
    let upload = upload.ok_or(ProblemCode::NotFound)?;
    let length = u32::try_from(part.len()).unwrap_or(u32::MAX);
    if !(1..=EVIDENCE_PART).contains(&length) {
        return Err(out_of_range("body", EVIDENCE_PART));
    }
    let end = offset.checked_add(length);
    if end.is_none_or(|end| end > upload.announced) {
        return Err(out_of_range(
            "offset",
            upload.announced.saturating_sub(length),
        ));
    }
    if upload.state == UploadState::Open && offset < upload.received {
        // Said before: the same is no news, anything else is not what was announced.
        let known = app.store.evidence_part(id, offset).await?;
        if known.as_deref() != Some(&part[..]) {
            return Err(out_of_place(&upload));
        }
    }
    let now = app.clock.now();
    let added = app.store.add_evidence_part((fine, id), offset, &part, now);
    let upload = added.await?.ok_or(ProblemCode::NotFound)?;
    if upload.state == UploadState::Open && offset > upload.received {
        return Err(out_of_place(&upload));
    }
    progress(&app, fine, id, upload).await
}

/// What the sender is told; the last part makes the image.
async fn progress(
    app: &App,
    fine: FineId,
    id: EvidenceId,
    upload: Upload,
) -> Answer<Json<EvidenceProgress>> {
    let complete = match upload.state {
        UploadState::Complete => true,
        UploadState::Refused => return Err(ProblemCode::NotAnImage.into()),
        UploadState::Open if upload.received == upload.announced => {
            finish(app, fine, id, &upload).await?;
            true
        }
        UploadState::Open => false,
    };
    let received = upload.received;
    Ok(Json(EvidenceProgress { received, complete }))
}

/// Safe to repeat: after a crash in the middle, the next call does it again.
async fn finish(app: &App, fine: FineId, id: EvidenceId, upload: &Upload) -> Answer<()> {
    let whole = app.store.whole_evidence(id).await?;
    let now = app.clock.now();
    if digest(&whole) != upload.sha256 {
        app.store.restart_evidence(id, now).await?;
        return Err(Problem::invalid("sha256", "mismatch").into());
    }
    let Some(picture) = cleaned(whole).await else {
        app.store.refuse_evidence(id, now).await?;
        return Err(ProblemCode::NotAnImage.into());
    };
    let evidence = Evidence {
        id,
        width: picture.width,
        height: picture.height,
        bytes: u32::try_from(picture.jpeg.len()).map_err(|_| ProblemCode::NotAnImage)?,
    };
    Ok(app
        .store
        .keep_evidence(fine, &evidence, &picture.jpeg, now)
        .await?)
}

fn out_of_range(field: &str, max: u32) -> ApiError {
    let problem = Problem::invalid(field, "out-of-range");
    problem.with("min", "1").with("max", max.to_string()).into()
}

/// The part does not follow what is there: where the next one begins.
fn out_of_place(upload: &Upload) -> ApiError {
    let problem = Problem::new(ProblemCode::Conflict);
    let problem = problem.with("received", upload.received.to_string());
    ApiError::from(problem).with_status(StatusCode::CONFLICT)
}
