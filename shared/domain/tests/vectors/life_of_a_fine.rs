//! law.md, "Life of one fine" and "Underpayment".

use targa_domain::schedule::VerbaleDates;
use targa_domain::{
    Cents, Date, HypothesisId, MunicipalitySettings, Schedule, Tariff, Violation, price,
};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn line(settings: &MunicipalitySettings) -> Schedule {
    let violation = Violation::new(
        HypothesisId::parse("142-8").unwrap(),
        "2026-01-05T10:00".parse().unwrap(),
    );
    let price = price(Tariff::embedded().unwrap(), &violation, settings).unwrap();
    let dates = VerbaleDates {
        committed: date("2026-01-05"),
        notified: date("2026-01-10"),
    };
    Schedule::of_verbale(&price, &dates, Cents::new(1500), settings).unwrap()
}

#[test]
fn every_amount_of_the_reference_fine() {
    let line = line(&MunicipalitySettings::default());
    let owed = |day: &str| line.window_on(date(day)).unwrap().amount.to_string();
    assert_eq!(owed("2026-01-10"), "136,10 €");
    assert_eq!(owed("2026-01-15"), "136,10 €");
    assert_eq!(owed("2026-01-16"), "188,00 €");
    assert_eq!(owed("2026-03-11"), "188,00 €");
    assert_eq!(owed("2026-03-12"), "362,00 €");
    assert_eq!(owed("2026-09-11"), "362,00 €");
    assert_eq!(owed("2026-09-12"), "396,70 €");
    assert_eq!(owed("2027-03-11"), "396,70 €");
    assert_eq!(owed("2027-03-12"), "431,40 €");
    assert_eq!(owed("2029-03-11"), "535,50 €");
    assert_eq!(owed("2029-03-12"), "570,20 €");
    assert_eq!(owed("2040-01-01"), "570,20 €");
    let last = line.windows.last().unwrap();
    assert_eq!(last.surcharge, Cents::new(20_820));
    assert_eq!(last.last, None);
}

#[test]
fn a_short_payment_leaves_the_debt_of_reg_389() {
    let settings = MunicipalitySettings::default();
    let line = line(&settings);
    let paid = Cents::new(18_800).mul_ratio_half_up(70, 100).unwrap();
    assert_eq!(paid, Cents::new(13_160));
    let residual = line.less_on_account(paid, &settings).unwrap();
    let owed = |day: &str| residual.window_on(date(day)).unwrap().amount;
    assert_eq!(owed("2026-01-15"), Cents::new(450));
    assert_eq!(owed("2026-03-12"), Cents::new(23_040));
}
