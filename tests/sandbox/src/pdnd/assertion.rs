//! The client assertion: header and claims. The signature is not checked, the sandbox has no keys of anybody.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use serde_json::Value;

/// Oldest and longest assertion, in seconds.
const MOST: i64 = 600;

/// An assertion that holds.
pub(super) struct Assertion {
    /// Its name.
    pub(super) id: String,
}

impl Assertion {
    /// Why it does not hold, otherwise.
    pub(super) fn read(text: &str, client: &str, now: Timestamp) -> Result<Self, &'static str> {
        let mut parts = text.split('.').map(decoded);
        let (Some(header), Some(claims), Some(_), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err("not a signed token");
        };
        let (header, claims) = (header.ok_or("header")?, claims.ok_or("claims")?);
        let header_holds = header["alg"] == "RS256" && header["typ"] == "JWT";
        if !header_holds || !filled(&header["kid"]) {
            return Err("the header has kid, alg RS256 and typ JWT");
        }
        if claims["iss"] != client || claims["sub"] != client {
            return Err("iss and sub are the client");
        }
        if !filled(&claims["aud"]) || !filled(&claims["purposeId"]) || !filled(&claims["jti"]) {
            return Err("aud, purposeId and jti are needed");
        }
        if !claims["nbf"].is_null() {
            return Err("nbf may not be there");
        }
        let (Some(issued), Some(expires)) = (claims["iat"].as_i64(), claims["exp"].as_i64()) else {
            return Err("iat and exp are needed");
        };
        let now = now.as_second();
        if (now - issued).abs() > MOST || expires <= now || expires - issued > MOST {
            return Err("iat or exp is out of range");
        }
        Ok(Self {
            id: claims["jti"].as_str().unwrap_or_default().to_owned(),
        })
    }
}

fn filled(value: &Value) -> bool {
    value.as_str().is_some_and(|text| !text.is_empty())
}

/// JSON where it is JSON, null where it is a signature, none where it is not base 64.
fn decoded(part: &str) -> Option<Value> {
    let bytes = URL_SAFE_NO_PAD.decode(part).ok()?;
    Some(serde_json::from_slice(&bytes).unwrap_or(Value::Null))
}
