//! A paper as PDF, from what is cached, into the person's own folder and onto their screen. Needs no network.

use targa_assets::Language;
use targa_contract::api::{Fine, FineState, Municipality};
use targa_contract::commands::{FileKept, KeepPaper, Paper};
use targa_contract::{Problem, ProblemCode};
use targa_domain::Date;
use targa_print::{PaymentNotice, PaymentReceipt, PrintError};

use super::CitizenEngine;
use super::shelve::{Shown, shelve};
use crate::ports::today;
use crate::session::Post;

pub(super) async fn keep_paper(
    engine: &CitizenEngine,
    request: KeepPaper,
) -> Result<FileKept, Problem> {
    let post = engine.sessions.present().await?;
    let client = engine.sessions.client();
    let cache = &post.account().cache;
    let fine = cache.fine(request.id).await?.ok_or(ProblemCode::NotFound)?;
    // Heard right after the first fines; without it nobody could say who is to be paid.
    let municipality = cache
        .municipality()
        .await?
        .ok_or(ProblemCode::ServerUnreachable)?;
    let today = today(&*client.ports.clock)?;
    let language = client.texts.language();
    let ports = client.ports.clone();
    let made = move || print(request.paper, &fine, &municipality, today, language);
    shelve(ports, Shown::AtOnce, made).await
}

fn print(
    paper: Paper,
    fine: &Fine,
    municipality: &Municipality,
    today: Date,
    language: Language,
) -> Result<(String, Vec<u8>), Problem> {
    let printed = match paper {
        // While a plan runs its dues are paid, and not what the fine's own notices ask.
        Paper::Notice if fine.plan.is_some() && fine.state.payable() => {
            return Err(ProblemCode::NotPayable.into());
        }
        Paper::Notice => {
            let notice = PaymentNotice {
                fine,
                municipality,
                postal: None,
                today,
            };
            notice
                .print(language)
                .map(|pdf| (notice.file_name(language), pdf))
        }
        Paper::Receipt => {
            let receipt = PaymentReceipt {
                fine,
                municipality,
                today,
            };
            receipt
                .print(language)
                .map(|pdf| (receipt.file_name(language), pdf))
        }
    };
    printed.map_err(|error| refusal(&error, fine.state).into())
}

fn refusal(error: &PrintError, state: FineState) -> ProblemCode {
    match error {
        PrintError::NothingOwed if state == FineState::Paid => ProblemCode::AlreadyPaid,
        PrintError::NothingOwed => ProblemCode::NotPayable,
        PrintError::NothingPaid | PrintError::NoVerbale => ProblemCode::NotFound,
        PrintError::Amount(_) | PrintError::Symbol(_) | PrintError::Pdf(_) => {
            tracing::error!(%error, "a paper could not be printed");
            ProblemCode::Internal
        }
    }
}
