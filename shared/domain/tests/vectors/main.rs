//! Every worked example of docs/law.md, each file named after its row there.
#![expect(clippy::unwrap_used, reason = "a broken vector must stop the test")]

mod amounts_and_windows;
mod appeals;
mod counting_days;
mod identifiers;
mod instalments;
mod life_of_a_fine;
mod night;
mod notification;
mod paid_parking;
mod points;
mod preavviso;
mod speed;
mod tariff_rows;

use targa_domain::schedule::VerbaleDates;
use targa_domain::{
    Cents, Date, HypothesisId, MunicipalitySettings, Price, Schedule, Tariff, Violation, price,
};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// Euros as docs/law.md prints them: `1126.67`, `42`.
fn euro(text: &str) -> Cents {
    let (whole, cents) = text.split_once('.').unwrap_or((text, "00"));
    assert_eq!(cents.len(), 2, "{text}");
    Cents::new(whole.parse::<i64>().unwrap() * 100 + cents.parse::<i64>().unwrap())
}

fn violation(id: &str, at: &str) -> Violation {
    Violation::new(HypothesisId::parse(id).unwrap(), at.parse().unwrap())
}

fn priced(violation: &Violation) -> Price {
    let settings = MunicipalitySettings::default();
    price(Tariff::embedded().unwrap(), violation, &settings).unwrap()
}

/// A line by day: no increase, notified on the day of the violation, no expenses.
fn line_of(price: &Price) -> Schedule {
    let dates = VerbaleDates {
        committed: date("2026-05-11"),
        notified: date("2026-05-11"),
    };
    Schedule::of_verbale(price, &dates, Cents::ZERO, &MunicipalitySettings::default()).unwrap()
}
