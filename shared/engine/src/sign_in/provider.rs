//! The sign-in provider: what it says about itself, and the client made of it.

use std::sync::{Arc, RwLock};
use std::time::Duration;

use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreClaimName, CoreClaimType, CoreClientAuthMethod,
    CoreErrorResponseType, CoreGenderClaim, CoreGrantType, CoreJsonWebKey,
    CoreJweContentEncryptionAlgorithm, CoreJweKeyManagementAlgorithm, CoreJwsSigningAlgorithm,
    CoreResponseMode, CoreResponseType, CoreRevocableToken, CoreRevocationErrorResponse,
    CoreSubjectIdentifierType, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AdditionalProviderMetadata, Client, ClientId, DiscoveryError, EmptyExtraTokenFields,
    EndpointMaybeSet, EndpointNotSet, EndpointSet, IdTokenFields, IssuerUrl, ProviderMetadata,
    StandardErrorResponse, StandardTokenResponse, TokenUrl,
};
use serde::{Deserialize, Serialize};
use targa_contract::{Problem, ProblemCode};
use url::Url;

use super::identity::Claims;
use crate::config::{EngineConfig, is_safe};

/// Whom the access token is for (RFC 8707); the server demands it as audience.
pub(super) const AUDIENCE: &str = "https://api.targa.example";

const CONNECT: Duration = Duration::from_secs(5);
const WHOLE_CALL: Duration = Duration::from_secs(20);

/// What discovery tells beyond the core: where to take leave.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Leaving {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) end_session_endpoint: Option<Url>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) revocation_endpoint: Option<Url>,
}

impl AdditionalProviderMetadata for Leaving {}

pub(super) type Metadata = ProviderMetadata<
    Leaving,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

pub(super) type TokenAnswer = StandardTokenResponse<
    IdTokenFields<
        Claims,
        EmptyExtraTokenFields,
        CoreGenderClaim,
        CoreJweContentEncryptionAlgorithm,
        CoreJwsSigningAlgorithm,
    >,
    CoreTokenType,
>;

pub(super) type OidcClient = Client<
    Claims,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    TokenAnswer,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// The provider of one registration.
pub(crate) struct Provider {
    issuer: IssuerUrl,
    client_id: ClientId,
    pub(super) http: reqwest::Client,
    last: RwLock<Option<Arc<Metadata>>>,
}

impl Provider {
    pub(crate) fn new(config: &EngineConfig) -> Result<Self, Problem> {
        config.check_issuer()?;
        let http = reqwest::Client::builder()
            .connect_timeout(CONNECT)
            .timeout(WHOLE_CALL)
            // Answers with tokens come from the endpoint itself or not at all.
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|_| ProblemCode::Internal)?;
        Ok(Self {
            issuer: IssuerUrl::new(config.issuer.clone())
                .map_err(|_| Problem::invalid("issuer", "not-a-url"))?,
            client_id: ClientId::new(config.client_id.clone()),
            http,
            last: RwLock::default(),
        })
    }

    /// The client, from what the provider says now: keys are rotated, so every sign-in asks again.
    pub(super) async fn discover(&self) -> Result<(OidcClient, Arc<Metadata>), Problem> {
        let found = Metadata::discover_async(self.issuer.clone(), &self.http).await;
        let metadata = Arc::new(found.map_err(|error| discovery_problem(&error))?);
        check_endpoints(&metadata)?;
        if let Ok(mut last) = self.last.write() {
            *last = Some(Arc::clone(&metadata));
        }
        Ok((self.client(&metadata), metadata))
    }

    /// The client from what the provider said last: good enough where no signature is checked.
    pub(super) async fn known(&self) -> Result<(OidcClient, Arc<Metadata>), Problem> {
        let last = self.last.read().ok().and_then(|last| last.clone());
        match last {
            Some(metadata) => Ok((self.client(&metadata), metadata)),
            None => self.discover().await,
        }
    }

    /// This app's identifier.
    pub(super) fn client_id(&self) -> &str {
        &self.client_id
    }

    fn client(&self, metadata: &Metadata) -> OidcClient {
        Client::from_provider_metadata(metadata.clone(), self.client_id.clone(), None)
    }
}

/// Codes and tokens must not travel in clear, whatever the discovery document says.
fn check_endpoints(metadata: &Metadata) -> Result<(), Problem> {
    let leaving = metadata.additional_metadata();
    let all = [
        Some(metadata.authorization_endpoint().url()),
        metadata.token_endpoint().map(TokenUrl::url),
        leaving.end_session_endpoint.as_ref(),
        leaving.revocation_endpoint.as_ref(),
    ];
    if all.into_iter().flatten().all(is_safe) {
        Ok(())
    } else {
        Err(failed("an endpoint of the provider is not https"))
    }
}

fn discovery_problem<E: std::error::Error>(error: &DiscoveryError<E>) -> Problem {
    match error {
        DiscoveryError::Validation(_) => failed("the provider names itself otherwise"),
        _ => unreachable_provider(),
    }
}

pub(super) fn unreachable_provider() -> Problem {
    ProblemCode::ProviderUnreachable.into()
}

/// `sign-in-failed`, with the why in the log only.
pub(super) fn failed(why: &'static str) -> Problem {
    tracing::warn!(why, "sign-in failed");
    ProblemCode::SignInFailed.into()
}
