//! Finds one fine by number and plate.

use targa_contract::api::LookupRequest;
use targa_contract::commands::{LookUp, LookUpView};
use targa_contract::{Problem, ProblemCode};
use targa_domain::Plate;

use super::KioskEngine;
use super::number;
use crate::ports::today;
use crate::view::{Amounts, qr};

pub(super) async fn look_up(engine: &KioskEngine, request: LookUp) -> Result<LookUpView, Problem> {
    let creditor = engine.municipality().map(|known| known.fiscal_code);
    let number = number::read(&request.number, creditor)?;
    let plate = Plate::parse(&request.plate)?;
    let mut session = engine.session.subscribe();
    let asked = LookupRequest { number, plate };
    let fine = tokio::select! {
        found = engine.api.look_up(&asked) => found?,
        // Whoever stands here now is somebody else.
        _ = session.changed() => return Err(ProblemCode::SignedOut.into()),
    };
    let today = today(&*engine.clock)?;
    let owed = Amounts::of_schedule(&fine.schedule).owed(fine.state, today);
    let qr = owed
        .filter(|_| fine.state.payable())
        .map(|owed| qr(fine.notice_number, fine.creditor, owed.amount))
        .transpose()?;
    Ok(LookUpView {
        notice_number: fine.notice_number.grouped(),
        today,
        owed,
        qr,
        fine,
    })
}
