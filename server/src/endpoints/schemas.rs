//! From schemars' schemas to those of OAS 3.0.3.

use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

/// A generator whose references point where OAS keeps schemas.
pub(super) fn generator() -> SchemaGenerator {
    SchemaSettings::openapi3()
        .with(|settings| settings.meta_schema = None)
        .into_generator()
}

/// Every named schema met so far.
pub(super) fn named(generator: &mut SchemaGenerator) -> Value {
    let mut all = Value::Object(generator.take_definitions(true));
    plain(&mut all);
    all
}

/// One schema, as OAS has it.
pub(super) fn plain_schema(schema: schemars::Schema) -> Value {
    let mut value = schema.to_value();
    plain(&mut value);
    value
}

/// Integers only in the two formats that every client has; bounds are kept.
fn plain(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            number(fields);
            fields.values_mut().for_each(plain);
        }
        Value::Array(items) => items.iter_mut().for_each(plain),
        _ => {}
    }
}

fn number(fields: &mut Map<String, Value>) {
    if fields.get("type").and_then(Value::as_str) != Some("integer") {
        return;
    }
    let format = match fields.get("format").and_then(Value::as_str) {
        Some("int8" | "uint8" | "int16" | "uint16" | "int32") => "int32",
        _ => "int64",
    };
    fields.insert("format".to_owned(), format.into());
}
