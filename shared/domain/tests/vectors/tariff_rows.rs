//! docs/law.md, worked example "Tariff in force", every row with every column.

use targa_domain::tariff::{Accessory, PointsLoss, Term};
use targa_domain::{Cents, Certainty, Date, Price, Tariff, VehicleKind, WindowKind};

use super::{euro, line_of, priced, violation};

/// Hypothesis, minimum, maximum, five days ("-" when barred), half of the maximum, night sixty and five days
/// ("-" where not applicable or barred), points, certainty. 146/3 has the figures of
/// 145/10, whose range it shares.
const ROWS: &str = "
7-13             |  87 |  344 |  60.90 |  172.00 |       - |      - |    0 | sure
7-14             |  83 |  332 |  58.10 |  166.00 |       - |      - |    0 | sure
7-15             |  26 |  102 |  18.20 |   51.00 |       - |      - |    0 | sure
80-14            | 173 |  694 | 121.10 |  347.00 |       - |      - |    0 | sure
126-bis-2        | 291 | 1166 | 203.70 |  583.00 |       - |      - |    0 | sure
141-8            |  87 |  344 |  60.90 |  172.00 |  116.00 |  81.20 |    5 | sure
142-7            |  42 |  173 |  29.40 |   86.50 |   56.00 |  39.20 |    0 | sure
142-8            | 173 |  694 | 121.10 |  347.00 |  230.67 | 161.47 |    3 | sure
142-8-repeat     | 220 |  880 |      - |  440.00 |  293.33 |      - |    3 | sure
142-9            | 543 | 2170 |      - | 1085.00 |  724.00 |      - |    6 | sure
142-9-bis        | 845 | 3382 |      - | 1691.00 | 1126.67 |      - |   10 | sure
145-10           | 167 |  665 | 116.90 |  332.50 |  222.67 | 155.87 |    5 | sure
145-5            | 167 |  665 | 116.90 |  332.50 |  222.67 | 155.87 |    6 | sure
146-2            |  42 |  173 |  29.40 |   86.50 |   56.00 |  39.20 |    2 | sure
146-3            | 167 |  665 | 116.90 |  332.50 |  222.67 | 155.87 |    6 | sure
148-15           |  83 |  332 |  58.10 |  166.00 |       - |      - |  2-5 | check
148-16           | 167 |  665 |      - |  332.50 |       - |      - |   10 | check
148-14           | 327 | 1308 |      - |  654.00 |       - |      - |   10 | check
154-7            |  87 |  344 |  60.90 |  172.00 |  116.00 |  81.20 |    8 | check
154-8            |  42 |  173 |  29.40 |   86.50 |   56.00 |  39.20 |    2 | sure
157-8            |  42 |  173 |  29.40 |   86.50 |       - |      - |    0 | sure
158-6            |  42 |  173 |  29.40 |   86.50 |       - |      - |    0 | sure
158-5            |  87 |  344 |  60.90 |  172.00 |       - |      - |    0 | check
158-2-g          | 330 |  990 | 231.00 |  495.00 |       - |      - |    4 | sure
171-2            |  83 |  332 |  58.10 |  166.00 |       - |      - |    5 | sure
172-10           |  83 |  332 |  58.10 |  166.00 |       - |      - |    5 | sure
173-3-bis        | 250 | 1000 |      - |  500.00 |       - |      - |    5 | sure
173-3-bis-repeat | 350 | 1400 |      - |  700.00 |       - |      - | 8-10 | check
180-7            |  42 |  173 |  29.40 |   86.50 |       - |      - |    0 | sure
180-8            | 430 | 1731 | 301.00 |  865.50 |       - |      - |    0 | sure
186-2-a          | 543 | 2170 |      - | 1085.00 |       - |      - |   10 | sure
193-2            | 866 | 3464 | 606.20 | 1732.00 |       - |      - |    5 | sure
193-3            | 433 | 1732 | 303.10 |  866.00 |       - |      - |    0 | sure
";

