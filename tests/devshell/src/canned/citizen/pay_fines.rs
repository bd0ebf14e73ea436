//! A checkout that ends by itself.

use std::time::Duration;

use targa_contract::api::FineState;
use targa_contract::commands::{CART_MOST, Change, Done, OpenFine, PayFines, PaymentUnderWay};
use targa_contract::{Problem, ProblemCode};

use super::CannedCitizen;
use crate::canned::figures::today;
use crate::canned::fines::paid;
use crate::canned::{State, lock};

/// The receipts come by themselves after two seconds, as from the server.
pub(super) fn pay_fines(desk: &CannedCitizen, request: PayFines) -> Result<Done, Problem> {
    let count = request.fines.len();
    if !(1..=CART_MOST).contains(&count) {
        let problem = Problem::invalid("fines", "out-of-range");
        return Err(problem.with("min", "1").with("max", CART_MOST.to_string()));
    }
    for id in &request.fines {
        let fine = desk.find(OpenFine { id: *id })?;
        match (desk.state, fine.state) {
            (State::Offline, _) => return Err(ProblemCode::ServerUnreachable.into()),
            (State::Expired, _) => return Err(ProblemCode::SessionExpired.into()),
            (_, FineState::Paid) => return Err(ProblemCode::AlreadyPaid.into()),
            (_, state) if !state.payable() => return Err(ProblemCode::NotPayable.into()),
            _ => (),
        }
    }
    lock(&desk.opened).clone_from(&request.fines);
    drop(desk.changes.send(Change::Fines));
    let (fines, changes) = (desk.fines.clone(), desk.changes.clone());
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_secs(2)).await;
        let mut held = lock(&fines);
        for fine in held
            .iter_mut()
            .filter(|fine| request.fines.contains(&fine.id))
        {
            if let Ok(settled) = paid(fine.clone(), today()) {
                *fine = settled;
            }
        }
        drop(held);
        drop(changes.send(Change::Fines));
    });
    Ok(Done {})
}

impl CannedCitizen {
    /// What is being paid: what was begun here, or in this state the first that can be.
    pub(super) fn paying(&self) -> Vec<PaymentUnderWay> {
        let fines = lock(&self.fines);
        let payable = fines.iter().filter(|fine| fine.state.payable());
        let opened = lock(&self.opened);
        let begun = payable.enumerate().filter(|(nth, fine)| {
            opened.contains(&fine.id) || (self.state == State::Paying && *nth == 0)
        });
        let (opened, until) = (today().at(10, 42, 0, 0), today().at(11, 12, 0, 0));
        let under_way = begun.map(|(_, fine)| PaymentUnderWay {
            fine: fine.id,
            opened,
            until,
        });
        under_way.collect()
    }
}
