//! Only pages that this shell itself served may talk to it: other sites open in the same browser
//! may neither send commands nor read answers, not even by rebinding a name to 127.0.0.1.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

/// The two names this shell goes by.
#[derive(Clone)]
pub(crate) struct Names([String; 2]);

impl Names {
    pub(crate) fn on(port: u16) -> Self {
        Self([format!("127.0.0.1:{port}"), format!("localhost:{port}")])
    }

    fn allow(&self, headers: &HeaderMap) -> bool {
        let text = |name| {
            headers
                .get(name)
                .map(|value| value.to_str().unwrap_or_default())
        };
        let host = text(header::HOST).is_some_and(|host| self.0.iter().any(|name| name == host));
        let origin = text(header::ORIGIN).is_none_or(|origin| {
            self.0
                .iter()
                .any(|name| origin.strip_prefix("http://") == Some(name))
        });
        host && origin
    }
}

/// Refuses what comes from elsewhere.
pub(crate) async fn guard(State(names): State<Names>, request: Request, next: Next) -> Response {
    if names.allow(request.headers()) {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn headers(host: &'static str, origin: Option<&'static str>) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_static(host));
        if let Some(origin) = origin {
            headers.insert(header::ORIGIN, HeaderValue::from_static(origin));
        }
        headers
    }

    #[test]
    fn only_its_own_pages_may_talk_to_it() {
        let names = Names::on(4000);
        assert!(names.allow(&headers("127.0.0.1:4000", None)));
        assert!(names.allow(&headers("localhost:4000", Some("http://localhost:4000"))));
        assert!(!names.allow(&headers("evil.example:4000", None)));
        assert!(!names.allow(&headers("127.0.0.1:4000", Some("http://evil.example"))));
        assert!(!names.allow(&headers("127.0.0.1:4000", Some("null"))));
        assert!(!names.allow(&HeaderMap::new()));
    }
}
