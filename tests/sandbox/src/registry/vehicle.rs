//! A vehicle and who answers for it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// All of them, by plate.
pub(crate) struct Vehicles(pub(super) BTreeMap<String, Vehicle>);

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Vehicle {
    pub(super) fiscal_code: String,
    name: String,
    pec: Option<String>,
    address: Option<Address>,
    pub(super) since: Option<String>,
    insured_until: Option<String>,
    inspected_until: Option<String>,
    stolen: Option<bool>,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Address {
    street: String,
    zip: Option<String>,
    municipality: String,
    province: Option<String>,
}

impl Vehicle {
    /// Whether the keeper of today was it that day.
    pub(super) fn held_on(&self, day: &str) -> bool {
        self.since.as_deref().is_none_or(|since| since <= day)
    }

    pub(super) fn keeper(&self) -> Value {
        json!({
            "fiscal_code": self.fiscal_code, "name": self.name, "pec": self.pec,
            "address": self.address, "since": self.since,
        })
    }

    pub(super) fn standing(&self) -> Value {
        json!({
            "insured_until": self.insured_until, "inspected_until": self.inspected_until,
            "stolen": self.stolen,
        })
    }
}

impl Default for Vehicles {
    /// Those of the demo: one person is reached by PEC, the others by post.
    fn default() -> Self {
        let vehicle = |fiscal_code: &str, name: &str, street: &str, pec: Option<&str>| Vehicle {
            fiscal_code: fiscal_code.to_owned(),
            name: name.to_owned(),
            pec: pec.map(str::to_owned),
            address: Some(Address {
                street: street.to_owned(),
                zip: Some("99999".to_owned()),
                municipality: "Pontechiaro".to_owned(),
                province: Some("PC".to_owned()),
            }),
            since: Some("2021-03-15".to_owned()),
            insured_until: Some("2027-06-30".to_owned()),
            inspected_until: Some("2027-05-31".to_owned()),
            stolen: Some(false),
        };
        let pec = Some("mario.rossi@pec.example");
        let mario = vehicle("RSSMRA85T10A562S", "Mario Rossi", "via dei Mulini 4", pec);
        let maria = vehicle(
            "RSSMRA80A41L219Q",
            "Maria Rossi",
            "vicolo del Pozzo 12",
            None,
        );
        let giulia = vehicle("NREGLI90D52L219K", "Giulia Neri", "via dei Sarti 9", None);
        let all = [("AB123CD", mario), ("EF456GH", maria), ("GL428TR", giulia)];
        Self(
            all.map(|(plate, vehicle)| (plate.to_owned(), vehicle))
                .into(),
        )
    }
}
