//! Who stands behind a request: read from its token at the door, before anything else of it is.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::header;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::Response;
use targa_contract::ProblemCode;

use super::claims::Caller;
use super::verifier::{Refusal, refused};
use crate::app::App;
use crate::endpoints::{Endpoint, Who};
use crate::error::ApiError;

/// Lets in whom the table of endpoints lets in, and nobody else.
pub(crate) async fn admit(
    State((app, endpoint)): State<(App, &'static Endpoint)>,
    mut request: Request,
    next: Next,
) -> Result<Response, ApiError> {
    if !endpoint.is_public() {
        let header = request.headers().get(header::AUTHORIZATION);
        let token = header
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.split_once(' '))
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
            .map(|(_, token)| token.trim())
            .ok_or_else(|| refused(Refusal::NoToken))?;
        let caller = app.verifier.verify(token).await?;
        if !endpoint.who.iter().any(|who| caller.is(*who)) {
            return Err(ProblemCode::Forbidden.into());
        }
        request.extensions_mut().insert(caller);
    }
    Ok(next.run(request).await)
}

impl Caller {
    fn is(&self, who: Who) -> bool {
        match who {
            Who::Kiosk | Who::Citizen | Who::Delegate => true,
            Who::Officer => self.officer,
            Who::Office => self.office,
        }
    }
}

impl FromRequestParts<App> for Caller {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, ApiError> {
        // Absent only on an endpoint that the table calls public: it may not ask who calls.
        let caller = parts.extensions.get::<Self>().cloned();
        caller.ok_or_else(|| ProblemCode::Internal.into())
    }
}
