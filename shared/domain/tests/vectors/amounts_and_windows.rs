//! docs/law.md, worked example "Amounts and windows", the rules no other table holds.

use targa_domain::istat::Variation;
use targa_domain::payment::{Outcome, Payment, Standing, assess};
use targa_domain::remote::{Passage, sanctioned};
use targa_domain::schedule::{ScheduleError, VerbaleDates};
use targa_domain::tariff::Amounts;
use targa_domain::{
    Cents, Certainty, MunicipalitySettings, Reason, Rule, Schedule, Tariff, VehicleKind, WindowKind,
};

use super::{date, euro, line_of, priced, violation};

const OPEN: Standing = Standing::Open {
    on_account: Cents::ZERO,
};

fn line() -> Schedule {
    let price = priced(&violation("142-8", "2026-01-05T10:00"));
    let dates = VerbaleDates {
        committed: date("2026-01-05"),
        notified: date("2026-01-10"),
    };
    let settings = MunicipalitySettings::default();
    Schedule::of_verbale(&price, &dates, euro("15.00"), &settings).unwrap()
}

fn pay(amount: &str, credited: &str, electronic: bool, standing: Standing) -> Outcome {
    let payment = Payment {
        amount: euro(amount),
        credited: date(credited),
        electronic,
    };
    assess(
        &line(),
        standing,
        &payment,
        &MunicipalitySettings::default(),
    )
    .unwrap()
}

#[test]
fn credited_two_days_late_still_discharges_when_electronic() {
    let window = WindowKind::Discounted;
    let deadline = date("2026-01-15");
    let late = Outcome::LateWithinBankDays { window, deadline };
    assert_eq!(pay("136.10", "2026-01-16", true, OPEN), late);
    assert_eq!(pay("136.10", "2026-01-17", true, OPEN), late);
    let short = Outcome::Short {
        missing: euro("51.90"),
        until: Some(date("2026-03-11")),
        then: Some(euro("225.90")),
    };
    assert_eq!(pay("136.10", "2026-01-18", true, OPEN), short);
    assert_eq!(pay("136.10", "2026-01-16", false, OPEN), short);
    let window = WindowKind::Reduced;
    let deadline = date("2026-03-11");
    let late = Outcome::LateWithinBankDays { window, deadline };
    assert_eq!(pay("188.00", "2026-03-13", true, OPEN), late);
}

#[test]
fn a_cent_short_does_not_extinguish() {
    let outcome = pay("187.99", "2026-02-01", true, OPEN);
    assert!(!outcome.extinguishes());
    assert_eq!(
        outcome,
        Outcome::Short {
            missing: euro("0.01"),
            until: Some(date("2026-03-11")),
            then: Some(euro("174.01")),
        }
    );
    assert_eq!(outcome.explanation().rule, Rule::Underpayment);
}

#[test]
fn exact_excess_double_and_barred() {
    let window = WindowKind::Reduced;
    assert_eq!(
        pay("188.00", "2026-02-01", false, OPEN),
        Outcome::Exact { window }
    );
    // The full sum the day after the discount ended is the sum owed, not an excess over the discount.
    assert_eq!(
        pay("188.00", "2026-01-16", true, OPEN),
        Outcome::Exact { window }
    );
    let refund = euro("12.00");
    assert_eq!(
        pay("200.00", "2026-02-01", true, OPEN),
        Outcome::Excess { window, refund }
    );
    let refund = euro("188.00");
    assert_eq!(
        pay("188.00", "2026-02-01", true, Standing::Paid),
        Outcome::Double { refund }
    );
    for (standing, rule) in [
        (Standing::UnderAppeal, Rule::AppealBarsPayment),
        (Standing::UnderPlan, Rule::PlanGivesUpAppeal),
    ] {
        assert_eq!(
            pay("188.00", "2026-02-01", true, standing),
            Outcome::Barred { rule }
        );
    }
}

#[test]
fn no_reduced_payment_at_all() {
    let mut refused = violation("142-8", "2026-01-05T10:00");
    refused.reduced_payment_barred = true;
    let price = priced(&refused);
    assert!(!price.reduced_allowed);
    let dates = VerbaleDates {
        committed: date("2026-01-05"),
        notified: date("2026-01-05"),
    };
    let settings = MunicipalitySettings::default();
    let line = Schedule::of_verbale(&price, &dates, Cents::ZERO, &settings);
    assert_eq!(line, Err(ScheduleError::ReducedPaymentBarred));
}

#[test]
fn one_sanction_per_day_and_zone() {
    let passage = |zone, at: &str| Passage {
        zone,
        at: at.parse().unwrap(),
    };
    let passages = [
        passage("centro", "2026-05-11T18:00"),
        passage("centro", "2026-05-11T08:00"),
        passage("ponte", "2026-05-11T09:00"),
        passage("centro", "2026-05-12T00:01"),
        passage("centro", "2026-05-11T23:59"),
    ];
    let kept = [
        passage("centro", "2026-05-11T08:00"),
        passage("ponte", "2026-05-11T09:00"),
        passage("centro", "2026-05-12T00:01"),
    ];
    assert_eq!(sanctioned(&passages), kept);
}

