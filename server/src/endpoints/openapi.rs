//! The API's document (OAS 3.0.3), made from the table and from the types on the wire.

use schemars::SchemaGenerator;
use serde_json::{Map, Value, json};
use targa_contract::Problem;
use targa_contract::api::AddressKind;
use targa_contract::api::path::VERSION;
use targa_domain::Plate;

use super::schemas::{generator, named, plain_schema};
use super::{Endpoint, Kind, Listener, Query, Repetition, Takes, Who, all};
use crate::jobs::JOBS;

/// The document of a server that is reached at this address.
pub fn document(public_url: &str) -> Value {
    let mut generator = generator();
    let mut paths: Map<String, Value> = Map::new();
    for endpoint in all() {
        let below = endpoint.path.strip_prefix(VERSION);
        let path = below.unwrap_or(endpoint.path);
        let verb = endpoint.verb.as_str().to_ascii_lowercase();
        let operation = operation(endpoint, &mut generator);
        let item = paths.entry(path).or_insert_with(|| json!({}));
        item[verb] = operation;
        match endpoint.listener {
            Listener::Api => {}
            Listener::Both => item["servers"] = json!([server(public_url, "")]),
            Listener::Monitoring => item["servers"] = json!([monitoring()]),
        }
    }
    generator.subschema_for::<Problem>();
    json!({
        "openapi": "3.0.3",
        "info": info(),
        "servers": [server(public_url, VERSION)],
        "tags": Who::ALL.map(tag),
        "paths": paths,
        "components": {
            "schemas": named(&mut generator),
            "securitySchemes": { "gateway": {
                "type": "http",
                "scheme": "bearer",
                "bearerFormat": "JWT",
                "description": "Access token of the city's sign-in gateway (RFC 9068).",
            } },
        },
    })
}

fn info() -> Value {
    json!({
        "title": "Targa",
        "version": env!("CARGO_PKG_VERSION"),
        "x-summary": "Traffic fines of a municipality: see, understand, pay, issue.",
        "x-api-id": "targa",
        "description": "Amounts are integer cents, days are civil days of Europe/Rome, instants are UTC. Whatever goes \
            wrong is an application/problem+json with a stable code.",
        "termsOfService": "https://targa.example/terms",
        "contact": { "name": "Targa", "url": "https://targa.example", "email": "api@targa.example" },
        "license": { "name": "EUPL-1.2", "url": "https://eupl.eu/1.2/en/" },
    })
}

fn server(public_url: &str, below: &str) -> Value {
    let url = format!("{public_url}{below}");
    if public_url.starts_with("https://") {
        json!({ "url": url, "description": "The municipality's server." })
    } else {
        json!({ "url": url, "description": "A server on this machine.", "x-sandbox": true })
    }
}

/// Only an example: it has no public address.
fn monitoring() -> Value {
    json!({
        "url": "http://localhost:9480",
        "description": "The listener for monitoring, where the settings open one (server.metrics_listen).",
        "x-sandbox": true,
    })
}

fn tag(who: Who) -> Value {
    let about = match who {
        Who::Kiosk => "Without a token: the kiosk and everybody else.",
        Who::Citizen => "A person, for what is their own.",
        Who::Delegate => "A person, for what somebody lets them see and pay.",
        Who::Officer => "Issuing preavvisi on the street.",
        Who::Office => "Deciding and setting right, for every case.",
    };
    json!({ "name": who.as_str(), "description": about })
}

fn operation(endpoint: &Endpoint, generator: &mut SchemaGenerator) -> Value {
    let who: Vec<_> = endpoint.who.iter().map(|who| who.as_str()).collect();
    let mut operation = json!({
        "operationId": endpoint.name.replace(' ', "_"),
        "summary": endpoint.purpose,
        "description": format!("{} Who may: {}.", endpoint.purpose, who.join(", ")),
        "tags": [who[0]],
        "parameters": parameters(endpoint, generator),
        "responses": responses(endpoint, generator),
        "security": if endpoint.is_public() { json!([]) } else { json!([{ "gateway": [] }]) },
    });
    match endpoint.takes {
        Takes::Nothing => {}
        Takes::Json(schema, _) => {
            let schema = plain_schema(schema(generator));
            operation["requestBody"] = json!({ "required": true, "content": { "application/json": { "schema": schema } } });
        }
        Takes::Text(media, _) => {
            let of = |kind: &&str| {
                (
                    (*kind).to_owned(),
                    json!({ "schema": { "type": "string" } }),
                )
            };
            let content: Map<String, Value> = media.iter().map(of).collect();
            operation["requestBody"] = json!({ "required": true, "content": content });
        }
        Takes::Octets(_) => {
            let schema = json!({ "type": "string", "format": "binary" });
            operation["requestBody"] = json!({ "required": true, "content": { "application/octet-stream": { "schema": schema } } });
        }
    }
    operation
}

