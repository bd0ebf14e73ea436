//! docs/law.md, worked example "Points and short suspension".

use targa_domain::points::{
    Deduction, Forecast, Occasion, SHORT_SUSPENSION_LIST, balance, forecast, points_taken,
    short_suspension_days, to_come,
};
use targa_domain::tariff::PointsLoss;
use targa_domain::{Date, MunicipalitySettings, Rule, Tariff, price};

use super::{date, priced, violation};

fn left(occasions: &[(&str, u8)], on: &str) -> u8 {
    let occasions: Vec<Occasion> = occasions
        .iter()
        .map(|(on, points)| Occasion {
            on: date(on),
            points: *points,
            suspension_provided: false,
        })
        .collect();
    balance(date("2010-01-01"), &occasions, date(on))
        .unwrap()
        .points
}

#[test]
fn short_suspension_by_points_left() {
    for (points, accident, days) in [
        (20, false, 0),
        (19, false, 7),
        (10, false, 7),
        (9, false, 15),
        (0, false, 15),
        (19, true, 14),
        (9, true, 30),
        (20, true, 0),
    ] {
        assert_eq!(
            short_suspension_days(points, accident),
            days,
            "{points} left"
        );
    }
}

#[test]
fn the_risk_for_a_violation_and_what_it_does_to_the_discount() {
    let mut red_light = violation("146-3", "2026-05-11T12:00");
    assert_eq!(
        priced(&red_light).short_suspension_days,
        None,
        "points unknown"
    );
    red_light.points_before = Some(19);
    let price_at_19 = priced(&red_light);
    assert_eq!(price_at_19.short_suspension_days, Some(7));
    assert!(
        price_at_19.discount_allowed,
        "the default of an open question"
    );
    red_light.accident = true;
    assert_eq!(priced(&red_light).short_suspension_days, Some(14));
    let barring = MunicipalitySettings {
        short_suspension_bars_discount: true,
        ..MunicipalitySettings::default()
    };
    let tariff = Tariff::embedded().unwrap();
    assert!(
        !price(tariff, &red_light, &barring)
            .unwrap()
            .discount_allowed
    );
    let mut parking = violation("157-8", "2026-05-11T12:00");
    parking.points_before = Some(5);
    assert_eq!(
        priced(&parking).short_suspension_days,
        None,
        "not in the list"
    );
}

#[test]
fn the_list_of_218_ter_agrees_with_the_rows() {
    const LISTED: &str = "6-4-b 143-11 145-10 146-3 147-5 148-9-bis 148-15 149-5 154-7 154-8 171-2 172-10 172-11 \
         173-3-bis 174-6 174-7 174-11 176-1-b 176-2-a 176-5 176-7 176-8 186-bis-2 191-4";
    assert_eq!(SHORT_SUSPENSION_LIST.join(" "), LISTED);
    let tariff = Tariff::embedded().unwrap();
    for row in &tariff.version(date("2026-05-11")).unwrap().rows {
        let (article, comma) = (row.citation.article.unwrap(), row.citation.comma.unwrap());
        let listed = SHORT_SUSPENSION_LIST.contains(&format!("{article}-{comma}").as_str());
        assert_eq!(row.short_suspension, listed, "{}", row.id);
    }
}

#[test]
fn a_novice_at_a_red_light_loses_twelve() {
    let mut red_light = violation("146-3", "2026-05-11T12:00");
    red_light.novice = true;
    let price = priced(&red_light);
    assert_eq!(price.points, PointsLoss { from: 12, to: 12 });
    assert!(
        price
            .explanations
            .iter()
            .any(|e| e.rule == Rule::NovicePoints)
    );
}

#[test]
fn fifteen_at_most_unless_suspension_is_provided() {
    assert_eq!(points_taken(8, true, false), 15);
    assert_eq!(points_taken(10, true, true), 20);
    let mut turn = violation("154-7", "2026-05-11T12:00");
    turn.novice = true;
    assert_eq!(priced(&turn).points.exact(), Some(15));
    let mut very_fast = violation("142-9-bis", "2026-05-11T12:00");
    very_fast.novice = true;
    assert_eq!(priced(&very_fast).points.exact(), Some(20));
}

