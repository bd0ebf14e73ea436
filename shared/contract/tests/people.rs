//! What people say of themselves, and lists, on the wire.

#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use targa_contract::api::{
    Address, AddressKind, ClaimedVehicle, CodeSent, Contacts, ContactsRequest, Cursor, FinePage,
    NotificationBy, Ownership, ReceiptPage, VehicleRequest, Vehicles, Verification,
};

/// Written as that, and read back as what it was.
fn is<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T, wire: &Value) {
    assert_eq!(&serde_json::to_value(value).unwrap(), wire);
    let read: T = serde_json::from_value(wire.clone()).unwrap();
    assert_eq!(&read, value);
}

#[test]
fn contacts_and_codes() {
    let pec = "mario.rossi@pec.example".parse().unwrap();
    let contacts = Contacts {
        notification: NotificationBy::Pec,
        pec: Some(Address {
            address: pec,
            verified: true,
        }),
        ..Contacts::default()
    };
    is(
        &contacts,
        &json!({
            "notification": "pec", "send": false, "io": true, "app": true,
            "pec": { "address": "mario.rossi@pec.example", "verified": true },
        }),
    );
    assert_eq!(contacts.verified(AddressKind::Pec), Some(pec));
    assert_eq!(contacts.verified(AddressKind::Email), None);
    let request = ContactsRequest {
        notification: NotificationBy::Ordinary,
        pec: None,
        email: Some("mario@posta.example".parse().unwrap()),
        send: true,
        io: false,
        app: false,
    };
    is(
        &request,
        &json!({
            "notification": "ordinary", "email": "mario@posta.example", "send": true, "io": false, "app": false,
        }),
    );
    let sent = CodeSent {
        good_until: "2026-11-20T09:15:00Z".parse().unwrap(),
    };
    is(&sent, &json!({ "good_until": "2026-11-20T09:15:00Z" }));
    let back = Verification {
        code: "012345".to_owned(),
    };
    is(&back, &json!({ "code": "012345" }));
    assert_eq!(format!("{back:?}"), "Verification(hidden)");
    for kind in [AddressKind::Pec, AddressKind::Email] {
        is(&kind, &json!(kind.as_str()));
    }
}

#[test]
fn vehicles_and_pages() {
    let vehicle = ClaimedVehicle {
        plate: "AB123CD".parse().unwrap(),
        description: "Furgone".to_owned(),
        ownership: Ownership::ToVerify,
    };
    let vehicles = Vehicles {
        vehicles: vec![vehicle],
    };
    is(
        &vehicles,
        &json!({ "vehicles": [{ "plate": "AB123CD", "description": "Furgone", "ownership": "to-verify" }] }),
    );
    for ownership in Ownership::ALL {
        is(&ownership, &json!(ownership.as_str()));
    }
    is(&VehicleRequest::default(), &json!({ "description": "" }));
    let fines = FinePage {
        fines: Vec::new(),
        next: Some(Cursor("x".to_owned())),
    };
    is(&fines, &json!({ "fines": [], "next": "x" }));
    let receipts = ReceiptPage {
        receipts: Vec::new(),
        next: None,
    };
    is(&receipts, &json!({ "receipts": [] }));
}