#[test]
fn the_istat_update_rounds_to_the_whole_euro() {
    let five_percent = Variation::hundredths_of_percent(500).unwrap();
    // 42 → 44.10, 173 → 181.65, 83 → 87.15, 50 → 52.50.
    for (before, after) in [("42", "44"), ("173", "182"), ("83", "87"), ("50", "53")] {
        assert_eq!(
            five_percent.apply(euro(before)).unwrap(),
            euro(after),
            "{before}"
        );
    }
}

#[test]
fn the_next_tariff_applies_by_date_of_violation() {
    let tariff = Tariff::embedded().unwrap();
    let variation = Variation::hundredths_of_percent(500).unwrap();
    let next = tariff
        .updated(date("2027-01-01"), variation, "a decree of the test")
        .unwrap();
    assert_eq!(next.versions().len(), 2);
    let settings = MunicipalitySettings::default();
    let minimum = |at: &str| {
        let violation = violation("157-8", at);
        targa_domain::price(&next, &violation, &settings)
            .unwrap()
            .minimum
    };
    assert_eq!(minimum("2026-12-31T23:59"), euro("42"));
    assert_eq!(minimum("2027-01-01T00:00"), euro("44"));
    let half = |id: &str| {
        let row = next.row(&id.parse().unwrap(), date("2027-01-01")).unwrap();
        row.minimum
    };
    // 866 → 909.30 → 909; its half stays its half.
    assert_eq!(
        (half("193-2"), half("193-3")),
        (euro("909"), euro("454.50"))
    );
}

#[test]
fn sums_are_to_be_checked_from_the_day_an_update_is_expected() {
    let certainty = |at: &str| {
        let price = priced(&violation("157-8", at));
        assert_eq!(price.minimum, euro("42"));
        price.explanations[0].certainty
    };
    assert_eq!(certainty("2026-12-31T23:59"), Certainty::Sure);
    assert_eq!(certainty("2027-01-01T00:00"), Certainty::ToCheck);
}

#[test]
fn confiscation_bars_the_discount() {
    let mut file: serde_json::Value = serde_json::to_value(Tariff::embedded().unwrap()).unwrap();
    let rows = file["versions"][0]["rows"].as_array_mut().unwrap();
    rows.retain(|row| row["id"] == "157-8");
    rows[0]["discount_bar"] = "confiscation".into();
    let tariff = Tariff::from_json(&file.to_string()).unwrap();
    let violation = violation("157-8", "2026-05-11T10:00");
    let price = targa_domain::price(&tariff, &violation, &MunicipalitySettings::default()).unwrap();
    assert!(!price.discount_allowed);
    let barred = |step: &targa_domain::Explanation| step.rule == Rule::DiscountBarredConfiscation;
    assert!(price.explanations.iter().any(barred));
}

#[test]
fn two_wheels_on_the_pavement_cost_what_the_municipality_holds() {
    let mut fallen = violation("158-5", "2026-05-11T10:00");
    fallen.vehicle = VehicleKind::Motorcycle;
    let settings = MunicipalitySettings {
        pavement_two_wheels: Some(Amounts {
            minimum: euro("41"),
            maximum: euro("168"),
        }),
        ..MunicipalitySettings::default()
    };
    let price = targa_domain::price(Tariff::embedded().unwrap(), &fallen, &settings).unwrap();
    assert_eq!(
        (price.minimum, price.half_maximum),
        (euro("41"), euro("84"))
    );
    assert_eq!(price.explanations[0].rule, Rule::TwoWheels);
}

#[test]
fn the_tariff_begins_in_2021() {
    let tariff = Tariff::embedded().unwrap();
    let id = "157-8".parse().unwrap();
    assert!(tariff.row(&id, date("2021-01-01")).is_ok());
    let error = tariff.row(&id, date("2020-12-31")).unwrap_err();
    let first = date("2021-01-01");
    assert_eq!(error.reason, Reason::BeforeFirstTariff { first });
    // Hypotheses of the 2024 reform do not reach back.
    let phone = "173-3-bis".parse().unwrap();
    let since = date("2024-12-14");
    let error = tariff.row(&phone, date("2024-12-13")).unwrap_err();
    assert_eq!(error.reason, Reason::NotYetInForce { since });
}

#[test]
fn every_window_of_a_barred_discount_starts_at_sixty_days() {
    let line = line_of(&priced(&violation("142-9", "2026-05-11T12:00")));
    assert_eq!(line.windows[0].kind, WindowKind::Reduced);
    assert_eq!(line.windows[0].first, line.day_zero);
}
