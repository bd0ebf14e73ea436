//! What SEND attests.

use targa_contract::api::{LegalFact, LegalFactCategory, LegalFacts};
use targa_contract::commands::{FileKept, KeepLegalFact, ListLegalFacts, OpenFine};
use targa_contract::{Problem, ProblemCode};

use super::CannedCitizen;
use crate::canned::letters::reachable;

/// Of a verbale that went by SEND: taken in, and read.
pub(super) async fn legal_facts(
    desk: &CannedCitizen,
    request: ListLegalFacts,
) -> Result<LegalFacts, Problem> {
    desk.state.wait().await;
    let fine = desk.find(OpenFine { id: request.fine })?;
    reachable(desk.state)?;
    let iun = fine.verbale.and_then(|verbale| verbale.iun);
    let fact = |key: &str, category| LegalFact {
        key: key.to_owned(),
        category,
    };
    let legal_facts = match iun {
        Some(_) => vec![
            fact("PN_LEGAL_FACTS-0001.pdf", LegalFactCategory::SenderAck),
            fact(
                "PN_LEGAL_FACTS-0002.pdf",
                LegalFactCategory::DigitalDelivery,
            ),
            fact(
                "PN_LEGAL_FACTS-0003.pdf",
                LegalFactCategory::RecipientAccess,
            ),
        ],
        None => Vec::new(),
    };
    Ok(LegalFacts { legal_facts })
}

/// SEND takes its time with the last one.
pub(super) fn keep_legal_fact(
    desk: &CannedCitizen,
    request: &KeepLegalFact,
) -> Result<FileKept, Problem> {
    desk.find(OpenFine { id: request.fine })?;
    reachable(desk.state)?;
    if request.key.contains("0003") {
        return Err(ProblemCode::PlatformUnavailable.into());
    }
    Ok(desk.kept(&format!("SEND-{}", request.key)))
}
