//! What SEND attests of a notification: listed, and into the person's own folder.

use targa_contract::api::LegalFacts;
use targa_contract::commands::{FileKept, KeepLegalFact, ListLegalFacts};
use targa_contract::{Problem, ProblemCode};

use super::CitizenEngine;
use super::shelve::{Shown, shelve};
use crate::session::Post;

pub(super) async fn legal_facts(
    engine: &CitizenEngine,
    request: ListLegalFacts,
) -> Result<LegalFacts, Problem> {
    let post = engine.sessions.present().await?;
    post.account().api.legal_facts(request.fine).await
}

pub(super) async fn keep_legal_fact(
    engine: &CitizenEngine,
    request: KeepLegalFact,
) -> Result<FileKept, Problem> {
    let name = file_name(&request.key).ok_or(ProblemCode::NotFound)?;
    let post = engine.sessions.present().await?;
    let api = &post.account().api;
    let content = api.legal_fact(request.fine, &request.key).await?;
    let made = move || Ok((name, content));
    shelve(engine.sessions.client().ports.clone(), Shown::AtOnce, made).await
}

/// As SEND calls it. A key of other letters names no file of SEND's.
fn file_name(key: &str) -> Option<String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let named = key.len() <= 100 && key.starts_with(|c: char| c.is_ascii_alphanumeric());
    let stem = key.strip_suffix(".pdf").unwrap_or(key);
    (named && key.chars().all(plain)).then(|| format!("SEND-{stem}.pdf"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_names_one_file_and_no_folder() {
        assert_eq!(
            file_name("PN_LEGAL_FACTS-0001.pdf").as_deref(),
            Some("SEND-PN_LEGAL_FACTS-0001.pdf")
        );
        assert_eq!(file_name("PN-1").as_deref(), Some("SEND-PN-1.pdf"));
        for key in ["", "../x", "a/b", "..", "a b", "a?b", "é"] {
            assert_eq!(file_name(key), None, "{key}");
        }
        assert_eq!(file_name(&"a".repeat(101)), None);
    }
}
