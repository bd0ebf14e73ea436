//! Requests to pay in instalments.

use reqwest::Method;
use targa_contract::api::{InstalmentsAsked, InstalmentsRequest, OfferAnswer, path};
use targa_contract::{InstalmentsId, Problem};

use super::SignedApi;

impl SignedApi {
    /// Asks. Repeating it is harmless.
    pub(crate) async fn ask_instalments(
        &self,
        id: InstalmentsId,
        asked: &InstalmentsAsked,
    ) -> Result<InstalmentsRequest, Problem> {
        self.fetch(|| self.api.call(Method::PUT, &of(id)).json(asked))
            .await
    }

    /// Takes a request back, and says how it stands then. Repeating it is harmless.
    pub(crate) async fn withdraw_instalments(
        &self,
        id: InstalmentsId,
    ) -> Result<InstalmentsRequest, Problem> {
        self.open(|| self.api.call(Method::DELETE, &of(id))).await?;
        self.fetch(|| self.api.call(Method::GET, &of(id))).await
    }

    /// Answers an offer. Repeating it is harmless.
    pub(crate) async fn answer_offer(
        &self,
        id: InstalmentsId,
        answer: OfferAnswer,
    ) -> Result<InstalmentsRequest, Problem> {
        let path = format!("{}/answer", of(id));
        self.fetch(|| self.api.call(Method::PUT, &path).json(&answer))
            .await
    }
}

fn of(id: InstalmentsId) -> String {
    format!("{}/{id}", path::INSTALMENTS)
}
