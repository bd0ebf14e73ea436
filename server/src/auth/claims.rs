//! What a token says of its bearer.

use std::time::Duration;

use jsonwebtoken::get_current_timestamp;
use serde::Deserialize;
use targa_domain::FiscalCode;

/// The claims read from an access token; the standard ones (`iss`, `aud`, `exp`, `nbf`) are checked before.
#[derive(Deserialize)]
pub(super) struct Claims {
    pub(super) exp: u64,
    #[serde(default)]
    pub(super) acr: Option<String>,
    #[serde(default, rename = "fiscalNumber")]
    fiscal_number: Option<String>,
    #[serde(default)]
    roles: Vec<String>,
}

/// A person behind a good token.
#[derive(Clone, Debug)]
pub struct Caller {
    /// Whose data this caller may see.
    pub fiscal_code: FiscalCode,
    /// Whether the gateway says that this person is an officer.
    pub officer: bool,
    /// Whether the gateway says that this person works in the office.
    pub office: bool,
    /// How long the token is still good; streams end with it.
    pub valid_for: Duration,
}

impl Claims {
    fn has_role(&self, wanted: &str) -> bool {
        self.roles.iter().any(|role| role == wanted)
    }

    /// The person, if the token is a person's.
    pub(super) fn caller(&self) -> Option<Caller> {
        // SPID's form: the country's fiscal identifier, then the code.
        let code = self.fiscal_number.as_deref()?.strip_prefix("TINIT-")?;
        Some(Caller {
            fiscal_code: FiscalCode::parse(code).ok()?,
            officer: self.has_role("officer"),
            office: self.has_role("office"),
            valid_for: Duration::from_secs(self.exp.saturating_sub(get_current_timestamp())),
        })
    }
}
