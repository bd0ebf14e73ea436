//! What was typed, as it was typed, and the request it makes.

mod day;

use jiff::civil::DateTime;
use targa_assets::Language;
use targa_contract::Problem;
use targa_contract::api::{QuoteRequest, QuoteStart};

use targa_domain::{
    Cents, Date, FieldError, HypothesisId, Parking, Reason, VehicleKind, Violation,
};

use self::day::read as read_day;
use crate::tariff::Hypothesis;

/// What the terms run from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Paper {
    /// A slip on the windscreen.
    #[default]
    Slip,
    /// A verbale that was notified.
    Verbale,
}

/// The form as it stands. Nothing here is ever thrown away because something else is wrong.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Typed {
    pub(super) words: String,
    pub(super) hypothesis: Option<HypothesisId>,
    pub(super) day: String,
    pub(super) night: bool,
    pub(super) vehicle: VehicleKind,
    pub(super) paper: Paper,
    pub(super) notified: String,
    pub(super) expenses: String,
    pub(super) parking_paid: String,
    pub(super) parking_overstay: String,
    pub(super) parking_fee: String,
}

impl Typed {
    /// The request, or everything that is wrong, each with its field.
    pub(super) fn request(
        &self,
        language: Language,
        today: Date,
    ) -> Result<QuoteRequest, Vec<Problem>> {
        let mut wrong = Vec::new();
        let mut keep = |error: FieldError| wrong.push(named(&error));
        let missing = FieldError::new("hypothesis", Reason::UnknownHypothesis);
        let hypothesis = self.hypothesis.ok_or(missing).map_err(&mut keep).ok();
        let day = past_day("committed_at", &self.day, today)
            .map_err(&mut keep)
            .ok();
        let notified = match self.paper {
            Paper::Slip => None,
            Paper::Verbale => read_day("notified", &self.notified).map_err(&mut keep).ok(),
        };
        let expenses = match self.paper {
            Paper::Slip => Some(Cents::ZERO),
            Paper::Verbale => amount("expenses", &self.expenses, language)
                .map_err(&mut keep)
                .ok(),
        };
        let parking = if self.asks_for_parking() {
            self.parking(language, &mut keep).map(Some)
        } else {
            Some(None)
        };
        let (Some(hypothesis), Some(day), Some(expenses), Some(parking)) =
            (hypothesis, day, expenses, parking)
        else {
            return Err(wrong);
        };
        let start = match (self.paper, notified) {
            (Paper::Slip, _) => QuoteStart::Preavviso { issued_on: day },
            (Paper::Verbale, Some(on)) => QuoteStart::Notified { on },
            (Paper::Verbale, None) => return Err(wrong),
        };
        let violation = Violation {
            vehicle: self.vehicle,
            parking,
            ..Violation::new(hypothesis, self.moment(day))
        };
        Ok(QuoteRequest {
            violation,
            start,
            expenses,
        })
    }

    /// Whether the sum depends on the hour.
    pub(super) fn asks_for_night(&self) -> bool {
        self.row().is_some_and(|row| row.night)
    }

    /// Whether the sum depends on the kind of vehicle.
    pub(super) fn asks_for_vehicle(&self) -> bool {
        self.row().is_some_and(|row| row.vehicle)
    }

    /// Whether the sum depends on how long was paid for.
    pub(super) fn asks_for_parking(&self) -> bool {
        self.row().is_some_and(|row| row.paid_parking)
    }

    fn row(&self) -> Option<&'static Hypothesis> {
        self.hypothesis.as_ref().and_then(Hypothesis::of)
    }

    /// The hour matters only to the night increase: noon, or an hour before midnight.
    fn moment(&self, day: Date) -> DateTime {
        let night = self.night && self.asks_for_night();
        day.at(if night { 23 } else { 12 }, 0, 0, 0)
    }

    fn parking(&self, language: Language, keep: &mut impl FnMut(FieldError)) -> Option<Parking> {
        let paid = minutes("parking.paid", &self.parking_paid, Some(0));
        let overstay = minutes("parking.overstay", &self.parking_overstay, None);
        let fee = amount("parking.fee", &self.parking_fee, language);
        let (paid, overstay, fee) = (
            paid.map_err(&mut *keep).ok(),
            overstay.map_err(&mut *keep).ok(),
            fee.map_err(&mut *keep).ok(),
        );
        Some(Parking::Paid {
            paid: paid?,
            overstay: overstay?,
            fee: fee?,
        })
    }
}

fn past_day(field: &'static str, text: &str, today: Date) -> Result<Date, FieldError> {
    let day = read_day(field, text)?;
    if day > today {
        return Err(FieldError::new(field, Reason::After { date: today }));
    }
    Ok(day)
}

