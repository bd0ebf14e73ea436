//! One fine.

use targa_contract::commands::{
    Done, FineView, ImageView, OpenCollection, OpenFine, OpenImage, ShowStory, Story,
};
use targa_contract::{Problem, ProblemCode};

use super::{CannedCitizen, shown_owed};
use crate::canned::figures::{IBAN, qr, tariff, today};
use crate::canned::fines::picture;
use crate::canned::{State, told};

pub(super) async fn open_image(
    desk: &CannedCitizen,
    request: OpenImage,
) -> Result<ImageView, Problem> {
    let fine = desk.find(OpenFine { id: request.fine })?;
    desk.state.wait().await;
    if desk.state == State::Offline {
        return Err(ProblemCode::ServerUnreachable.into());
    }
    let known = fine.evidence.iter().any(|image| image.id == request.id);
    let jpeg = picture(request.id).filter(|_| known);
    jpeg.map(|jpeg| ImageView { jpeg })
        .ok_or_else(|| ProblemCode::NotFound.into())
}

pub(super) fn open_collection(
    desk: &CannedCitizen,
    request: OpenCollection,
) -> Result<Done, Problem> {
    let fine = desk.find(OpenFine { id: request.fine })?;
    let collection = fine.collection.ok_or(ProblemCode::NotFound)?;
    collection.page.ok_or(ProblemCode::NotFound)?;
    Ok(Done {})
}

pub(super) async fn story(desk: &CannedCitizen, request: ShowStory) -> Result<Story, Problem> {
    desk.state.wait().await;
    told::story(&desk.find(OpenFine { id: request.fine })?)
}

pub(super) async fn open_fine(
    desk: &CannedCitizen,
    request: OpenFine,
) -> Result<FineView, Problem> {
    desk.state.wait().await;
    let fine = desk.find(request)?;
    let owed = shown_owed(&fine);
    let qr = match owed.filter(|_| fine.state.payable()) {
        Some(owed) => Some(qr(fine.notice_number, owed.amount)?),
        None => None,
    };
    let violation = &fine.violation;
    let row = tariff()?.row(&violation.hypothesis, violation.committed_at.date());
    let row = row.ok();
    let paying = desk.paying().into_iter().find(|one| one.fine == fine.id);
    Ok(FineView {
        id: fine.id,
        plate: fine.plate,
        place: fine.place,
        violation: fine.violation,
        state: fine.state,
        reference: fine.reference,
        points: fine.points,
        accessory: row.and_then(|row| row.accessory_of(violation)),
        short_suspension: row.is_some_and(|row| row.short_suspension),
        today: today(),
        owed,
        schedule: *fine.schedule,
        notice_number: fine.notice_number.grouped(),
        creditor: fine.creditor.to_string(),
        iuv: fine.notice_number.iuv().to_string(),
        iban: Some(IBAN.to_owned()),
        evidence: fine.evidence,
        verbale: fine.verbale,
        collection: fine.collection,
        qr,
        receipt: fine.receipt,
        paying,
        connection: desk.state.connection(),
    })
}
