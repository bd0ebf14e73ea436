//! Taking leave of the provider. Nothing here can stop a sign-out: what is on this device is wiped
//! whether the provider answers or not.

use std::sync::Arc;
use std::time::Duration;

use super::{Provider, Tokens};
use crate::ports::Browser;
use crate::secret::Secret;

/// Leave is taken in this time or not at all.
const PATIENCE: Duration = Duration::from_secs(5);

/// Revokes the refresh token (RFC 7009) and shows the provider's own sign-out page, so that the
/// browser's session does not outlive the app's.
pub(crate) async fn sign_out(provider: &Provider, tokens: &Tokens, browser: Arc<dyn Browser>) {
    if tokio::time::timeout(PATIENCE, leave(provider, tokens, browser))
        .await
        .is_err()
    {
        tracing::warn!("the provider did not hear of the sign-out in time");
    }
}

/// Revokes a refresh token that nobody will use.
pub(crate) async fn revoke(provider: &Provider, token: &Secret) {
    let Ok((_, metadata)) = provider.known().await else {
        return;
    };
    let Some(endpoint) = metadata.additional_metadata().revocation_endpoint.clone() else {
        return;
    };
    let form = [
        ("token", token.expose()),
        ("token_type_hint", "refresh_token"),
        ("client_id", provider.client_id()),
    ];
    let answer = provider.http.post(endpoint).form(&form).send().await;
    if !answer.is_ok_and(|answer| answer.status().is_success()) {
        tracing::warn!("a refresh token could not be revoked");
    }
}

async fn leave(provider: &Provider, tokens: &Tokens, browser: Arc<dyn Browser>) {
    revoke(provider, &tokens.refresh_token().await).await;
    let Ok((_, metadata)) = provider.known().await else {
        return;
    };
    let Some(mut page) = metadata.additional_metadata().end_session_endpoint.clone() else {
        return;
    };
    // The client's name only: an ID token in an address would stay in the browser's history.
    page.query_pairs_mut()
        .append_pair("client_id", provider.client_id());
    if !matches!(
        tokio::task::spawn_blocking(move || browser.open(&page)).await,
        Ok(Ok(()))
    ) {
        tracing::warn!("the provider's sign-out page could not be shown");
    }
}
