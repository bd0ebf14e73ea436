//! Trouble, as a stable code with parameters. Screens translate the code; nobody matches text.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// RFC 9457 problem details, `application/problem+json` over HTTP and the error of every command.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Problem {
    /// What went wrong.
    pub code: ProblemCode,
    /// HTTP status where the problem came over HTTP.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// The input at fault, in the words of the request (`plate`, `notice_number`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// Short English text for developers; never shown to users, never personal.
    #[serde(default)]
    pub title: String,
    /// What a translation may need (`seconds`, `reason`); never personal.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, String>,
}

impl Problem {
    /// A problem with the standard title of its code.
    pub fn new(code: ProblemCode) -> Self {
        Self {
            code,
            status: None,
            field: None,
            title: code.as_str().replace('-', " "),
            params: BTreeMap::new(),
        }
    }

    /// An input that cannot be taken: which field, and why (a reason code).
    pub fn invalid(field: impl Into<String>, reason: impl Into<String>) -> Self {
        Self {
            field: Some(field.into()),
            ..Self::new(ProblemCode::InvalidField).with("reason", reason)
        }
    }

    /// Adds a parameter for the translation.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.field {
            Some(field) => write!(f, "{} ({field})", self.code.as_str()),
            None => f.write_str(self.code.as_str()),
        }
    }
}

impl std::error::Error for Problem {}

impl From<ProblemCode> for Problem {
    fn from(code: ProblemCode) -> Self {
        Self::new(code)
    }
}

impl From<targa_domain::FieldError> for Problem {
    /// The reason's code becomes `reason`, what it carries becomes parameters beside it.
    fn from(error: targa_domain::FieldError) -> Self {
        let mut problem = Self {
            field: Some(error.field.into_owned()),
            ..Self::new(ProblemCode::InvalidField)
        };
        // A reason always serialises to an object: it is an enum with a tag and plain numbers.
        if let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(error.reason) {
            for (name, value) in fields {
                let name = if name == "code" {
                    "reason".to_owned()
                } else {
                    name
                };
                let value = match value {
                    serde_json::Value::String(text) => text,
                    other => other.to_string(),
                };
                problem.params.insert(name, value);
            }
        }
        problem
    }
}

impl From<targa_domain::PricingError> for Problem {
    fn from(error: targa_domain::PricingError) -> Self {
        match error {
            targa_domain::PricingError::Input(error) => error.into(),
            targa_domain::PricingError::NoViolation { .. } => ProblemCode::NoViolation.into(),
        }
    }
}

impl From<targa_domain::schedule::ScheduleError> for Problem {
    fn from(error: targa_domain::schedule::ScheduleError) -> Self {
        match error {
            targa_domain::schedule::ScheduleError::Input(error) => error.into(),
            targa_domain::schedule::ScheduleError::ReducedPaymentBarred => {
                ProblemCode::ReducedPaymentBarred.into()
            }
        }
    }
}

