//! The notice number out of a picture of the slip.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use targa_contract::commands::{CodeRead, ReadCode};
use targa_contract::{Problem, ProblemCode};
use targa_pagopa::{CheckDigit, CreditorCode};

use super::CitizenEngine;
use super::look_up::municipality;
use crate::look_up::{codes, of_code};

pub(super) async fn read_code(
    engine: &CitizenEngine,
    request: ReadCode,
) -> Result<CodeRead, Problem> {
    let ours = municipality(engine).await?.map(|known| known.fiscal_code);
    // Looking through a photograph takes its time.
    tokio::task::spawn_blocking(move || read(&request.picture, ours))
        .await
        .map_err(|_| ProblemCode::Internal)?
}

fn read(picture: &str, ours: Option<CreditorCode>) -> Result<CodeRead, Problem> {
    let picture = STANDARD.decode(picture);
    let picture = picture.map_err(|_| Problem::invalid("picture", "not-a-picture"))?;
    let codes = codes(&picture)?;
    // A slip may carry other codes: of the city's page, of a parking machine.
    let of_payments = codes.iter().find(|text| text.starts_with("PAGOPA|"));
    let text = of_payments.ok_or_else(|| Problem::invalid("picture", "no-pagopa-code"))?;
    let notice = of_code(text, ours).map_err(|problem| Problem {
        field: Some("picture".to_owned()),
        ..problem
    })?;
    Ok(CodeRead {
        number: notice.grouped(),
        doubtful: notice.check() == CheckDigit::Wrong,
    })
}
