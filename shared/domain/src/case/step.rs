//! The legal steps. Anything else is refused, with the state left as it was.

use jiff::civil::Date;

use super::event::Event;
use super::state::{Authority, Case, State};
use crate::appeals::{giudice_di_pace, prefetto, prescribed_from};
use crate::calendar::Calendar;
use crate::field::{FieldError, Reason};
use crate::instalments::ask_by;
use crate::law::Rule;
use crate::notification::{Addressee, Notification, NotifyBy};
use crate::settings::MunicipalitySettings;

/// Days of the reduced payment.
const SIXTY: u16 = 60;

/// Why a step is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StepError {
    /// A date or datum that cannot be.
    #[error(transparent)]
    Input(#[from] FieldError),
    /// The step does not follow from this state.
    #[error("this step does not follow from this state")]
    NotFromHere,
    /// A rule excludes it.
    #[error("excluded by a rule ({rule:?})")]
    Barred {
        /// The rule.
        rule: Rule,
    },
    /// The term for it is over.
    #[error("too late: the last day was {last}")]
    TooLate {
        /// Last useful day.
        last: Date,
    },
    /// The term for it has not come yet.
    #[error("too early: not before {first}")]
    TooEarly {
        /// First possible day.
        first: Date,
    },
}

impl Case {
    /// A case that begins with a leaflet.
    pub fn of_preavviso(committed: Date, issued: Date) -> Result<Self, FieldError> {
        not_before("issued", issued, committed)?;
        let state = State::Preavviso { issued };
        Ok(Self::begun(committed, state))
    }

    /// A case that begins with a verbale to be notified.
    pub fn of_verbale(committed: Date, drawn_up: Date) -> Result<Self, FieldError> {
        not_before("drawn_up", drawn_up, committed)?;
        let state = State::Verbale { drawn_up };
        Ok(Self::begun(committed, state))
    }

    /// A case that begins with contestation on the spot.
    pub fn contested(committed: Date) -> Self {
        let state = State::Contested { on: committed };
        Self::begun(committed, state)
    }

    const fn begun(committed: Date, state: State) -> Self {
        Self {
            committed,
            last_act: committed,
            state,
        }
    }

    /// The case after an event, or why the event cannot be.
    pub fn after(&self, event: &Event, settings: &MunicipalitySettings) -> Result<Self, StepError> {
        if let Some(rule) = bar(&self.state, event) {
            return Err(StepError::Barred { rule });
        }
        if self.state.is_closed() {
            return Err(StepError::NotFromHere);
        }
        not_before("on", event.day(), self.state.since())?;
        let calendar = Calendar::new(settings.patron_saint);
        let state = match (self.state, *event) {
            // The office may annul its own act at any time before the case is closed.
            (_, Event::Annulled { on }) => State::Annulled { on },
            (_, Event::Prescribed { on }) => self.prescribed(on)?,
            (
                State::Contested { on: day_zero }
                | State::Notified {
                    perfected: day_zero,
                    ..
                },
                event,
            ) => running(day_zero, event, calendar)?,
            (State::UnderAppeal { .. }, event) => under_appeal(event)?,
            (State::UnderPlan { .. }, event) => under_plan(event)?,
            // A leaflet, a verbale not yet notified and a debt in any late phase can all be paid.
            (_, Event::Paid { on }) => State::Paid { on },
            (State::Preavviso { .. }, Event::VerbaleDrawnUp { on }) => {
                State::Verbale { drawn_up: on }
            }
            (
                State::Verbale { .. },
                Event::Notified {
                    addressee,
                    dispatched,
                    notification,
                },
            ) => self.notified(addressee, dispatched, notification, settings)?,
            (State::Overdue { .. }, Event::SentToCollection { on }) => {
                State::Coercive { since: on }
            }
            _ => return Err(StepError::NotFromHere),
        };
        Ok(Self {
            committed: self.committed,
            last_act: last_act(self.last_act, &state, event),
            state,
        })
    }

