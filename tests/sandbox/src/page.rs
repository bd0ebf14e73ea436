//! The frame of the pages people see.

use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY};
use axum::response::{Html, IntoResponse, Response};
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = include_str!("page.css");

// Forms may answer with a redirect to the app's own loopback or web address, so form-action stays open.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

/// A whole page in Italian around a body.
pub(crate) fn page(title: &str, body: &Markup) -> Response {
    let markup = html! {
        (DOCTYPE)
        html lang="it" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " – Pagamento di prova" }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    p { "Pagamento di prova" }
                    p.demo { "Dimostrazione: nessun denaro vero" }
                }
                main {
                    h1 { (title) }
                    (body)
                }
            }
        }
    };
    (
        [
            (CACHE_CONTROL, "no-store"),
            (CONTENT_SECURITY_POLICY, POLICY),
        ],
        Html(markup.into_string()),
    )
        .into_response()
}
