//! The official documents, and bodies held against them. Used by the server's tests as well.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use jsonschema::{Draft, Validator};
use reqwest::{Method, StatusCode};
use saphyr::{LoadableYamlNode as _, Yaml};
use serde_json::{Map, Value, json};

/// OAS 3 (JSON or YAML) or Swagger 2 (YAML).
pub(crate) struct Document {
    name: &'static str,
    root: Value,
}

/// The text of an official document, or nothing (said aloud) where the folder of specifications is missing:
/// `TARGA_SPECS`, or `../shared/specs` beside the checkout.
pub(crate) fn official(name: &str) -> Option<String> {
    let own = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let beside = own.ancestors().find_map(|folder| {
        let specs = folder.join("shared/specs");
        specs.is_dir().then_some(specs)
    });
    let folder = std::env::var_os("TARGA_SPECS")
        .map(PathBuf::from)
        .or(beside);
    let text = folder.and_then(|folder| std::fs::read_to_string(folder.join(name)).ok());
    if text.is_none() {
        // Past the harness, which keeps what a passing test prints to itself.
        let mut out = std::io::stdout();
        writeln!(
            out,
            "SKIPPED: {name} is not at hand (TARGA_SPECS), nothing was checked against it"
        )
        .unwrap();
    }
    text
}

impl Document {
    /// The document, or nothing (said aloud) where the folder of specifications is missing.
    pub(crate) fn open(name: &'static str) -> Option<Self> {
        let text = official(name)?;
        let root = if Path::new(name)
            .extension()
            .is_some_and(|kind| kind == "json")
        {
            let mut root: Value = serde_json::from_str(&text).unwrap();
            close(&mut root["components"]["schemas"]);
            root
        } else {
            // Not closed: these documents build objects out of others, each of which would refuse the rest.
            let mut root = plain(&Yaml::load_from_str(&text).unwrap()[0]);
            any_of_these(&mut root["components"]["schemas"]);
            root
        };
        Some(Self { name, root })
    }

    fn validator(&self, schema: &Value) -> Validator {
        let old = self.root["openapi"]
            .as_str()
            .is_none_or(|version| version.starts_with("3.0"));
        // Swagger 2 and OAS 3.0 speak dialects of draft 4 (exclusiveMaximum is a boolean), 3.1 the draft of 2020.
        let draft = if old {
            Draft::Draft4
        } else {
            Draft::Draft202012
        };
        let mut whole = json!({ "allOf": [schema] });
        for shared in ["components", "definitions"] {
            if self.root[shared].is_object() {
                whole[shared] = self.root[shared].clone();
            }
        }
        jsonschema::options()
            .with_draft(draft)
            .should_validate_formats(true)
            .build(&whole)
            .unwrap()
    }

    fn matches(&self, schema: &Value, body: &Value) {
        let errors: Vec<String> = self
            .validator(schema)
            .iter_errors(body)
            .map(|error| format!("{} {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{}: {errors:#?} in {body:#}", self.name);
    }

    /// The request body is as the document says.
    pub(crate) fn takes(&self, method: &Method, path: &str, body: &Value) {
        let operation = self.operation(method, path);
        let parameters = operation["parameters"].as_array();
        let in_body = parameters.and_then(|all| all.iter().find(|one| one["in"] == "body"));
        let schema = in_body.map_or_else(
            || &operation["requestBody"]["content"]["application/json"]["schema"],
            |parameter| &parameter["schema"],
        );
        assert!(schema.is_object(), "{}: no body of {path}", self.name);
        self.matches(schema, body);
    }

    /// Status and body are among the answers of the document.
    pub(crate) fn gives(&self, method: &Method, path: &str, (status, body): &(StatusCode, Value)) {
        let answer = &self.operation(method, path)["responses"][status.as_str()];
        assert!(
            answer.is_object(),
            "{}: {method} {path} has no {status}",
            self.name
        );
        let content = &answer["content"];
        let schema = [
            &content["application/json"]["schema"],
            &content["application/problem+json"]["schema"],
            &answer["schema"],
        ];
        let schema = schema.into_iter().find(|schema| schema.is_object());
        assert_eq!(
            schema.is_some(),
            !body.is_null(),
            "{}: body of {method} {path} {status}",
            self.name
        );
        if let Some(schema) = schema {
            self.matches(schema, body);
        }
    }

    /// Every parameter of the query is one the document names, in the form it asks for.
    pub(crate) fn takes_query(&self, method: &Method, path: &str, query: &str) {
        let parameters = self.parameters(method, path, "query");
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            let named = parameters.iter().find(|one| one["name"] == *name);
            let parameter =
                named.unwrap_or_else(|| panic!("{}: {method} {path} has no {name}", self.name));
            let schema = &parameter["schema"];
            let value = match schema["type"].as_str() {
                Some("integer" | "boolean") => serde_json::from_str(&value).unwrap_or(Value::Null),
                _ => json!(value),
            };
            self.matches(schema, &value);
        }
    }