    /// Prescribed five years after the last act that interrupts it; never while an appeal or a plan holds it.
    fn prescribed(&self, on: Date) -> Result<State, StepError> {
        if matches!(
            self.state,
            State::UnderAppeal { .. } | State::UnderPlan { .. }
        ) {
            return Err(StepError::NotFromHere);
        }
        let first = prescribed_from(self.last_act)?;
        if on < first {
            return Err(StepError::TooEarly { first });
        }
        Ok(State::Prescribed { on: first })
    }

    fn notified(
        &self,
        addressee: Addressee,
        dispatched: Date,
        notification: Notification,
        settings: &MunicipalitySettings,
    ) -> Result<State, StepError> {
        let perfected = notification.perfected(settings)?.on;
        not_before("notification", perfected, dispatched)?;
        let timeliness = NotifyBy::of(addressee, self.committed)?.check(dispatched)?;
        Ok(State::Notified {
            notification,
            perfected,
            timeliness,
        })
    }
}

/// Acts towards the debtor start the five years anew.
fn last_act(before: Date, state: &State, event: &Event) -> Date {
    match (state, event) {
        (State::Notified { perfected, .. }, _) => *perfected,
        (
            _,
            Event::AppealRejected { on }
            | Event::PlanLapsed { on }
            | Event::SentToCollection { on },
        ) => *on,
        _ => before,
    }
}

/// The exclusions the law spells out, so that a screen can say which one.
const fn bar(state: &State, event: &Event) -> Option<Rule> {
    match (state, event) {
        (State::Paid { .. }, Event::AppealFiled { .. }) => Some(Rule::PaymentBarsAppeal),
        (State::UnderAppeal { .. }, Event::AppealFiled { .. }) => Some(Rule::AppealsExclude),
        (State::UnderPlan { .. }, Event::AppealFiled { .. }) => Some(Rule::PlanGivesUpAppeal),
        (State::UnderAppeal { .. }, Event::Paid { .. }) => Some(Rule::AppealBarsPayment),
        _ => None,
    }
}

fn under_appeal(event: Event) -> Result<State, StepError> {
    match event {
        Event::AppealUpheld { on } => Ok(State::Annulled { on }),
        Event::AppealRejected { on } => Ok(State::Overdue { since: on }),
        _ => Err(StepError::NotFromHere),
    }
}

fn under_plan(event: Event) -> Result<State, StepError> {
    match event {
        Event::PlanCompleted { on } => Ok(State::Paid { on }),
        Event::PlanLapsed { on } => Ok(State::Overdue { since: on }),
        _ => Err(StepError::NotFromHere),
    }
}

/// What can happen while the legal terms run.
fn running(day_zero: Date, event: Event, calendar: Calendar) -> Result<State, StepError> {
    match event {
        Event::Paid { on } => Ok(State::Paid { on }),
        Event::AppealFiled { authority, on } => {
            let last = match authority {
                Authority::Prefetto => prefetto(day_zero, calendar)?.last,
                Authority::GiudiceDiPace => giudice_di_pace(day_zero, calendar)?.last,
            };
            within(on, last)?;
            Ok(State::UnderAppeal {
                authority,
                day_zero,
                filed: on,
            })
        }
        Event::PlanGranted { asked, on } => {
            not_before("asked", asked, day_zero)?;
            not_before("on", on, asked)?;
            within(asked, ask_by(day_zero, calendar)?.last)?;
            Ok(State::UnderPlan {
                day_zero,
                granted: on,
            })
        }
        Event::TermExpired { on } => {
            let last = calendar.deadline(day_zero, SIXTY)?.last;
            let since = last
                .tomorrow()
                .map_err(|_| FieldError::new("on", Reason::TooLarge))?;
            if on < since {
                return Err(StepError::TooEarly { first: since });
            }
            Ok(State::Overdue { since })
        }
        _ => Err(StepError::NotFromHere),
    }
}

fn within(day: Date, last: Date) -> Result<(), StepError> {
    if day > last {
        return Err(StepError::TooLate { last });
    }
    Ok(())
}

fn not_before(field: &'static str, day: Date, earlier: Date) -> Result<(), FieldError> {
    if day < earlier {
        return Err(FieldError::new(field, Reason::Before { date: earlier }));
    }
    Ok(())
}
