//! Letters to the office.

use targa_contract::Problem;
use targa_contract::commands::{
    AttachFile, DetachFile, Done, FileDetached, FileKept, KeepAttachment, KeepLetter, LetterView,
    Letters, ListLetters, OpenFine, OpenLetter, SendLetter,
};

use super::CannedCitizen;
use crate::canned::letters::reachable;

pub(super) async fn open_letter(
    desk: &CannedCitizen,
    request: OpenLetter,
) -> Result<LetterView, Problem> {
    desk.state.wait().await;
    let fine = desk.find(OpenFine { id: request.fine })?;
    desk.letters.view(desk.state, &fine, request.kind)
}

pub(super) fn keep_letter(desk: &CannedCitizen, request: KeepLetter) -> Result<Done, Problem> {
    desk.find(OpenFine { id: request.fine })?;
    desk.letters.keep(request.fine, request.kind, request.typed);
    Ok(Done {})
}

pub(super) fn attach_file(
    desk: &CannedCitizen,
    request: &AttachFile,
) -> Result<LetterView, Problem> {
    let fine = desk.find(OpenFine { id: request.fine })?;
    desk.letters.attach(request)?;
    desk.letters.view(desk.state, &fine, request.kind)
}

pub(super) fn detach_file(
    desk: &CannedCitizen,
    request: DetachFile,
) -> Result<FileDetached, Problem> {
    let fine = desk.find(OpenFine { id: request.fine })?;
    Ok(FileDetached {
        undo: desk.letters.detach(fine.id, request.kind, request.id),
        letter: desk.letters.view(desk.state, &fine, request.kind)?,
    })
}

pub(super) fn send_letter(
    desk: &CannedCitizen,
    request: SendLetter,
) -> Result<LetterView, Problem> {
    let fine = desk.find(OpenFine { id: request.fine })?;
    reachable(desk.state)?;
    desk.letters.send(fine.id, request.kind)?;
    desk.letters.view(desk.state, &fine, request.kind)
}

pub(super) async fn list_letters(
    desk: &CannedCitizen,
    request: ListLetters,
) -> Result<Letters, Problem> {
    desk.state.wait().await;
    desk.find(OpenFine { id: request.fine })?;
    Ok(desk.letters.list(desk.state, request.fine))
}

pub(super) fn keep_attachment(
    desk: &CannedCitizen,
    request: KeepAttachment,
) -> Result<FileKept, Problem> {
    desk.find(OpenFine { id: request.fine })?;
    reachable(desk.state)?;
    Ok(desk.kept(&format!("{}.jpg", request.id)))
}