    /// A call that only reads: its path is one of the document's, with values as it asks for, and so is its query.
    /// Gives the path as the document writes it.
    pub(crate) fn reads(&self, path: &str, query: &str) -> &str {
        let paths = self.root["paths"].as_object().unwrap().iter();
        let get = |(written, item): (&'_ String, &Value)| {
            let fits = written.split('/').count() == path.split('/').count()
                && written
                    .split('/')
                    .zip(path.split('/'))
                    .all(|(name, value)| name.starts_with('{') || name == value);
            fits && item["get"].is_object()
        };
        let written: Vec<&str> = paths
            .filter(|(written, item)| get((written, item)))
            .map(|(written, _)| written.as_str())
            .collect();
        let [written] = written[..] else {
            panic!("{}: {path} is {written:?}", self.name);
        };
        let in_path = self.parameters(&Method::GET, written, "path");
        for (name, value) in written.split('/').zip(path.split('/')) {
            let Some(name) = name.strip_prefix('{') else {
                continue;
            };
            let name = name.trim_end_matches('}');
            let parameter = in_path.iter().find(|one| one["name"] == name);
            self.matches(&parameter.unwrap()["schema"], &json!(value));
        }
        self.takes_query(&Method::GET, written, query);
        written
    }

    /// The parameters of an operation at one place.
    fn parameters(&self, method: &Method, path: &str, place: &str) -> Vec<&Value> {
        let all = self.operation(method, path)["parameters"].as_array();
        let all = all.into_iter().flatten().map(|one| {
            let shared = one["$ref"].as_str().and_then(|name| name.strip_prefix('#'));
            shared.map_or(one, |name| self.root.pointer(name).unwrap())
        });
        all.filter(|one| one["in"] == place).collect()
    }

    pub(crate) fn operation(&self, method: &Method, path: &str) -> &Value {
        let operation = &self.root["paths"][path][method.as_str().to_lowercase()];
        assert!(
            operation.is_object(),
            "{} has no {method} {path}",
            self.name
        );
        operation
    }
}

/// Forbids what is not named, in every object that names something: nobody may answer a field that the
/// document does not have.
fn close(schema: &mut Value) {
    if let Some(fields) = schema.as_object_mut() {
        if fields.get("properties").is_some_and(Value::is_object) && fields.contains_key("type") {
            fields.insert("additionalProperties".to_owned(), json!(false));
        }
        fields.values_mut().for_each(close);
    } else if let Some(items) = schema.as_array_mut() {
        items.iter_mut().for_each(close);
    }
}

/// SEND's details of an event are *one* of forty forms, several of which are the same: any of them will do.
fn any_of_these(schema: &mut Value) {
    if let Some(fields) = schema.as_object_mut() {
        if let Some(forms) = fields.remove("oneOf") {
            fields.insert("anyOf".to_owned(), forms);
        }
        fields.values_mut().for_each(any_of_these);
    } else if let Some(items) = schema.as_array_mut() {
        items.iter_mut().for_each(any_of_these);
    }
}

/// YAML as JSON; keys that look like numbers (statuses) are texts.
fn plain(yaml: &Yaml<'_>) -> Value {
    if let Some(fields) = yaml.as_mapping() {
        let field = |(key, value): (&Yaml<'_>, &Yaml<'_>)| {
            let number = || key.as_integer().map(|number| number.to_string());
            let key = key.as_str().map(str::to_owned).or_else(number);
            (key.unwrap_or_default(), plain(value))
        };
        return Value::Object(fields.iter().map(field).collect::<Map<_, _>>());
    }
    if let Some(items) = yaml.as_sequence() {
        return Value::Array(items.iter().map(plain).collect());
    }
    if let Some(text) = yaml.as_str() {
        return json!(text);
    }
    if let Some(number) = yaml.as_integer() {
        return json!(number);
    }
    if let Some(truth) = yaml.as_bool() {
        return json!(truth);
    }
    yaml.as_floating_point()
        .map_or(Value::Null, |number| json!(number))
}

#[test]
fn a_closed_schema_notices_a_field_too_many() {
    let mut schema = json!({ "type": "object", "properties": { "a": { "type": "integer" } } });
    close(&mut schema);
    assert!(!jsonschema::is_valid(&schema, &json!({ "a": 1, "b": 2 })));
    assert!(jsonschema::is_valid(&schema, &json!({ "a": 1 })));
}
