//! What a handheld has signed: believed when the signature holds and the chain goes on.

use targa_contract::api::{Fine, PreavvisoRequest};
use targa_contract::{FineId, Problem, ProblemCode};
use targa_domain::FiscalCode;

use super::decide::decide;
use crate::app::App;
use crate::body;
use crate::error::Answer;
use crate::statement::{DeviceKey, Jws, hash};
use crate::store::{Stated, Statement};

/// The fine, and whether it is new. A statement that was refused is refused again with the same words; the chain
/// goes on behind it.
pub(super) async fn take(
    app: &App,
    id: FineId,
    officer: &FiscalCode,
    jws: &str,
) -> Answer<(Fine, bool)> {
    let unopened = Jws::parse(jws)?;
    let key = app.store.device_key(unopened.device).await?;
    let key = key.and_then(|key| DeviceKey::parse(&key));
    let said = unopened.open(&key.ok_or(ProblemCode::BadSignature)?, id)?;
    let decision = match body::of_value::<PreavvisoRequest>(said.preavviso) {
        Ok(request) => match decide(app, id, &request) {
            Ok(fine) => Ok((fine, request)),
            // Not on record: the same statement is sent again when its time has come.
            Err(problem) if request.lies_ahead(&problem) => return Err(problem.into()),
            Err(problem) => Err(problem),
        },
        Err(problem) => Err(problem),
    };
    let statement = Statement {
        device: unopened.device,
        sequence: said.sequence,
        previous: said.previous.as_deref(),
        jws,
        hash: &hash(jws),
        officer,
        fine: id,
    };
    let now = app.clock.now();
    // Boxed: a fine carries its whole line inline.
    match Box::pin(app.store.take_statement(statement, decision, now)).await? {
        Stated::New(fine) => Ok((*fine, true)),
        Stated::Same(fine) => Ok((*fine, false)),
        Stated::Refused(problem) => Err(problem.into()),
        Stated::Broken { sequence, previous } => {
            let problem = Problem::new(ProblemCode::ChainBroken)
                .with("sequence", sequence.to_string())
                .with("previous", previous.unwrap_or_default());
            Err(problem.into())
        }
    }
}
