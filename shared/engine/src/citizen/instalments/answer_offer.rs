//! The citizen on the office's offer.

use targa_contract::Problem;
use targa_contract::api::{InstalmentsState, OfferAnswer};
use targa_contract::commands::{AnswerOffer, Change, InstalmentsView};

use super::heard::{requests, told};
use super::view;
use crate::citizen::CitizenEngine;
use crate::session::Post;

pub(in crate::citizen) async fn answer_offer(
    engine: &CitizenEngine,
    request: AnswerOffer,
) -> Result<InstalmentsView, Problem> {
    let post = engine.sessions.present().await?;
    let account = post.account();
    let requests = requests(account, request.fine).await?;
    let offered = requests
        .iter()
        .find(|request| request.state == InstalmentsState::CounterProposed);
    // Answered meanwhile, on another device: the screen shows how it stands.
    if let Some(offered) = offered {
        let answer = OfferAnswer {
            accept: request.accept,
        };
        let now = account.api.answer_offer(offered.id, answer).await?;
        told(account, now).await?;
        engine.sessions.client().link.tell(Change::Fines);
    }
    view(engine, request.fine).await
}
