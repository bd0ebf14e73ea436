//! What a route asks for when it serves a person.

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use targa_contract::ProblemCode;

use super::claims::Caller;
use super::verifier::{Refusal, refused};
use crate::app::App;
use crate::error::ApiError;

/// Any person with a good token: sees what is their own.
#[derive(Clone, Debug)]
pub struct Citizen(pub Caller);

/// A person the gateway calls an officer.
#[derive(Clone, Debug)]
pub struct Officer(pub Caller);

impl FromRequestParts<App> for Citizen {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let header = parts.headers.get(header::AUTHORIZATION);
        let token = header
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.split_once(' '))
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
            .map(|(_, token)| token.trim())
            .ok_or_else(|| refused(Refusal::NoToken))?;
        app.verifier.verify(token).await.map(Self)
    }
}

impl FromRequestParts<App> for Officer {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let Citizen(caller) = Citizen::from_request_parts(parts, app).await?;
        if caller.officer {
            Ok(Self(caller))
        } else {
            Err(ProblemCode::Forbidden.into())
        }
    }
}
