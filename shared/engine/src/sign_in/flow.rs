//! One sign-in, from the browser's opening to the tokens.

use std::sync::Arc;
use std::time::Duration;

use openidconnect::core::CoreAuthenticationFlow;
use openidconnect::{
    AccessTokenHash, AuthorizationCode, CsrfToken, LanguageTag, Nonce, OAuth2TokenResponse,
    PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope, TokenResponse,
};
use targa_contract::{Problem, ProblemCode};

use super::loopback::Loopback;
use super::provider::{AUDIENCE, OidcClient, Provider, TokenAnswer, failed};
use super::tokens::{Access, token_problem};
use crate::ports::Browser;
use crate::secret::Secret;

/// How long the person may take.
const PATIENCE: Duration = Duration::from_mins(5);

/// Who signed in, and with what.
pub(crate) struct SignedIn {
    pub(crate) subject: String,
    pub(crate) name: String,
    pub(crate) roles: Vec<String>,
    pub(crate) access: Access,
    pub(crate) refresh: Secret,
}

/// Sends the person to the provider and waits until they are back.
pub(crate) async fn sign_in(
    provider: &Provider,
    browser: Arc<dyn Browser>,
    language: &str,
) -> Result<SignedIn, Problem> {
    let (client, _) = provider.discover().await?;
    let door = Loopback::open(language).await?;
    let redirect = RedirectUrl::new(door.address()).map_err(|_| ProblemCode::Internal)?;
    let client = client.set_redirect_uri(redirect);
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let (page, state, nonce) = client
        .authorize_url(
            CoreAuthenticationFlow::AuthorizationCode,
            CsrfToken::new_random,
            Nonce::new_random,
        )
        // `openid` is always asked for.
        .add_scope(Scope::new("profile".to_owned()))
        .add_scope(Scope::new("offline_access".to_owned()))
        // Without it a provider by the book gives no refresh token (OpenID Connect Core, 11).
        .add_extra_param("prompt", "consent")
        .add_extra_param("resource", AUDIENCE)
        .add_ui_locale(LanguageTag::new(language.to_owned()))
        .set_pkce_challenge(challenge)
        .url();

    let opening = tokio::task::spawn_blocking(move || browser.open(&page));
    let returned = tokio::time::timeout(PATIENCE, door.wait(Secret::new(state.into_secret())));
    let code = tokio::select! {
        returned = returned => returned.map_err(|_| ProblemCode::SignInCancelled)??,
        problem = never_opened(opening) => return Err(problem),
    };
    let tokens = exchange(provider, &client, code, verifier).await?;
    read(&client, &tokens, &nonce)
}

/// Ends only if no browser could be opened; one that was may keep its starter busy.
async fn never_opened(
    opening: tokio::task::JoinHandle<Result<(), crate::ports::BrowserError>>,
) -> Problem {
    match opening.await {
        Ok(Ok(())) => std::future::pending().await,
        Ok(Err(error)) => error.into(),
        Err(_) => ProblemCode::BrowserUnavailable.into(),
    }
}

async fn exchange(
    provider: &Provider,
    client: &OidcClient,
    code: Secret,
    verifier: PkceCodeVerifier,
) -> Result<TokenAnswer, Problem> {
    client
        .exchange_code(AuthorizationCode::new(code.expose().to_owned()))
        .map_err(|_| failed("the provider has no token endpoint"))?
        .set_pkce_verifier(verifier)
        .add_extra_param("resource", AUDIENCE)
        .request_async(&provider.http)
        .await
        .map_err(|error| token_problem(&error, || failed("the provider refused the code")))
}

/// Checks signature, issuer, audience, times, nonce and the access token's hash.
fn read(client: &OidcClient, tokens: &TokenAnswer, nonce: &Nonce) -> Result<SignedIn, Problem> {
    let id_token = tokens.id_token().ok_or_else(|| failed("no ID token"))?;
    let verifier = client.id_token_verifier();
    let claims = id_token
        .claims(&verifier, nonce)
        .map_err(|_| failed("the ID token does not hold"))?;
    if let Some(expected) = claims.access_token_hash() {
        let hash = id_token
            .signing_alg()
            .ok()
            .zip(id_token.signing_key(&verifier).ok())
            .and_then(|(alg, key)| {
                AccessTokenHash::from_token(tokens.access_token(), alg, key).ok()
            });
        if hash.as_ref() != Some(expected) {
            return Err(failed("the access token is not the ID token's"));
        }
    }
    let name = claims.name().and_then(|name| name.get(None));
    let refresh = tokens
        .refresh_token()
        .ok_or_else(|| failed("no refresh token"))?;
    Ok(SignedIn {
        subject: claims.subject().to_string(),
        name: name.ok_or_else(|| failed("no name"))?.to_string(),
        roles: claims.additional_claims().roles.clone(),
        access: Access::of(tokens),
        refresh: Secret::new(refresh.secret()),
    })
}
