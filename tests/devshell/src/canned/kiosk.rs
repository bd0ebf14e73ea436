//! The kiosk's commands.

use targa_contract::api::{Fine, PublicFine, PublicPayment, QuoteRequest, QuoteResponse};
use targa_contract::commands::{
    Connection, Done, EndSession, Kiosk, KioskDesk, KioskDeskView, LookUp, LookUpView,
};
use targa_contract::{Problem, ProblemCode};
use targa_domain::Plate;

use super::figures::{MUNICIPALITY, owed, qr, quote, today};
use super::{Fines, State};

/// A kiosk's shell without engine.
pub(super) struct CannedKiosk {
    state: State,
    fines: Fines,
}

impl CannedKiosk {
    pub(super) fn new(state: State, fines: Fines) -> Self {
        Self { state, fines }
    }
}

impl Kiosk for CannedKiosk {
    async fn desk(&self, _: KioskDesk) -> Result<KioskDeskView, Problem> {
        self.state.wait().await;
        Ok(KioskDeskView {
            municipality: Some(MUNICIPALITY.to_owned()),
            connection: self.state.connection(),
        })
    }

    async fn look_up(&self, request: LookUp) -> Result<LookUpView, Problem> {
        self.state.wait().await;
        found(&self.fines, self.state, &request)
    }

    async fn end_session(&self, _: EndSession) -> Result<Done, Problem> {
        Ok(Done {})
    }

    async fn quote(&self, request: QuoteRequest) -> Result<QuoteResponse, Problem> {
        quote(&request)
    }
}

/// What a look-up by number and plate finds among these.
pub(super) fn found(fines: &[Fine], state: State, request: &LookUp) -> Result<LookUpView, Problem> {
    if matches!(state.connection(), Connection::ServerUnreachable { .. }) {
        return Err(ProblemCode::ServerUnreachable.into());
    }
    let plate = Plate::parse(&request.plate)?;
    let number: String = request
        .number
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    if number.is_empty() {
        return Err(Problem::invalid("number", "empty"));
    }
    let fine = fines
        .iter()
        .find(|fine| {
            let matches = fine.notice_number.to_string() == number || fine.reference == number;
            matches && fine.plate == plate
        })
        .ok_or(ProblemCode::NotFound)?;
    let owed = owed(fine.state, &fine.schedule);
    let qr = match owed {
        Some(owed) => Some(qr(fine.notice_number, owed.amount)?),
        None => None,
    };
    Ok(LookUpView {
        fine: PublicFine {
            violation: fine.violation,
            state: fine.state,
            notice_number: fine.notice_number,
            creditor: fine.creditor,
            schedule: *fine.schedule.clone(),
            paid: fine.receipt.as_ref().map(|receipt| PublicPayment {
                amount: receipt.amount,
                paid_at: receipt.paid_at,
            }),
        },
        notice_number: fine.notice_number.grouped(),
        today: today(),
        owed,
        qr,
    })
}
