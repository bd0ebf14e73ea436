//! docs/law.md, worked example "Instalments", and the coercive table.

use targa_domain::instalments::{
    Household, Plan, Refusal, Standing, answer_by, ask_by, check, coercive_instalments,
    greatest_number, income_limit, lapsed, lapses_after,
};
use targa_domain::settings::InstalmentMethod;
use targa_domain::{Calendar, Cents, MunicipalitySettings, Rule};

use super::{date, euro};

fn plan(sum: &str, number: u16, method: InstalmentMethod) -> Result<Plan, Refusal> {
    let settings = MunicipalitySettings {
        instalment_method: method,
        ..MunicipalitySettings::default()
    };
    Plan::new(euro(sum), number, date("2026-05-11"), &settings).unwrap()
}

fn amounts(plan: &Plan) -> Vec<Cents> {
    plan.instalments.iter().map(|i| i.amount).collect()
}

#[test]
fn french() {
    let two = plan("250", 2, InstalmentMethod::French).unwrap();
    // The last absorbs the cent that rounding leaves.
    assert_eq!(amounts(&two), [euro("125.70"), euro("125.71")]);
    let eight = plan("845", 8, InstalmentMethod::French).unwrap();
    for instalment in &eight.instalments[..7] {
        assert_eq!(instalment.amount, euro("107.42"));
    }
    let last = eight.instalments[7].amount;
    assert!(
        (last.get() - 10_742).abs() <= 8,
        "the last absorbs rounding: {last}"
    );
}

#[test]
fn constant_capital() {
    let two = plan("250", 2, InstalmentMethod::ConstantCapital).unwrap();
    assert_eq!(amounts(&two), [euro("125.94"), euro("125.47")]);
    let twelve = plan("2000", 12, InstalmentMethod::ConstantCapital).unwrap();
    let amounts = amounts(&twelve);
    assert_eq!((amounts[0], amounts[11]), (euro("174.17"), euro("167.29")));
    assert_eq!(twelve.interest, euro("48.75"));
}

#[test]
fn the_plan_is_monthly() {
    let two = plan("250", 2, InstalmentMethod::French).unwrap();
    let due: Vec<_> = two.instalments.iter().map(|i| i.due).collect();
    assert_eq!(due, [date("2026-06-11"), date("2026-07-11")]);
}

#[test]
fn how_many_and_how_large() {
    assert_eq!(greatest_number(euro("2000")), 12);
    assert_eq!(greatest_number(euro("2000.01")), 24);
    assert_eq!(greatest_number(euro("5000")), 24);
    assert_eq!(greatest_number(euro("5000.01")), 60);
    let refused = |sum, number| plan(sum, number, InstalmentMethod::French).unwrap_err();
    assert_eq!(refused("2000", 13), Refusal::Number { greatest: 12 });
    assert_eq!(refused("250", 1), Refusal::Number { greatest: 12 });
    assert!(matches!(
        refused("250", 3),
        Refusal::InstalmentTooSmall { .. }
    ));
}

#[test]
fn income_of_the_household() {
    assert_eq!(income_limit(0).unwrap(), euro("10628.16"));
    assert_eq!(income_limit(1).unwrap(), euro("11661.07"));
    assert_eq!(income_limit(3).unwrap(), euro("13726.89"));
    let household = |income, relatives| Household {
        income: euro(income),
        relatives,
    };
    let sum = euro("250");
    assert_eq!(check(sum, &household("13726.89", 3)).unwrap(), None);
    let limit = euro("13726.89");
    let refusal = check(sum, &household("13726.90", 3)).unwrap();
    assert_eq!(refusal, Some(Refusal::IncomeTooHigh { limit }));
    let refusal = check(euro("200"), &household("0", 0)).unwrap();
    assert_eq!(refusal, Some(Refusal::SumTooSmall));
    assert_eq!(check(euro("200.01"), &household("0", 0)).unwrap(), None);
}

#[test]
fn terms_of_a_request() {
    let notified = date("2026-05-18");
    assert_eq!(
        ask_by(notified, Calendar::default()).unwrap().last,
        date("2026-06-17")
    );
    assert_eq!(
        answer_by(date("2026-06-01")).unwrap().last,
        date("2026-08-30")
    );
}

#[test]
fn lapse_when_the_first_or_later_two_are_unpaid() {
    use Standing::{Due, Paid, Unpaid};
    assert_eq!(lapsed(&[Unpaid, Due, Due]), Some(Rule::InstalmentsLapse));
    assert_eq!(lapsed(&[Paid, Unpaid, Due]), None);
    assert_eq!(lapsed(&[Paid, Unpaid, Paid, Due]), None);
    assert_eq!(
        lapsed(&[Paid, Unpaid, Paid, Unpaid]),
        Some(Rule::InstalmentsLapse)
    );
    assert_eq!(lapsed(&[Paid, Paid]), None);
    assert_eq!(lapsed(&[]), None);
}

#[test]
fn the_day_by_which_something_must_be_paid() {
    let due = |text, paid| (date(text), paid);
    let first = due("2026-06-11", false);
    let (second, third) = (due("2026-07-11", false), due("2026-08-11", false));
    let paid = |(day, _)| (day, true);
    assert_eq!(lapses_after(&[first, second, third]), Some(first.0));
    // Once the first is paid one may stay unpaid, two may not.
    let left = [paid(first), second, third];
    assert_eq!(lapses_after(&left), Some(third.0));
    assert_eq!(lapses_after(&[paid(first), paid(second), third]), None);
    assert_eq!(lapses_after(&[paid(first)]), None);
    assert_eq!(lapses_after(&[]), None);
}

#[test]
fn the_coercive_table() {
    for (debt, most) in [
        ("100", 1),
        ("100.01", 4),
        ("500", 4),
        ("500.01", 12),
        ("3000", 12),
        ("3000.01", 24),
        ("6000", 24),
        ("6000.01", 36),
        ("20000", 36),
        ("20000.01", 72),
    ] {
        assert_eq!(
            coercive_instalments(euro(debt)).unwrap().params.times,
            Some(most),
            "{debt}"
        );
    }
}