/// Declares the codes once: variant, kebab-case text, HTTP status (0 where HTTP never carries it).
macro_rules! problem_codes {
    ($($(#[$doc:meta])* $variant:ident = $text:literal, $status:literal;)*) => {
        /// Every way in which something goes wrong that leaves a room.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum ProblemCode { $($(#[$doc])* #[serde(rename = $text)] $variant,)* }

        impl ProblemCode {
            /// All codes, so that a test can prove that each has its words in every language.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The code as it stands on the wire and in the locale files.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }

            /// The HTTP status the server answers with; 500 for codes that never leave a client.
            pub const fn status(self) -> u16 {
                match self { $(Self::$variant => if $status == 0 { 500 } else { $status }),* }
            }
        }
    };
}

problem_codes! {
    // --- the request
    /// A field of the request cannot be taken; `field` names it, `reason` says why.
    InvalidField = "invalid-field", 422;
    /// The body is not what the endpoint reads (not JSON, wrong types, too large).
    MalformedBody = "malformed-body", 400;
    /// No such resource, or not one this caller may see (the two are not told apart).
    NotFound = "not-found", 404;
    /// The method does not exist on this path.
    MethodNotAllowed = "method-not-allowed", 405;
    /// Too many tries; `seconds` says when to come back.
    TooManyRequests = "too-many-requests", 429;
    // --- who asks
    /// No token, one that is not ours, not yet or no longer valid, or of too weak a sign-in: the way out is to
    /// sign in again.
    Unauthorized = "unauthorized", 401;
    /// The token is good, the role is not enough.
    Forbidden = "forbidden", 403;
    // --- the fine
    /// The same identifier was sent before with other content.
    Conflict = "conflict", 409;
    /// The notice number belongs to another fine or to no lease of this officer.
    NoticeNumberNotLeased = "notice-number-not-leased", 409;
    /// The handheld and the server computed different amounts: its tariff or settings are old.
    PriceMismatch = "price-mismatch", 409;
    /// The record is not the next of its device's chain: one was taken out, put in, or signed twice. `sequence`
    /// and `previous` are what the next one must say.
    ChainBroken = "chain-broken", 409;
    /// The signature is not the registered device's, or the statement is not about this fine.
    BadSignature = "bad-signature", 422;
    /// The file is no JPEG or PNG, or is larger than is taken.
    NotAnImage = "not-an-image", 422;
    /// Paid already.
    AlreadyPaid = "already-paid", 409;
    /// Nothing can be paid in this state.
    NotPayable = "not-payable", 409;
    /// The facts stay within what the law tolerates: nothing is owed.
    NoViolation = "no-violation", 422;
    /// No reduced payment for this violation (art. 202 c.3): the Prefetto sets the sum.
    ReducedPaymentBarred = "reduced-payment-barred", 422;
    // --- the other side
    /// A national platform did not answer or answered nonsense.
    PlatformUnavailable = "platform-unavailable", 503;
    /// The server cannot reach what it keeps things in, or is about to stop: nothing was taken in; `seconds`
    /// says when to come back.
    ServiceUnavailable = "service-unavailable", 503;
    /// Our own fault; logged once on the server.
    Internal = "internal", 500;
    // --- the client itself
    /// The server cannot be reached; what is in the cache can still be read.
    ServerUnreachable = "server-unreachable", 0;
    /// The sign-in provider cannot be reached.
    ProviderUnreachable = "provider-unreachable", 0;
    /// The user went back without signing in.
    SignInCancelled = "sign-in-cancelled", 0;
    /// The provider's answer did not hold (state, nonce, signature, missing claim).
    SignInFailed = "sign-in-failed", 0;
    /// The session is over: reading goes on, sending asks for a new sign-in.
    SessionExpired = "session-expired", 0;
    /// The app is locked: `unlock` first.
    Locked = "locked", 0;
    /// That is not the PIN (`left` tries before waits begin).
    WrongPin = "wrong-pin", 0;
    /// Nobody is signed in.
    SignedOut = "signed-out", 0;
    /// The signed-in person has not the role this app is for.
    WrongRole = "wrong-role", 0;
    /// The system has no keyring, or none that may be used.
    KeyringUnavailable = "keyring-unavailable", 0;
    /// The keyring is there but locked.
    KeyringLocked = "keyring-locked", 0;
    /// The local store cannot be opened or written.
    StoreUnavailable = "store-unavailable", 0;
    /// No browser could be opened.
    BrowserUnavailable = "browser-unavailable", 0;
    /// A file could not be written where the person keeps theirs.
    FolderUnavailable = "folder-unavailable", 0;
    /// The handheld has used up its leased notice numbers and cannot get more offline.
    NoNoticeNumbers = "no-notice-numbers", 0;
    /// Preavvisi issued on this device have not reached the office yet (`count`): signing out would
    /// lose them.
    UnsentRecords = "unsent-records", 0;
}
