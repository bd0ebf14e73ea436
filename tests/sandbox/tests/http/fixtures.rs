//! One fine with two ways to pay it: reduced in five days, full in sixty.

use serde_json::{Value, json};

pub(crate) const ORGANIZATION: &str = "12345678903";
pub(crate) const IUPD: &str = "12345678903-0192f000-0000-7000-8000-000000000001";
pub(crate) const REDUCED: &str = "302032002700000251";
pub(crate) const FULL: &str = "300000000000009303";

/// The moment of the violation in most tests.
pub(crate) const ISSUED: &str = "2026-04-29T08:00:00.000Z";

pub(crate) fn option(nav: &str, cents: u64, due: &str) -> Value {
    json!({
        "nav": nav,
        "iuv": &nav[1..],
        "amount": cents,
        "description": "Preavviso n. 2026/000001, sosta in area vietata",
        "isPartialPayment": false,
        "dueDate": due,
        "retentionDate": "2027-01-01T00:00:00.000Z",
        "transfer": [{
            "idTransfer": "1",
            "amount": cents,
            "organizationFiscalCode": ORGANIZATION,
            "remittanceInformation": "Verbale 2026/000001",
            "category": "9/0102100SA/",
            "iban": "IT60X0542811101000000123456",
        }],
    })
}

pub(crate) fn position(iupd: &str, options: &[Value]) -> Value {
    json!({
        "iupd": iupd,
        "type": "F",
        "fiscalCode": "ANONIMO",
        "fullName": "Verbale 2026/000001",
        "companyName": "Comune di Pontechiaro",
        "officeName": "Polizia locale",
        "switchToExpired": false,
        "paymentOption": options,
    })
}

/// The fine, issued at [`ISSUED`].
pub(crate) fn fine() -> Value {
    position(
        IUPD,
        &[
            option(REDUCED, 2940, "2026-05-04T21:59:59.000Z"),
            option(FULL, 4200, "2026-06-28T21:59:59.000Z"),
        ],
    )
}

/// The same with times and identifiers that change at every run made still.
pub(crate) fn still(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                let changes = [
                    "insertedDate",
                    "publishDate",
                    "validityDate",
                    "paymentDate",
                    "lastUpdatedDate",
                    "paymentDateTime",
                ];
                if changes.contains(&name.as_str()) {
                    *field = json!("[time]");
                } else if name == "idReceipt" {
                    *field = json!("[receipt]");
                } else {
                    still(field);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(still),
        _ => {}
    }
}
