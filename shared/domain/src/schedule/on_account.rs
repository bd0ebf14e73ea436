//! The line after a payment that was too short to extinguish (Reg. 389): held on account, taken off what is owed.

use super::surcharge::Surcharge;
use super::{Schedule, Window, WindowKind};
use crate::field::{FieldError, Reason};
use crate::law::{Explanation, Rule};
use crate::money::Cents;
use crate::settings::{MunicipalitySettings, SurchargeBase};

impl Schedule {
    /// The same line with a sum held on account: it covers expenses first, then the fee, then the sanction.
    ///
    /// The surcharge is a tenth of the sanction still owed, not of what was already paid.
    pub fn less_on_account(
        &self,
        paid: Cents,
        settings: &MunicipalitySettings,
    ) -> Result<Self, FieldError> {
        let error = |reason| FieldError::new("paid", reason);
        if paid.is_negative() {
            return Err(error(Reason::Negative));
        }
        let mut residual = self.clone();
        if paid == Cents::ZERO {
            return Ok(residual);
        }
        for window in &mut residual.windows {
            let mut left = paid;
            for part in [&mut window.expenses, &mut window.fee, &mut window.sanction] {
                let taken = left.min(*part);
                *part = part.checked_sub(taken).ok_or(error(Reason::TooLarge))?;
                left = left.checked_sub(taken).ok_or(error(Reason::TooLarge))?;
            }
            if window.kind == WindowKind::Surcharge {
                let base = match settings.surcharge_base {
                    SurchargeBase::Sanction => Some(window.sanction),
                    SurchargeBase::SanctionAndExpenses => {
                        window.sanction.checked_add(window.expenses)
                    }
                };
                let base = base.ok_or(error(Reason::TooLarge))?;
                window.surcharge = Surcharge::on(base, settings)?.after(window.semesters)?.0;
            }
            window.amount = window
                .sanction
                .checked_add(window.expenses)
                .and_then(|sum| sum.checked_add(window.fee))
                .and_then(|sum| sum.checked_add(window.surcharge))
                .ok_or(error(Reason::TooLarge))?;
            explain(window, paid)?;
        }
        Ok(residual)
    }
}

/// Says how much is held on account; a second payment adds to the first.
fn explain(window: &mut Window, paid: Cents) -> Result<(), FieldError> {
    let too_large = || FieldError::new("paid", Reason::TooLarge);
    let known = window
        .explanations
        .iter_mut()
        .find(|step| step.rule == Rule::Underpayment);
    if let Some(step) = known {
        let before = step.params.base.unwrap_or(Cents::ZERO);
        step.params.base = Some(before.checked_add(paid).ok_or_else(too_large)?);
        return Ok(());
    }
    window
        .explanations
        .try_push(Explanation::of(Rule::Underpayment).base(paid))
        .map_err(|_| too_large())
}
