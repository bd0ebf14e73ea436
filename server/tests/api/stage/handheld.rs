//! A handheld with a key of its own, and the chain of what it has signed.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use p256::elliptic_curve::rand_core::OsRng;
use serde_json::{Value, json};

use super::{Api, Reply, fine_id, sha256};

pub(crate) struct Handheld {
    pub(crate) id: String,
    key: SigningKey,
    pub(crate) sequence: u64,
    pub(crate) previous: Option<String>,
}

impl Handheld {
    pub(crate) fn new(number: u8) -> Self {
        Self {
            id: format!("01990000-0000-7000-9000-0000000000{number:02}"),
            key: SigningKey::random(&mut OsRng),
            sequence: 1,
            previous: None,
        }
    }

    pub(crate) fn public_key(&self) -> String {
        BASE64.encode(self.key.verifying_key().to_encoded_point(false))
    }

    pub(crate) async fn register(&self, officer: &Api) -> Reply {
        let body = json!({ "name": "palmare 7", "public_key": self.public_key() });
        let path = format!("/v1/officer/devices/{}", self.id);
        officer.put(&path, &body).await
    }

    /// The statement that would come next.
    pub(crate) fn statement(&self, fine: u16, preavviso: &Value) -> Value {
        let mut statement = json!({
            "fine": fine_id(fine), "device": self.id, "sequence": self.sequence, "preavviso": preavviso,
        });
        if let Some(previous) = &self.previous {
            statement["previous"] = json!(previous);
        }
        statement
    }

    pub(crate) fn sign(&self, statement: &Value) -> Value {
        self.sign_with(&json!({ "alg": "ES256", "kid": self.id }), statement)
    }

    pub(crate) fn sign_with(&self, header: &Value, statement: &Value) -> Value {
        let part = |value: &Value| BASE64.encode(value.to_string());
        let signed = format!("{}.{}", part(header), part(statement));
        let signature: Signature = self.key.sign(signed.as_bytes());
        json!({ "jws": format!("{signed}.{}", BASE64.encode(signature.to_bytes())) })
    }

    /// The chain goes on behind this one.
    pub(crate) fn went(&mut self, signed: &Value) {
        self.previous = Some(sha256(signed["jws"].as_str().unwrap().as_bytes()));
        self.sequence += 1;
    }

    /// Signs, sends, goes on.
    pub(crate) async fn issue(&mut self, officer: &Api, fine: u16, preavviso: &Value) -> Reply {
        let signed = self.sign(&self.statement(fine, preavviso));
        self.went(&signed);
        let path = format!("/v1/officer/preavvisi/{}", fine_id(fine));
        officer.put(&path, &signed).await
    }
}
