//! One notice, by number and plate, for whoever stands at a kiosk or has no account.

mod number;
mod picture;

use targa_contract::Problem;
use targa_contract::api::{LookupRequest, Municipality, PublicFine};
use targa_contract::commands::{LookUp, LookUpView};
use targa_domain::{Date, Plate};

pub(crate) use self::number::of_code;
pub(crate) use self::picture::codes;
use crate::view::{Amounts, qr};

/// What was typed or scanned, as the server takes it. A code of another creditor is refused where ours is known.
pub(crate) fn asked(
    request: &LookUp,
    municipality: Option<&Municipality>,
) -> Result<LookupRequest, Problem> {
    let creditor = municipality.map(|known| known.fiscal_code);
    let number = number::read(&request.number, creditor)?;
    let plate = Plate::parse(&request.plate)?;
    Ok(LookupRequest { number, plate })
}

/// What was found, as a screen shows it that day.
pub(crate) fn found(fine: PublicFine, today: Date) -> Result<LookUpView, Problem> {
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