struct Line {
    id: &'static str,
    minimum: Cents,
    maximum: Cents,
    discounted: Option<Cents>,
    half: Cents,
    night: Option<Cents>,
    night_discounted: Option<Cents>,
    points: PointsLoss,
    certainty: Certainty,
}

fn rows() -> impl Iterator<Item = Line> {
    let lines = ROWS.trim().lines();
    lines.map(|line| {
        let cells: Vec<&'static str> = line.split('|').map(str::trim).collect();
        let (from, to) = cells[7].split_once('-').unwrap_or((cells[7], cells[7]));
        Line {
            id: cells[0],
            minimum: euro(cells[1]),
            maximum: euro(cells[2]),
            discounted: figure(cells[3]),
            half: euro(cells[4]),
            night: figure(cells[5]),
            night_discounted: figure(cells[6]),
            points: PointsLoss {
                from: from.parse().unwrap(),
                to: to.parse().unwrap(),
            },
            certainty: match cells[8] {
                "sure" => Certainty::Sure,
                "check" => Certainty::ToCheck,
                other => panic!("{other}"),
            },
        }
    })
}

fn amount(price: &Price, kind: WindowKind) -> Option<Cents> {
    let line = line_of(price);
    let window = line.windows.iter().find(|window| window.kind == kind);
    window.map(|window| window.amount)
}

fn figure(text: &str) -> Option<Cents> {
    (text != "-").then(|| euro(text))
}

#[test]
fn every_row_by_day_and_by_night() {
    let tariff = Tariff::embedded().unwrap();
    let day: Date = "2026-05-11".parse().unwrap();
    for line in rows() {
        let id = line.id;
        let row = tariff.row(&id.parse().unwrap(), day).unwrap();
        assert_eq!(row.certainty, line.certainty, "{id}");
        let by_day = priced(&violation(id, "2026-05-11T12:00"));
        assert_eq!(
            (by_day.minimum, by_day.maximum),
            (line.minimum, line.maximum),
            "{id}"
        );
        assert_eq!(
            amount(&by_day, WindowKind::Discounted),
            line.discounted,
            "{id}"
        );
        assert_eq!(
            amount(&by_day, WindowKind::Reduced),
            Some(line.minimum),
            "{id}"
        );
        assert_eq!(
            amount(&by_day, WindowKind::AfterSixtyDays),
            Some(line.half),
            "{id}"
        );
        assert_eq!(by_day.points, line.points, "{id}");
        let by_night = priced(&violation(id, "2026-05-11T23:00"));
        let sixty = line.night.unwrap_or(line.minimum);
        assert_eq!(
            amount(&by_night, WindowKind::Reduced),
            Some(sixty),
            "{id} at night"
        );
        let five = line
            .night
            .map_or(line.discounted, |_| line.night_discounted);
        assert_eq!(
            amount(&by_night, WindowKind::Discounted),
            five,
            "{id} at night"
        );
    }
}

#[test]
fn no_row_is_untested() {
    let tested: Vec<&str> = rows().map(|line| line.id).collect();
    assert_eq!(tested.len(), 33);
    for id in Tariff::embedded().unwrap().ids() {
        // Paid parking is priced with its times: see paid_parking.rs.
        assert!(
            tested.contains(&id.as_str()) || id.as_str() == "7-14-bis",
            "{id}"
        );
    }
}

#[test]
fn two_wheels_have_their_own_range() {
    for (id, minimum, discounted, half) in [
        ("158-6", "25", "17.50", "50.00"),
        ("158-2-g", "165", "115.50", "330.00"),
    ] {
        for vehicle in [VehicleKind::Motorcycle, VehicleKind::Moped] {
            let mut violation = violation(id, "2026-05-11T12:00");
            violation.vehicle = vehicle;
            let price = priced(&violation);
            assert_eq!(price.minimum, euro(minimum), "{id}");
            assert_eq!(
                amount(&price, WindowKind::Discounted),
                figure(discounted),
                "{id}"
            );
            assert_eq!(price.half_maximum, euro(half), "{id}");
        }
    }
}