fn parameters(endpoint: &Endpoint, generator: &mut SchemaGenerator) -> Vec<Value> {
    let in_path = endpoint.parameters().map(|name| {
        let schema = match name {
            "plate" => plain_schema(generator.subschema_for::<Plate>()),
            "kind" => plain_schema(generator.subschema_for::<AddressKind>()),
            "key" => json!({ "type": "string", "pattern": "^[A-Za-z0-9._-]{1,200}$" }),
            "offset" => json!({ "type": "integer", "format": "int64", "minimum": 0 }),
            "name" => json!({ "type": "string", "enum": JOBS.iter().map(|job| job.name).collect::<Vec<_>>() }),
            "outcome" => json!({ "type": "string", "enum": ["ok", "cancel", "error"] }),
            _ => json!({ "type": "string", "format": "uuid" }),
        };
        json!({ "name": name, "in": "path", "required": true, "description": about(name), "schema": schema })
    });
    let mut all: Vec<Value> = in_path.collect();
    for Query {
        name,
        about,
        schema,
    } in endpoint.query
    {
        let schema = plain_schema(schema(generator));
        all.push(json!({ "name": name, "in": "query", "description": about, "schema": schema }));
    }
    if endpoint.repetition == Repetition::Keyed {
        all.push(json!({
            "name": "Idempotency-Key",
            "in": "header",
            "description": "Sent again with the same key, the first answer is given again and nothing is done twice.",
            "schema": { "type": "string", "minLength": 1, "maxLength": 64, "pattern": "^[!-~]{1,64}$" },
        }));
    }
    if endpoint.gives.tagged {
        all.push(json!({
            "name": "If-None-Match",
            "in": "header",
            "description": "The ETag of an answer in hand: an unchanged one is not sent again.",
            "schema": { "type": "string" },
        }));
    }
    all
}

fn about(parameter: &str) -> &'static str {
    match parameter {
        "kind" => "Which of the addresses.",
        "key" => "Key of the attestation, as the list has it.",
        "plate" => "Plate of the vehicle.",
        "offset" => "Where the part begins in the whole, in bytes.",
        "outcome" => "How the payer left the checkout.",
        "fine" => "Key of the fine.",
        "message" => "Key of the message.",
        "name" => "Name of the job.",
        _ => "Key.",
    }
}

fn responses(endpoint: &Endpoint, generator: &mut SchemaGenerator) -> Map<String, Value> {
    let mut all = Map::new();
    let gives = endpoint.gives;
    let mut good = json!({ "description": endpoint.purpose });
    match gives.kind {
        Kind::Nothing => {}
        Kind::Json(schema) => {
            good["content"] =
                json!({ "application/json": { "schema": plain_schema(schema(generator)) } });
        }
        Kind::Document => {
            good["content"] = json!({ "application/json": { "schema": { "type": "object" } } });
        }
        Kind::Media(media) => {
            let of = |kind: &&str| {
                let format = if kind.starts_with("text/") {
                    "text"
                } else {
                    "binary"
                };
                let schema = json!({ "type": "string", "format": format });
                ((*kind).to_owned(), json!({ "schema": schema }))
            };
            good["content"] = Value::Object(media.iter().map(of).collect());
        }
    }
    let mut headers = limits(endpoint);
    if gives.tagged {
        let tag = json!({ "description": "Changes when the answer does.", "schema": { "type": "string" } });
        headers.insert("ETag".to_owned(), tag);
        all.insert("304".to_owned(), json!({ "description": "Unchanged." }));
    }
    if !headers.is_empty() {
        good["headers"] = Value::Object(headers);
    }
    for status in [Some(gives.status), gives.or].into_iter().flatten() {
        all.insert(status.to_string(), good.clone());
    }
    for (status, codes) in endpoint.all_problems() {
        let codes: Vec<_> = codes.iter().map(|code| code.as_str()).collect();
        let mut bad = json!({
            "description": format!("Problem: {}.", codes.join(", ")),
            "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } },
        });
        let mut headers = if status < 500 {
            limits(endpoint)
        } else {
            Map::new()
        };
        if matches!(status, 429 | 503) {
            headers.insert(
                "Retry-After".to_owned(),
                seconds("Seconds after which to try again."),
            );
        }
        if !headers.is_empty() {
            bad["headers"] = Value::Object(headers);
        }
        all.insert(status.to_string(), bad);
    }
    all
}

fn limits(endpoint: &Endpoint) -> Map<String, Value> {
    if endpoint.limited.is_none() {
        return Map::new();
    }
    [
        ("RateLimit-Limit", "Tries at once."),
        ("RateLimit-Remaining", "Tries left."),
        ("RateLimit-Reset", "Seconds until all tries are back."),
    ]
    .into_iter()
    .map(|(name, about)| (name.to_owned(), seconds(about)))
    .collect()
}

fn seconds(about: &str) -> Value {
    json!({ "description": about, "schema": { "type": "integer", "format": "int32", "minimum": 0 } })
}
