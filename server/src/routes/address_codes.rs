//! `/v1/contacts/{kind}/code` and `/v1/contacts/{kind}/verification`: an address is somebody's who reads there.

use axum::Json;
use axum::extract::State;
use targa_contract::api::{AddressKind, CodeSent, Contacts, Verification};
use targa_contract::{Problem, ProblemCode};
use uuid::Uuid;

use crate::app::App;
use crate::auth::Caller;
use crate::body::{JsonBody, PathOf};
use crate::error::{Answer, ApiError};
use crate::limit::Left;
use crate::ports::{Channel, CityMessage, Delivery, Personal};
use crate::store::{CodeBack, NewCode};

/// Codes are below it, with its zeros.
const CODES: u32 = 1_000_000;
/// The largest multiple of [`CODES`] in 32 bits: what lies above would make small codes likelier.
const FAIR: u32 = u32::MAX - u32::MAX % CODES;

/// Sends a code. Without a notifier there is none to send.
pub(crate) async fn post(
    State(app): State<App>,
    caller: Caller,
    PathOf(kind): PathOf<AddressKind>,
) -> Answer<(Left, Json<CodeSent>)> {
    let notifier = app.platforms.notifier.as_ref();
    let notifier = notifier.ok_or(ProblemCode::NotFound)?;
    let code = new_code().map_err(|error| ApiError::internal(&error))?;
    let now = app.clock.now();
    // On record first: a message that went out is one that counts.
    let begun = app.store.new_code(&caller.fiscal_code, kind, &code, now);
    let begun = match begun.await? {
        NewCode::Begun(begun) => begun,
        NewCode::NoAddress => return Err(ProblemCode::NotFound.into()),
        NewCode::Verified => return Err(ProblemCode::Conflict.into()),
        NewCode::TooMany(none) => return Err(none.into()),
    };
    let good_until = begun.good_until;
    match notifier
        .deliver(&message(kind, begun.address, &code))
        .await?
    {
        Delivery::Accepted => Ok((begun.left, Json(CodeSent { good_until }))),
        Delivery::AddressRefused => Err(Problem::invalid(kind.as_str(), "refused").into()),
    }
}

pub(crate) async fn put(
    State(app): State<App>,
    caller: Caller,
    PathOf(kind): PathOf<AddressKind>,
    JsonBody(Verification { code }): JsonBody<Verification>,
) -> Answer<Json<Contacts>> {
    if code.len() != 6 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Problem::invalid("code", "invalid-format").into());
    }
    let now = app.clock.now();
    let back = app.store.code_back(&caller.fiscal_code, kind, &code, now);
    match back.await? {
        CodeBack::Good(contacts) => Ok(Json(*contacts)),
        CodeBack::Wrong => Err(Problem::invalid("code", "wrong").into()),
        CodeBack::Over => Err(Problem::invalid("code", "expired").into()),
        CodeBack::NoAddress => Err(ProblemCode::NotFound.into()),
    }
}

/// Six digits, each as likely as any other.
fn new_code() -> Result<String, getrandom::Error> {
    loop {
        let drawn = getrandom::u32()?;
        if drawn < FAIR {
            return Ok(format!("{:06}", drawn % CODES));
        }
    }
}

fn message(kind: AddressKind, address: Personal, code: &str) -> CityMessage {
    let channel = match kind {
        AddressKind::Pec => Channel::Pec,
        AddressKind::Email => Channel::Email,
        AddressKind::Phone => Channel::Sms,
    };
    let text = format!(
        "Il codice è {code}. Vale 15 minuti: scrivilo nell’app per confermare che questo indirizzo è tuo. \
         Se non l’hai chiesto tu, non devi fare niente."
    );
    CityMessage {
        key: Uuid::new_v4(),
        channel,
        address,
        subject: Personal::new("Il codice per confermare il tuo indirizzo"),
        text: Personal::new(text),
    }
}
