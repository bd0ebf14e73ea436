//! Where the checkout's page sends the payer's browser. It decides nothing: the receipt comes from the platform.

use axum::extract::State;
use axum::http::header;
use axum::response::{Html, IntoResponse};
use targa_contract::ProblemCode;

use crate::app::App;
use crate::body::PathOf;
use crate::error::Answer;

/// Path of the page, without the outcome.
pub(crate) const PATH: &str = "/v1/checkout-return";

/// The citizen's desk, in the app that opened the checkout.
const BACK: &str = "targa://desk";

pub(crate) async fn get(
    State(app): State<App>,
    PathOf(outcome): PathOf<String>,
) -> Answer<impl IntoResponse> {
    let (title, text) = match outcome.as_str() {
        "ok" => (
            "Pagamento inviato",
            "Torna in Targa: la ricevuta arriva da sola, di solito entro un minuto.",
        ),
        "cancel" => (
            "Pagamento annullato",
            "Non hai pagato nulla. Puoi tornare in Targa e riprovare quando vuoi.",
        ),
        "error" => (
            "Il pagamento non è riuscito",
            "Se la tua banca mostra un addebito, aspetta 30 minuti prima di riprovare: se il pagamento è andato \
             a buon fine, la ricevuta compare in Targa.",
        ),
        _ => return Err(ProblemCode::NotFound.into()),
    };
    let page = page(title, text, &app.municipality.name);
    Ok(([(header::CONTENT_LANGUAGE, "it")], Html(page)))
}

fn page(title: &str, text: &str, municipality: &str) -> String {
    let municipality = municipality.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<!doctype html><html lang=\"it\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><style>\
         body{{font:1.125rem/1.5 'Titillium Web',system-ui,sans-serif;color:#17324d;background:#fff;\
         max-width:32rem;margin:0 auto;padding:48px 24px}}h1{{color:#06c;font-size:2rem;line-height:1.2}}\
         p:last-child{{color:#435a70;font-size:1rem}}a{{display:inline-block;padding:12px 24px;\
         border-radius:4px;background:#06c;color:#fff;font-weight:600;text-decoration:none}}\
         @media(prefers-color-scheme:dark){{body{{background:#0b1a2a;color:#fff}}h1{{color:#8cf}}\
         p:last-child{{color:#c5d5e6}}a{{background:#8cf;color:#0b1a2a}}}}</style></head>\
         <body><main><h1>{title}</h1><p>{text}</p><p><a href=\"{BACK}\">Torna in Targa</a></p><p>{municipality}. Puoi chiudere questa pagina.</p>\
         </main></body></html>"
    )
}
