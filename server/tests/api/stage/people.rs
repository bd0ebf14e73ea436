//! Fictional people.

use targa_contract::api::Vehicle;
use targa_domain::{FiscalCode, Plate};
use targa_server::App;
use targa_server::store::Period;

#[derive(Clone, Copy)]
pub(crate) struct Person {
    pub(crate) code: &'static str,
    /// What the gateway says of them.
    pub(crate) roles: &'static [&'static str],
}

pub(crate) const MARIO: Person = Person {
    code: "RSSMRA85T10A562S",
    roles: &[],
};
pub(crate) const MARIA: Person = Person {
    code: "RSSMRA80A41L219Q",
    roles: &[],
};
pub(crate) const ANNA: Person = Person {
    code: "VRDNNA80A41L219Z",
    roles: &["officer"],
};
/// Another officer.
pub(crate) const PAOLO: Person = Person {
    code: "RSSMRA80A01L21VB",
    roles: &["officer"],
};
/// Of the office.
pub(crate) const OLGA: Person = Person {
    code: "BNCLGO80A41L219Q",
    roles: &["office"],
};

/// Pays for others.
pub(crate) const GALLO: Person = Person {
    code: "GLLPLA90E05L219A",
    roles: &[],
};
/// Has nothing to do with anybody.
pub(crate) const ELSA: Person = Person {
    code: "NRELSE82D50L219P",
    roles: &[],
};

pub(crate) async fn give_vehicle(app: &App, person: Person, plate: &str, description: &str) {
    let vehicle = Vehicle {
        plate: Plate::parse(plate).unwrap(),
        description: description.to_owned(),
    };
    let person = FiscalCode::parse(person.code).unwrap();
    app.store
        .add_vehicle(&person, &vehicle, Some(Period::ALWAYS), app.clock.now())
        .await
        .unwrap();
}
