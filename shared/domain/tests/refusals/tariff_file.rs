//! Tariff files that cannot be trusted.

use serde_json::{Value, json};
use targa_domain::tariff::TariffError;
use targa_domain::{Reason, Tariff};

/// The embedded file with its first row alone, to be broken.
fn file() -> Value {
    let mut file: Value = serde_json::from_str(include_str!("../../data/tariff.json")).unwrap();
    file["versions"][0]["rows"]
        .as_array_mut()
        .unwrap()
        .truncate(1);
    file
}

fn read(file: &Value) -> Result<Tariff, TariffError> {
    Tariff::from_json(&file.to_string())
}

/// The row and field a broken row is refused for.
fn refused(change: impl FnOnce(&mut Value)) -> (String, String, Reason) {
    let mut file = file();
    change(&mut file["versions"][0]["rows"][0]);
    match read(&file).unwrap_err() {
        TariffError::Row { row, error, .. } => (row, error.field.into_owned(), error.reason),
        other => panic!("{other}"),
    }
}

#[test]
fn a_row_that_cannot_be_names_itself_and_its_field() {
    assert!(read(&file()).is_ok());
    let field = |change: fn(&mut Value)| {
        let (row, field, _) = refused(change);
        assert_eq!(row, "7-13");
        field
    };
    assert_eq!(field(|row| row["minimum"] = json!(0)), "minimum");
    assert_eq!(field(|row| row["minimum"] = json!(-8700)), "minimum");
    assert_eq!(field(|row| row["maximum"] = json!(8700)), "maximum");
    assert_eq!(
        field(|row| row["two_wheels"] = json!({"minimum": 1, "maximum": 1})),
        "two_wheels"
    );
    assert_eq!(
        field(|row| row["citation"]["article"] = json!("8")),
        "citation.article"
    );
    assert_eq!(
        field(|row| row["citation"]["act"] = json!("reg")),
        "citation.article"
    );
    assert_eq!(
        field(|row| row["citation"]["comma"] = json!("31")),
        "citation.comma"
    );
    assert_eq!(
        field(|row| row["citation"]["comma"] = Value::Null),
        "citation.comma"
    );
    assert_eq!(
        field(|row| row["points"] = json!({"from": 3, "to": 2})),
        "points"
    );
    assert_eq!(
        field(|row| row["points"] = json!({"from": 3, "to": 11})),
        "points"
    );
    assert_eq!(
        field(|row| row["accessory"] = json!({"code": "suspension"})),
        "discount_bar"
    );
    assert_eq!(
        field(|row| row["discount_bar"] = json!("suspension")),
        "discount_bar"
    );
    assert_eq!(field(|row| row["source"] = json!(" ")), "source");
    assert_eq!(field(|row| row["keywords"] = json!([])), "keywords");
    assert_eq!(
        field(|row| row["repeat"] = json!({"code": "becomes", "row": "7-99"})),
        "repeat"
    );
    assert_eq!(field(|row| row["half_of"] = json!("7-13")), "half_of");
    assert_eq!(
        field(|row| row["conduct"] = json!({"code": "speed", "over": 40, "up_to": 10})),
        "conduct"
    );
}

#[test]
fn unknown_fields_and_commas_that_are_no_commas() {
    for (field, value) in [
        ("minimun", json!(1)),
        ("minimum", json!(87.5)),
        ("certainty", json!("probably")),
        ("id", json!("7/13")),
        (
            "citation",
            json!({"act": "cds", "article": "7", "comma": "tredici"}),
        ),
    ] {
        let mut file = file();
        file["versions"][0]["rows"][0][field] = value;
        let error = read(&file).unwrap_err();
        assert!(matches!(error, TariffError::Form { .. }), "{field}");
        assert!(error.to_string().contains("line 1"), "{error}");
    }
}

#[test]
fn gaps_overlaps_and_doubles() {
    let with = |first_to: Value, second_from: &str| {
        let mut file = file();
        let mut second = file["versions"][0].clone();
        second["from"] = json!(second_from);
        second.as_object_mut().unwrap().remove("known_to");
        file["versions"][0]["to"] = first_to;
        file["versions"].as_array_mut().unwrap().push(second);
        read(&file)
    };
    assert!(with(json!("2026-12-31"), "2027-01-01").is_ok());
    let date = |text: &str| text.parse().unwrap();
    assert_eq!(
        with(json!("2026-12-30"), "2027-01-01"),
        Err(TariffError::Gap {
            from: date("2026-12-31")
        })
    );
    assert_eq!(
        with(json!("2027-01-01"), "2027-01-01"),
        Err(TariffError::Overlap {
            from: date("2027-01-01")
        })
    );
    assert_eq!(
        with(Value::Null, "2027-01-01"),
        Err(TariffError::Overlap {
            from: date("2027-01-01")
        })
    );
    let mut twice = file();
    let row = twice["versions"][0]["rows"][0].clone();
    twice["versions"][0]["rows"]
        .as_array_mut()
        .unwrap()
        .push(row);
    assert!(matches!(read(&twice), Err(TariffError::Row { .. })));
    let mut backwards = file();
    backwards["versions"][0]["to"] = json!("2020-12-31");
    assert!(matches!(read(&backwards), Err(TariffError::Row { .. })));
    let mut unknown = file();
    unknown["versions"][0]["known_to"] = json!("2020-12-31");
    assert!(matches!(read(&unknown), Err(TariffError::Row { .. })));
    assert_eq!(
        Tariff::from_json(r#"{"format":1,"versions":[]}"#),
        Err(TariffError::Empty)
    );
    let newer = Tariff::from_json(r#"{"format":2,"versions":[]}"#);
    assert!(matches!(newer, Err(TariffError::Form { .. })));
}

#[test]
fn a_closed_tariff_ends() {
    let mut file = file();
    file["versions"][0]["to"] = json!("2026-12-31");
    let tariff = read(&file).unwrap();
    let id = "7-13".parse().unwrap();
    let last: targa_domain::Date = "2026-12-31".parse().unwrap();
    assert!(tariff.row(&id, last).is_ok());
    let error = tariff.row(&id, last.tomorrow().unwrap()).unwrap_err();
    assert_eq!(error.reason, Reason::AfterLastTariff { last });
}
