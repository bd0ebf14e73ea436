//! What people say of themselves, and lists, on the wire.

#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use targa_contract::api::{
    Address, AddressKind, ClaimedVehicle, CodeSent, Contacts, ContactsRequest, Cursor, FinePage,
    LegalFact, LegalFactCategory, LegalFacts, NotificationBy, Ownership, ReceiptPage,
    VehicleRequest, VehicleStanding, Vehicles, Verification,
};
use targa_domain::Pec;

/// Written as that, and read back as what it was.
fn is<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T, wire: &Value) {
    assert_eq!(&serde_json::to_value(value).unwrap(), wire);
    let read: T = serde_json::from_value(wire.clone()).unwrap();
    assert_eq!(&read, value);
}

#[test]
fn contacts_and_codes() {
    let pec: Pec = "mario.rossi@pec.example".parse().unwrap();
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
            "notification": "pec", "send": false, "io": true, "app": true, "push": false,
            "pec": { "address": "mario.rossi@pec.example", "verified": true },
        }),
    );
    assert_eq!(contacts.verified(AddressKind::Pec), Some(pec.as_str()));
    assert_eq!(contacts.verified(AddressKind::Email), None);
    let request = ContactsRequest {
        notification: NotificationBy::Ordinary,
        pec: None,
        email: Some("mario@posta.example".parse().unwrap()),
        phone: Some("333 123 4567".parse().unwrap()),
        send: true,
        io: false,
        app: false,
        push: true,
    };
    is(
        &request,
        &json!({
            "notification": "ordinary", "email": "mario@posta.example", "phone": "+393331234567",
            "send": true, "io": false, "app": false, "push": true,
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
    for kind in AddressKind::ALL {
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

#[test]
fn what_registries_and_send_say() {
    let standing = VehicleStanding {
        plate: "AB123CD".parse().unwrap(),
        insured_until: Some("2027-06-30".parse().unwrap()),
        inspected_until: None,
        stolen: Some(false),
    };
    is(
        &standing,
        &json!({ "plate": "AB123CD", "insured_until": "2027-06-30", "stolen": false }),
    );
    let legal_facts = vec![LegalFact {
        key: "PN_LEGAL_FACTS-0001.pdf".to_owned(),
        category: LegalFactCategory::SenderAck,
    }];
    is(
        &LegalFacts { legal_facts },
        &json!({ "legal_facts": [{ "key": "PN_LEGAL_FACTS-0001.pdf", "category": "sender-ack" }] }),
    );
}
