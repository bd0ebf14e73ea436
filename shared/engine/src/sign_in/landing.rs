//! What the browser shows when the person is back: one sentence, readable without styles.

use axum::body::Body;
use axum::http::{StatusCode, header};
use axum::response::Response;

/// How the sign-in looks from here. The tokens are fetched after this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Done,
    Cancelled,
    Failed,
    Stranger,
}

/// The page for an outcome.
pub(super) fn page(status: StatusCode, language: &str, outcome: Outcome) -> Response {
    let (language, title, sentence) = words(language, outcome);
    let body = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title} – Targa</title>\n<style>{STYLE}</style>\n</head>\n\
         <body>\n<main>\n<h1>{title}</h1>\n<p>{sentence}</p>\n</main>\n</body>\n</html>\n"
    );
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, "no-store"),
        // The address holds the code.
        (header::REFERRER_POLICY, "no-referrer"),
    ] {
        headers.insert(name, header::HeaderValue::from_static(value));
    }
    response
}

const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

const STYLE: &str = "body{font:1.25rem/1.5 'Titillium Web',sans-serif;color:#17324d;\
    background:#fff;margin:0}main{max-width:36rem;margin:20vh auto;padding:0 1.5rem}\
    h1{font-size:2rem;color:#0066cc}\
    @media(prefers-color-scheme:dark){body{color:#fff;background:#17324d}h1{color:#9cf}}";

/// Italian unless the language is one of the other three.
fn words(language: &str, outcome: Outcome) -> (&'static str, &'static str, &'static str) {
    use Outcome::{Cancelled, Done, Failed, Stranger};
    match (language, outcome) {
        ("en", Done) => (
            "en",
            "You can go back to the app",
            "You may close this page.",
        ),
        ("en", Cancelled) => (
            "en",
            "You did not sign in",
            "Go back to the app to try again.",
        ),
        ("en", Failed) => (
            "en",
            "Sign-in did not work",
            "Go back to the app and try again.",
        ),
        ("en", Stranger) => ("en", "This page is not the one", "Start from the app."),
        ("de", Done) => (
            "de",
            "Kehren Sie zur App zurück",
            "Sie können diese Seite schließen.",
        ),
        ("de", Cancelled) => (
            "de",
            "Sie sind nicht angemeldet",
            "Kehren Sie zur App zurück, um es neu zu versuchen.",
        ),
        ("de", Failed) => (
            "de",
            "Die Anmeldung hat nicht geklappt",
            "Versuchen Sie es in der App noch einmal.",
        ),
        ("de", Stranger) => (
            "de",
            "Das ist nicht die richtige Seite",
            "Beginnen Sie in der App.",
        ),
        ("fr", Done) => (
            "fr",
            "Vous pouvez revenir à l’app",
            "Vous pouvez fermer cette page.",
        ),
        ("fr", Cancelled) => (
            "fr",
            "Vous n’êtes pas connecté",
            "Revenez à l’app pour essayer de nouveau.",
        ),
        ("fr", Failed) => (
            "fr",
            "La connexion n’a pas marché",
            "Revenez à l’app et essayez de nouveau.",
        ),
        ("fr", Stranger) => ("fr", "Ce n’est pas la bonne page", "Commencez dans l’app."),
        (_, Done) => (
            "it",
            "Puoi tornare all’app",
            "Questa pagina si può chiudere.",
        ),
        (_, Cancelled) => ("it", "Non sei entrato", "Torna all’app per riprovare."),
        (_, Failed) => ("it", "L’accesso non è riuscito", "Torna all’app e riprova."),
        (_, Stranger) => ("it", "Non è la pagina giusta", "Comincia dall’app."),
    }
}
