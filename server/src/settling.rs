//! What a payment means to its fine: the domain weighs it, this only asks.

use jiff::civil::Date;
use targa_contract::api::FineState;
use targa_domain::payment::{Outcome, Payment, Standing, assess};
use targa_domain::{Cents, FieldError, MunicipalitySettings};

use crate::store::{Case, Settlement};

/// A payment that cannot be weighed.
#[derive(Debug, thiserror::Error)]
#[error("a payment cannot be weighed: {0}")]
pub struct SettleError(#[from] FieldError);

/// Weighs a payment of so much, made on that day.
///
/// The day of payment counts, not the one of credit: a payment by pagoPA discharges when it is made.
pub fn settle(
    case: &Case,
    amount: Cents,
    paid_on: Date,
    settings: &MunicipalitySettings,
) -> Result<Settlement, SettleError> {
    let standing = match case.fine.state {
        FineState::Paid => Standing::Paid,
        FineState::Annulled => Standing::Annulled,
        FineState::Preavviso | FineState::Notified | FineState::PaidShort => Standing::Open {
            on_account: case.on_account,
        },
    };
    let payment = Payment {
        amount,
        // A handheld's clock may be ahead of ours around midnight: nobody pays before the violation.
        credited: paid_on.max(case.line.committed),
        electronic: true,
    };
    Ok(match assess(&case.line, standing, &payment, settings)? {
        Outcome::Exact { .. } | Outcome::LateWithinBankDays { .. } => {
            Settlement::Settled { over: false }
        }
        Outcome::Excess { .. } => Settlement::Settled { over: true },
        Outcome::Short { missing, .. } => {
            let total = case.on_account.checked_add(amount);
            let on_account =
                total.ok_or(FieldError::new("amount", targa_domain::Reason::TooLarge))?;
            let rest = case.current.less_on_account(on_account, settings)?;
            Settlement::Short {
                on_account,
                missing,
                rest: Box::new(rest),
            }
        }
        Outcome::Double { .. } | Outcome::Barred { .. } | Outcome::Expired { .. } => {
            Settlement::GiveBack
        }
    })
}