#[test]
fn two_clean_years_bring_points_back() {
    assert_eq!(left(&[], "2010-01-01"), 20);
    assert_eq!(left(&[], "2011-12-31"), 20);
    assert_eq!(left(&[], "2012-01-01"), 22);
    assert_eq!(left(&[], "2030-01-01"), 30);
    // Thirty by 2020, six lost, back only to more than 20: no recovery, then two more.
    assert_eq!(left(&[("2021-06-01", 6)], "2021-06-01"), 24);
    assert_eq!(left(&[("2021-06-01", 6)], "2023-05-31"), 24);
    assert_eq!(left(&[("2021-06-01", 6)], "2023-06-01"), 26);
    // Below twenty: back to twenty at once, and only then two more.
    let twelve = [("2013-06-01", 12)];
    assert_eq!(left(&twelve, "2013-06-01"), 10);
    assert_eq!(left(&twelve, "2015-05-31"), 10);
    assert_eq!(left(&twelve, "2015-06-01"), 20);
    assert_eq!(left(&twelve, "2017-06-01"), 22);
}

#[test]
fn none_left_is_a_revision() {
    let licence = date("2020-01-01");
    let occasions = [date("2020-03-01"), date("2020-04-01")].map(|on: Date| Occasion {
        on,
        points: 10,
        suspension_provided: false,
    });
    let account = balance(licence, &occasions, date("2026-01-01")).unwrap();
    // A novice: 15 (capped) and 15, of 20.
    assert_eq!(account.points, 0);
    assert!(account.revision);
    assert_eq!(account.next_recovery, None);
    assert!(
        account
            .explanations
            .iter()
            .any(|e| e.rule == Rule::PointsRevision)
    );
}

fn deduction(on: &str, points: u8, settled: bool) -> Deduction {
    Deduction {
        on: date(on),
        points,
        settled,
    }
}

#[test]
fn what_is_to_come_leaves_so_many_and_two_clean_years_bring_them_back() {
    let today = date("2026-05-11");
    let forecast = |balance, deductions: &[Deduction]| forecast(balance, deductions, today);
    let six = deduction("2026-05-04", 6, false);
    let paid = deduction("2025-03-01", 2, true);
    assert_eq!(
        to_come(&[six, paid]),
        6,
        "what is settled is in the balance"
    );
    let fourteen = Forecast {
        left: 14,
        revision: false,
        recovery: Some(date("2028-05-04")),
    };
    assert_eq!(forecast(20, &[six, paid]).unwrap(), fourteen);
    // The day itself has come: nothing is to be waited for.
    let long_ago = deduction("2024-05-11", 2, true);
    assert_eq!(forecast(18, &[long_ago]).unwrap().recovery, None);
    let a_day_later = deduction("2024-05-12", 2, true);
    let recovery = forecast(18, &[a_day_later]).unwrap().recovery;
    assert_eq!(recovery, Some(date("2026-05-12")));
    // A 29 February has no day of its own two years later.
    let leap = deduction("2028-02-29", 2, false);
    let recovery = forecast(20, &[leap]).unwrap().recovery;
    assert_eq!(recovery, Some(date("2030-02-28")));
}

#[test]
fn a_forecast_of_none_left_is_a_revision_and_of_thirty_has_nothing_to_win() {
    let today = date("2026-05-11");
    let six = deduction("2026-05-04", 6, false);
    for balance in [0, 1, 6] {
        let none = Forecast {
            left: 0,
            revision: true,
            recovery: None,
        };
        assert_eq!(forecast(balance, &[six], today).unwrap(), none);
    }
    let paid = deduction("2026-05-04", 6, true);
    assert_eq!(forecast(30, &[paid], today).unwrap().recovery, None);
    assert_eq!(forecast(20, &[], today).unwrap().recovery, None);
    let refused = forecast(31, &[], today).unwrap_err();
    assert_eq!(refused.field, "balance");
}
