//! Instalments, from the choice to the codes of the dues.

use targa_contract::api::InstalmentsState;
use targa_contract::commands::{
    AnswerOffer, AskInstalments, DraftInstalments, DueCode, Instalments, InstalmentsView, OpenDue,
    OpenFine, WithdrawInstalments,
};
use targa_contract::{FineId, Problem};

use super::CannedCitizen;
use crate::canned::instalments::due_code;
use crate::canned::letters::reachable;

pub(super) async fn instalments(
    desk: &CannedCitizen,
    request: Instalments,
) -> Result<InstalmentsView, Problem> {
    desk.state.wait().await;
    let fine = desk.find(OpenFine { id: request.fine })?;
    desk.instalments.view(desk.state, &fine)
}

pub(super) fn draft_instalments(
    desk: &CannedCitizen,
    request: DraftInstalments,
) -> Result<InstalmentsView, Problem> {
    let fine = desk.find(OpenFine { id: request.fine })?;
    desk.instalments.draft(&fine, request.typed);
    desk.instalments.view(desk.state, &fine)
}

pub(super) fn ask_instalments(
    desk: &CannedCitizen,
    request: AskInstalments,
) -> Result<InstalmentsView, Problem> {
    let fine = desk.find(OpenFine { id: request.fine })?;
    reachable(desk.state)?;
    desk.instalments.ask(&fine)?;
    desk.instalments.view(desk.state, &fine)
}

pub(super) fn withdraw_instalments(
    desk: &CannedCitizen,
    request: WithdrawInstalments,
) -> Result<InstalmentsView, Problem> {
    go_on(desk, request.fine, InstalmentsState::Withdrawn)
}

pub(super) fn answer_offer(
    desk: &CannedCitizen,
    request: AnswerOffer,
) -> Result<InstalmentsView, Problem> {
    let to = if request.accept {
        InstalmentsState::Accepted
    } else {
        InstalmentsState::Declined
    };
    go_on(desk, request.fine, to)
}

pub(super) fn open_due(desk: &CannedCitizen, request: OpenDue) -> Result<DueCode, Problem> {
    let fine = desk.find(OpenFine { id: request.fine })?;
    due_code(&fine, request.number)
}

fn go_on(
    desk: &CannedCitizen,
    fine: FineId,
    to: InstalmentsState,
) -> Result<InstalmentsView, Problem> {
    let fine = desk.find(OpenFine { id: fine })?;
    reachable(desk.state)?;
    desk.instalments.step(fine.id, to);
    desk.instalments.view(desk.state, &fine)
}
