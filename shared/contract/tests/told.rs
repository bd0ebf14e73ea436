//! Between engine and screens: contacts, household, what waits, points, what happened.

#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use targa_contract::FineId;
use targa_contract::api::{AddressKind, NotificationBy};
use targa_contract::commands::*;
use targa_domain::Cents;
use uuid::Uuid;

fn day(text: &str) -> targa_domain::Date {
    text.parse().unwrap()
}

fn fine() -> FineId {
    FineId::new(Uuid::from_u128(0x0196_8000_0000_7000_8000_0000_0000_0001))
}

/// It reads back as it was written, and stays as the snapshot has it.
macro_rules! crosses {
    ($name:literal, $value:expr, $type:ty) => {{
        let value: $type = $value;
        let text = serde_json::to_string(&value).unwrap();
        let back: $type = serde_json::from_str(&text).unwrap();
        assert_eq!(serde_json::to_string(&back).unwrap(), text);
        insta::assert_json_snapshot!($name, value);
    }};
}

#[test]
fn how_a_person_wants_to_be_told() {
    crosses!(
        "keep-contacts",
        KeepContacts {
            notification: NotificationBy::Pec,
            pec: "mario.rossi@pec.example".to_owned(),
            email: String::new(),
            phone: "333 000 0001".to_owned(),
            send: true,
            io: false,
            app: true,
            push: false,
        },
        KeepContacts
    );
    let said = VerifyAddress {
        kind: AddressKind::Pec,
        code: "314159".to_owned(),
    };
    assert!(!format!("{said:?}").contains("314159"));
    crosses!("verify-address", said, VerifyAddress);
}

#[test]
fn a_household() {
    let vehicle = |plate: &str, standing| HouseholdVehicle {
        plate: plate.parse().unwrap(),
        description: "La Panda".to_owned(),
        standing,
        fines: 2,
        owed: Some(Cents::new(4258)),
    };
    crosses!(
        "household",
        Household {
            vehicles: vec![
                vehicle("AB123CD", VehicleStanding::Verified),
                vehicle("EF456GH", VehicleStanding::ToVerify),
                vehicle("GH789JK", VehicleStanding::NotYours),
                vehicle("LM012NP", VehicleStanding::Unknown),
                vehicle("ZZ999ZZ", VehicleStanding::Delegated),
            ],
        },
        Household
    );
    let asked = AddVehicle {
        plate: "AB123CD".to_owned(),
        description: String::new(),
    };
    assert!(!format!("{asked:?}").contains("AB123CD"));
}

#[test]
fn what_waits() {
    let item = |what, fine, plate: Option<&str>, until: Option<&str>| WaitingItem {
        what,
        fine,
        plate: plate.map(|plate| plate.parse().unwrap()),
        until: until.map(day),
    };
    crosses!(
        "waiting",
        WaitingList {
            today: day("2026-05-04"),
            items: vec![
                item(
                    WaitingFor::DriverData,
                    Some(fine()),
                    None,
                    Some("2026-06-09")
                ),
                item(WaitingFor::PaidShort, Some(fine()), None, None),
                item(WaitingFor::VerifyPec, None, None, None),
                item(WaitingFor::VerifyEmail, None, None, None),
                item(WaitingFor::VehicleNotYours, None, Some("AB123CD"), None),
                item(WaitingFor::VehicleUnknown, None, Some("AB123CD"), None),
            ],
        },
        WaitingList
    );
}

#[test]
fn points_of_a_licence() {
    let line = PointsLine {
        fine: fine(),
        hypothesis: "142-8".parse().unwrap(),
        on: day("2026-05-04"),
        points: 3,
        settled: false,
    };
    let view = PointsView {
        today: day("2026-05-05"),
        lines: vec![line],
        to_come: 3,
        forecast: Some(PointsForecast {
            left: 17,
            revision: false,
            recovery: Some(day("2028-05-04")),
        }),
    };
    crosses!("points", view, PointsView);
}

#[test]
fn what_happened_to_a_case() {
    let events = StoryKind::ALL.iter().map(|what| StoryEvent {
        on: day("2026-05-04"),
        what: *what,
        amount: Some(Cents::new(4258)),
        day: Some(day("2026-06-03")),
        number: Some("2026/0000017".to_owned()),
    });
    let story = Story {
        today: day("2026-06-04"),
        events: events.collect(),
    };
    let kinds: Vec<_> = StoryKind::ALL.iter().map(|kind| kind.as_str()).collect();
    let text = serde_json::to_string(&story).unwrap();
    assert!(
        kinds
            .iter()
            .all(|kind| text.contains(&format!("\"{kind}\"")))
    );
    assert_eq!(serde_json::from_str::<Story>(&text).unwrap(), story);
    insta::assert_json_snapshot!("story-kinds", kinds);
    insta::assert_json_snapshot!("story-line", story.events.first());
}
