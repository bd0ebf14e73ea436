//! The access token of one session, renewed once for however many ask.

use std::sync::Arc;
use std::time::Duration;

use openidconnect::core::CoreErrorResponseType;
use openidconnect::{OAuth2TokenResponse, RefreshToken, RequestTokenError, StandardErrorResponse};
use targa_contract::{Problem, ProblemCode};
use tokio::sync::Mutex;
use tokio::time::Instant;
use uuid::Uuid;

use super::provider::{AUDIENCE, Provider, TokenAnswer, unreachable_provider};
use crate::account::AccountId;
use crate::secret::Secret;
use crate::vault::Vault;

/// A token this close to its end is renewed first: the call needs time to arrive.
const MARGIN: Duration = Duration::from_secs(20);
/// Where the provider does not say how long a token lives.
const SHORT: Duration = Duration::from_mins(1);

/// An access token and its end.
#[derive(Clone, Debug)]
pub(crate) struct Access {
    token: Secret,
    until: Instant,
}

impl Access {
    pub(super) fn of(answer: &TokenAnswer) -> Self {
        let life = answer.expires_in().unwrap_or(SHORT);
        Self {
            token: Secret::new(answer.access_token().secret()),
            until: Instant::now() + life.saturating_sub(MARGIN),
        }
    }
}

/// The tokens of one session.
pub(crate) struct Tokens {
    provider: Arc<Provider>,
    vault: Vault,
    /// Whose they are: account and sign-in.
    whose: (AccountId, Uuid),
    state: Arc<Mutex<State>>,
}

struct State {
    access: Option<Access>,
    refresh: Secret,
    /// The provider has refused the refresh token, or the server what came of it: nothing but a new
    /// sign-in helps.
    over: bool,
    /// The app is closing: no renewal begins any more.
    closed: bool,
    /// The last failure, for those who were already waiting when it happened.
    failed: Option<(Instant, Problem)>,
}

impl Tokens {
    pub(crate) fn new(
        provider: Arc<Provider>,
        vault: Vault,
        whose: (AccountId, Uuid),
        refresh: Secret,
        access: Option<Access>,
    ) -> Self {
        let state = Arc::new(Mutex::new(State {
            access,
            refresh,
            over: false,
            closed: false,
            failed: None,
        }));
        Self {
            provider,
            vault,
            whose,
            state,
        }
    }

    /// A token that is good now. Whoever comes while it is being renewed waits for that one
    /// renewal, and shares its failure too.
    ///
    /// The renewal is a task of its own: a caller that is given up in the middle must not take the
    /// new refresh token with it when the provider has spent the old one.
    pub(crate) async fn access(self: &Arc<Self>) -> Result<Secret, Problem> {
        let came = Instant::now();
        let mut state = Arc::clone(&self.state).lock_owned().await;
        if state.closed {
            return Err(ProblemCode::StoreUnavailable.into());
        }
        if state.over {
            return Err(ProblemCode::SessionExpired.into());
        }
        if let Some(access) = state
            .access
            .as_ref()
            .filter(|access| Instant::now() < access.until)
        {
            return Ok(access.token.clone());
        }
        if let Some((when, problem)) = &state.failed
            && came <= *when
        {
            return Err(problem.clone());
        }
        let tokens = Arc::clone(self);
        let renewal = tokio::spawn(async move {
            let renewed = Box::pin(tokens.renew(&mut state)).await;
            let failed = renewed.as_ref().err();
            state.failed = failed.map(|problem| (Instant::now(), problem.clone()));
            renewed
        });
        renewal.await.map_err(|_| ProblemCode::Internal)?
    }

    /// Waits until a renewal that is under way has ended, so that its token is kept; none begins after it. One that
    /// did would spend the token with which the next start begins.
    pub(crate) async fn settle(&self) {
        self.state.lock().await.closed = true;
    }

    /// The server did not take this token: the next caller gets another one.
    pub(crate) async fn reject(&self, token: &Secret) {
        let mut state = self.state.lock().await;
        if state
            .access
            .as_ref()
            .is_some_and(|access| access.token == *token)
        {
            state.access = None;
        }
    }

    /// The server does not take new tokens either: nothing but a new sign-in helps.
    pub(crate) async fn give_up(&self) {
        self.state.lock().await.over = true;
    }

    /// The refresh token, for taking leave.
    pub(super) async fn refresh_token(&self) -> Secret {
        self.state.lock().await.refresh.clone()
    }

    async fn renew(&self, state: &mut State) -> Result<Secret, Problem> {
        let (client, _) = self.provider.known().await?;
        let answer = client
            .exchange_refresh_token(&RefreshToken::new(state.refresh.expose().to_owned()))
            .map_err(|_| ProblemCode::SessionExpired)?
            .add_extra_param("resource", AUDIENCE)
            .request_async(&self.provider.http)
            .await;
        let answer = match answer {
            Ok(answer) => answer,
            Err(error) => {
                let problem = token_problem(&error, || Problem::from(ProblemCode::SessionExpired));
                state.over = problem.code == ProblemCode::SessionExpired;
                return Err(problem);
            }
        };
        let access = Access::of(&answer);
        if let Some(rotated) = answer.refresh_token() {
            state.refresh = Secret::new(rotated.secret());
            // The old one is spent. If the keyring refuses now, this session lives on in memory
            // and the next start asks for a sign-in.
            let (account, session) = &self.whose;
            let kept = self
                .vault
                .keep_token(account, *session, state.refresh.clone());
            if let Err(problem) = kept.await {
                tracing::warn!(%problem, "the new refresh token could not be kept");
            }
        }
        state.access = Some(access.clone());
        Ok(access.token)
    }
}

/// Tells a provider that refuses from one that is down.
pub(super) fn token_problem<E: std::error::Error + 'static>(
    error: &RequestTokenError<E, StandardErrorResponse<CoreErrorResponseType>>,
    refused: impl FnOnce() -> Problem,
) -> Problem {
    match error {
        RequestTokenError::ServerResponse(answer) => match answer.error().as_ref() {
            "temporarily_unavailable" | "server_error" | "slow_down" => unreachable_provider(),
            _ => refused(),
        },
        _ => unreachable_provider(),
    }
}