#[test]
fn accessory_sanctions() {
    use Term::{Days, Months};
    let suspension = |from, to| {
        Some(Accessory::Suspension {
            from: Some(from),
            to: Some(to),
        })
    };
    for (id, accessory) in [
        ("142-8-repeat", suspension(Days(15), Days(30))),
        ("142-9", suspension(Months(1), Months(3))),
        ("142-9-bis", suspension(Months(6), Months(12))),
        ("148-16", suspension(Months(1), Months(3))),
        ("148-14", suspension(Months(1), Months(3))),
        ("158-6", Some(Accessory::Removal)),
        ("158-5", Some(Accessory::Removal)),
        ("158-2-g", Some(Accessory::Removal)),
        ("171-2", Some(Accessory::AdministrativeStop { days: 60 })),
        ("173-3-bis", suspension(Days(15), Months(2))),
        ("173-3-bis-repeat", suspension(Months(1), Months(3))),
        ("186-2-a", suspension(Months(3), Months(6))),
        ("193-2", Some(Accessory::Seizure)),
        ("157-8", None),
    ] {
        let price = priced(&violation(id, "2026-05-11T12:00"));
        assert_eq!(price.accessory, accessory, "{id}");
    }
}

#[test]
fn repetition() {
    use Term::{Days, Months};
    let repeated = |id: &str, built_up_area| {
        let mut violation = violation(id, "2026-05-11T12:00");
        violation.repeat = true;
        violation.built_up_area = built_up_area;
        priced(&violation)
    };
    assert_eq!(repeated("80-14", false).minimum, euro("346"));
    assert_eq!(repeated("80-14", false).half_maximum, euro("694"));
    assert_eq!(repeated("142-8", true).minimum, euro("220"));
    assert_eq!(repeated("142-8", false).minimum, euro("173"));
    assert_eq!(repeated("173-3-bis", false).minimum, euro("350"));
    let red_light = repeated("146-3", false);
    assert_eq!(red_light.minimum, euro("167"));
    assert!(!red_light.discount_allowed, "suspension bars the discount");
    let suspension = |from, to| Some(Accessory::Suspension { from, to });
    assert_eq!(
        red_light.accessory,
        suspension(Some(Months(1)), Some(Months(3)))
    );
    assert_eq!(
        repeated("172-10", false).accessory,
        suspension(Some(Days(15)), Some(Months(2)))
    );
    assert_eq!(repeated("145-10", false).accessory, suspension(None, None));
    assert!(priced(&violation("146-3", "2026-05-11T12:00")).discount_allowed);
}

#[test]
fn words_an_officer_would_type() {
    let tariff = Tariff::embedded().unwrap();
    let day: Date = "2026-05-11".parse().unwrap();
    for (words, id) in [
        ("rosso", "146-3"),
        ("ztl", "7-14"),
        ("telefono", "173-3-bis"),
        ("Semaforo", "146-3"),
        ("cintura", "172-10"),
        ("casco", "171-2"),
        ("doppia fila", "158-6"),
        ("disabili", "158-2-g"),
        ("marciapiede", "158-5"),
        ("strisce blu", "7-14-bis"),
        ("disco", "7-15"),
        ("142/9", "142-9"),
        ("142 8", "142-8"),
        ("assicurazione", "193-2"),
        ("velocita 40 60", "142-9"),
        ("stop", "145-5"),
    ] {
        let found = tariff.search(words, day).unwrap();
        assert_eq!(
            found.first().map(|row| row.id.to_string()).as_deref(),
            Some(id),
            "{words}"
        );
    }
    assert!(tariff.search("astronave", day).unwrap().is_empty());
    assert_eq!(
        tariff.search("", day).unwrap().len(),
        34,
        "nothing typed: every row"
    );
}
