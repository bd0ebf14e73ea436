//! JSON schemas of what has a reader of its own; the plain shapes derive theirs.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::identifiers::{FiscalCode, Iban, Pec, PhoneNumber, Plate};
use crate::law::Numbered;
use crate::tariff::HypothesisId;

/// Texts with rules no schema can say (check digits, what may stand between groups): a schema narrower than the
/// reader would refuse what the reader takes.
macro_rules! texts {
    ($($name:ident, $about:literal, $example:literal;)*) => {$(
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "minLength": 1, "description": $about, "example": $example })
            }
        }
    )*};
}

texts! {
    Plate, "Vehicle plate; spaces, hyphens and dots are ignored.", "AB123CD";
    FiscalCode, "Codice fiscale of a person or a body.", "RSSMRA85T10A562S";
    Iban, "IBAN, upper case and without spaces.", "IT60X0542811101000000123456";
    Pec, "E-mail address, certified or ordinary, at most 254 characters.", "mario.rossi@pec.example";
    PhoneNumber, "Mobile number; without a country it is Italian.", "+393331234567";
    HypothesisId, "Key of a tariff row: article, comma and letter, joined by hyphens.", "7-14";
    Numbered, "Number of an article or comma, with its suffix.", "126-bis";
}