/// An amount as the page's language writes it; nothing typed is nothing owed.
fn amount(field: &'static str, text: &str, language: Language) -> Result<Cents, FieldError> {
    if text.trim().is_empty() {
        return Ok(Cents::ZERO);
    }
    let italian: String = match language {
        Language::En => text
            .chars()
            .map(|c| match c {
                '.' => ',',
                ',' => '.',
                other => other,
            })
            .collect(),
        Language::It | Language::De | Language::Fr => text.to_owned(),
    };
    let sum = Cents::parse(field, &italian)?;
    if sum.is_negative() {
        return Err(FieldError::new(field, Reason::Negative));
    }
    Ok(sum)
}

fn minutes(field: &'static str, text: &str, empty: Option<u32>) -> Result<u32, FieldError> {
    let text = text.trim();
    match (text.is_empty(), empty) {
        (true, Some(minutes)) => Ok(minutes),
        (true, None) => Err(FieldError::new(field, Reason::Empty)),
        (false, _) => text
            .parse()
            .map_err(|_| FieldError::new(field, Reason::InvalidFormat)),
    }
}

/// The fault as a problem of the field. By hand, for the few reasons there are here: the contract's
/// own conversion takes any reason there is, and brings a reader of any JSON along.
fn named(error: &FieldError) -> Problem {
    let reason = match error.reason {
        Reason::Empty => "empty",
        Reason::InvalidCharacter => "invalid-character",
        Reason::InvalidDate => "invalid-date",
        Reason::Negative => "negative",
        Reason::TooLarge => "too-large",
        Reason::UnknownHypothesis => "unknown-hypothesis",
        Reason::After { date } => {
            let problem = Problem::invalid(error.field.clone(), "after");
            return problem.with("date", date.to_string());
        }
        _ => "invalid-format",
    };
    Problem::invalid(error.field.clone(), reason)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn speeding() -> Typed {
        Typed {
            hypothesis: Some(HypothesisId::parse("142-8").unwrap()),
            day: "2/12/2025".to_owned(),
            paper: Paper::Verbale,
            notified: "10/01/2026".to_owned(),
            expenses: "15,00".to_owned(),
            ..Typed::default()
        }
    }

    const TODAY: Date = date(2026, 4, 30);

    #[test]
    fn a_whole_form_is_a_request() {
        let request = speeding().request(Language::It, TODAY).unwrap();
        assert_eq!(request.expenses, Cents::new(1500));
        assert_eq!(
            request.start,
            QuoteStart::Notified {
                on: date(2026, 1, 10)
            }
        );
        assert_eq!(
            request.violation.committed_at,
            date(2025, 12, 2).at(12, 0, 0, 0)
        );
    }

    #[test]
    fn english_points_are_decimals() {
        let typed = Typed {
            expenses: "1,015.50".to_owned(),
            ..speeding()
        };
        let request = typed.request(Language::En, TODAY).unwrap();
        assert_eq!(request.expenses, Cents::new(101_550));
    }

    #[test]
    fn every_fault_is_named_at_once() {
        let typed = Typed {
            hypothesis: None,
            day: "30/02/2026".to_owned(),
            notified: String::new(),
            expenses: "-3".to_owned(),
            ..speeding()
        };
        let wrong = typed.request(Language::It, TODAY).unwrap_err();
        let fields: Vec<_> = wrong
            .iter()
            .filter_map(|problem| problem.field.as_deref())
            .collect();
        assert_eq!(
            fields,
            ["hypothesis", "committed_at", "notified", "expenses"]
        );
        let reasons: Vec<_> = wrong
            .iter()
            .filter_map(|problem| problem.params.get("reason"))
            .collect();
        assert_eq!(
            reasons,
            ["unknown-hypothesis", "invalid-date", "empty", "negative"]
        );
    }

    #[test]
    fn a_violation_is_not_in_the_future() {
        let typed = Typed {
            day: "01/05/2026".to_owned(),
            ..speeding()
        };
        let wrong = typed.request(Language::It, TODAY).unwrap_err();
        assert_eq!(wrong[0].params["date"], "2026-04-30");
    }

    #[test]
    fn paid_parking_asks_for_its_times() {
        let typed = Typed {
            hypothesis: Some(HypothesisId::parse("7-14-bis").unwrap()),
            parking_overstay: "45".to_owned(),
            ..speeding()
        };
        assert!(typed.asks_for_parking());
        let request = typed.request(Language::It, TODAY).unwrap();
        let parking = Parking::Paid {
            paid: 0,
            overstay: 45,
            fee: Cents::ZERO,
        };
        assert_eq!(request.violation.parking, Some(parking));
    }
}
