//! JSON schemas of the codes.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::{CreditorCode, NoticeNumber};

impl JsonSchema for NoticeNumber {
    fn schema_name() -> Cow<'static, str> {
        "NoticeNumber".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": "^ *[0-4]( *[0-9]){17} *$",
            "description": "Numero avviso: 18 digits.",
            "example": "302032002700000251",
        })
    }
}

impl JsonSchema for CreditorCode {
    fn schema_name() -> Cow<'static, str> {
        "CreditorCode".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": "^[0-9]{11}$",
            "description": "Fiscal code of the creditor: 11 digits.",
            "example": "12345678903",
        })
    }
}
