//! What can be asked for, the plan that the choices make, and what asking gives up.

use targa_contract::api::{
    Fine, FineState, InstalmentsAsked, LEAST_INSTALMENTS, most_instalments, planned, repaid,
};
use targa_contract::commands::{AskingView, GivenUp, InstalmentsBarred, InstalmentsTyped};
use targa_contract::{Problem, ProblemCode};
use targa_domain::appeals::{giudice_di_pace, prefetto};
use targa_domain::instalments::{Household, Refusal, ask_by, check, income_limit};
use targa_domain::{Calendar, Cents, Date, MunicipalitySettings, WindowKind};

use super::income;
use super::view::plan;
use crate::store::Kept;

/// What decides about a request.
pub(super) struct Ground<'a> {
    pub(super) fine: &'a Fine,
    /// A request is open.
    pub(super) asked: bool,
    pub(super) settings: &'a MunicipalitySettings,
    pub(super) today: Date,
}

impl Ground<'_> {
    /// Why nothing can be asked for, if so.
    fn barred(&self) -> Result<Option<InstalmentsBarred>, Problem> {
        let fine = self.fine;
        let at_once = match fine.state {
            FineState::Paid | FineState::PaidShort | FineState::Annulled => {
                Some(InstalmentsBarred::Settled)
            }
            _ if fine.collection.is_some() => Some(InstalmentsBarred::Collected),
            _ if fine.plan.is_some() || self.asked => Some(InstalmentsBarred::Asked),
            _ => None,
        };
        if at_once.is_some() {
            return Ok(at_once);
        }
        let Ok(window) = repaid(fine.state, &fine.schedule) else {
            return Ok(Some(InstalmentsBarred::NotNotified));
        };
        let nobody = Household {
            income: Cents::ZERO,
            relatives: 0,
        };
        if check(window.sanction, &nobody)? == Some(Refusal::SumTooSmall) {
            return Ok(Some(InstalmentsBarred::SumTooSmall));
        }
        let over = self.today > self.until()?;
        Ok(over.then_some(InstalmentsBarred::TooLate))
    }

    fn until(&self) -> Result<Date, Problem> {
        Ok(ask_by(self.fine.schedule.day_zero, self.calendar())?.last)
    }

    fn calendar(&self) -> Calendar {
        Calendar::new(self.settings.patron_saint)
    }

    fn gives_up(&self) -> Result<GivenUp, Problem> {
        let line = &self.fine.schedule;
        let now = line.window_on(self.today);
        let discounted = now.filter(|window| window.kind == WindowKind::Discounted);
        Ok(GivenUp {
            discounted: discounted.map(|window| window.amount),
            discounted_until: discounted.and_then(|window| window.last),
            prefetto_until: prefetto(line.day_zero, self.calendar())?.last,
            giudice_until: giudice_di_pace(line.day_zero, self.calendar())?.last,
        })
    }

    /// The request that these choices make.
    pub(super) fn request(&self, typed: &InstalmentsTyped) -> Result<InstalmentsAsked, Problem> {
        let asked = InstalmentsAsked {
            fine: self.fine.id,
            number: typed.number,
            income: income::read(&typed.income)?,
            relatives: typed.relatives,
        };
        if asked.income > income_limit(typed.relatives)? {
            // The screen says the limit, as money.
            return Err(Problem::invalid("income", "income-too-high"));
        }
        let line = (self.fine.state, &*self.fine.schedule);
        asked.plan(line, self.today, self.settings)?;
        Ok(asked)
    }
}

/// What can be asked for, or why nothing can.
pub(super) fn asking(
    ground: &Ground<'_>,
    kept: Option<&Kept>,
) -> Result<Result<AskingView, InstalmentsBarred>, Problem> {
    // What is under way may have arrived: whatever the day, it can be sent again.
    let under_way = kept.is_some_and(|kept| kept.sealed.is_some());
    if let Some(barred) = ground.barred()?
        && !(under_way && barred == InstalmentsBarred::TooLate)
    {
        return Ok(Err(barred));
    }
    let line = (ground.fine.state, &*ground.fine.schedule);
    let sum = repaid(line.0, line.1)?.amount;
    let most = most_instalments(sum, ground.today, ground.settings);
    let typed = kept.and_then(|kept| serde_json::from_str::<InstalmentsTyped>(&kept.typed).ok());
    let mut typed = typed.unwrap_or(InstalmentsTyped {
        number: most,
        income: String::new(),
        relatives: 0,
    });
    typed.number = typed.number.clamp(LEAST_INSTALMENTS, most);
    let wrong = match typed.income.trim() {
        "" => None,
        _ => ground.request(&typed).err(),
    };
    Ok(Ok(AskingView {
        until: ground.until()?,
        sum,
        least: LEAST_INSTALMENTS,
        most,
        income_limit: income_limit(typed.relatives)?,
        plan: plan(&planned(line, typed.number, ground.today, ground.settings)?),
        typed,
        wrong,
        gives_up: ground.gives_up()?,
        under_way,
    }))
}

/// A choice as it is kept.
pub(super) fn written(typed: &InstalmentsTyped) -> Result<String, Problem> {
    serde_json::to_string(typed).map_err(|_| ProblemCode::Internal.into())
}
