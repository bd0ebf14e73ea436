//! How each endpoint is called, and whose the thing is that it is called with.

use serde_json::{Value, json};

use super::world::{ATTACHMENT, IMAGE, NOBODY, key};
use crate::stage::{OFFICIAL_NOTICE, fine_id, preavviso, sha256};

/// Whose the thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    /// Nobody's: who has the role gets in.
    Everybodys,
    /// About the caller: who has the role gets in, and reads nothing of anybody else's.
    Callers,
    /// Mario's: for others it does not exist.
    Marios,
    /// Mario's; the officer who issued it sees it, too.
    MariosAndIssuers,
    /// Of the officer who issued the fine: for other officers it does not exist.
    Issuers,
}

/// A call.
#[derive(Clone, Debug)]
pub(super) struct Call {
    pub(super) path: String,
    pub(super) body: Body,
}

#[derive(Clone, Debug)]
pub(super) enum Body {
    None,
    Json(Value),
    Octets(Vec<u8>),
}

/// A row of the matrix.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) whose: Whose,
    pub(super) call: Call,
    /// The same with something that does not exist.
    pub(super) missing: Option<Call>,
    /// There is none of it: who gets in is told so.
    pub(super) absent: bool,
}

fn row(whose: Whose, path: impl Into<String>, body: Body) -> Row {
    let path = path.into();
    Row {
        whose,
        call: Call { path, body },
        missing: None,
        absent: false,
    }
}

impl Row {
    fn absent(mut self) -> Self {
        self.absent = true;
        self
    }

    fn missing(mut self, path: impl Into<String>) -> Self {
        self.missing = Some(Call {
            path: path.into(),
            body: self.call.body.clone(),
        });
        self
    }

    fn missing_in(mut self, body: Value) -> Self {
        self.missing = Some(Call {
            path: self.call.path.clone(),
            body: Body::Json(body),
        });
        self
    }
}

/// A thing of Mario's below a path, by key.
fn marios(path: &str, id: &str, rest: &str, body: Body) -> Row {
    let missing = format!("{path}/{}{rest}", key(9999));
    row(Whose::Marios, format!("{path}/{id}{rest}"), body).missing(missing)
}

/// The row of an endpoint, by its name; none when nobody has thought of it.
pub(super) fn of(name: &str) -> Option<Row> {
    everybodys(name)
        .or_else(|| callers(name))
        .or_else(|| marios_own(name))
        .or_else(|| officers(name))
        .or_else(|| offices(name))
}

fn everybodys(name: &str) -> Option<Row> {
    use Body::{Json, None as Nothing};
    use Whose::Everybodys;
    Some(match name {
        "status" => row(Everybodys, "/v1/status", Nothing),
        "alive" => row(Everybodys, "/livez", Nothing),
        "ready" => row(Everybodys, "/readyz", Nothing),
        "document" => row(Everybodys, "/v1/openapi.json", Nothing),
        "municipality" => row(Everybodys, "/v1/municipality", Nothing),
        "quote" => {
            let violation = json!({ "hypothesis": "7-14", "committed_at": "2026-11-20T09:40:00" });
            let start = json!({ "kind": "preavviso", "issued_on": "2026-11-20" });
            let body = json!({ "violation": violation, "start": start });
            row(Everybodys, "/v1/quotes", Json(body))
        }
        "look up" => {
            let body = json!({ "number": OFFICIAL_NOTICE, "plate": "AB123CD" });
            row(Everybodys, "/v1/lookups", Json(body))
        }
        "checkout return" => row(Everybodys, "/v1/checkout-return/ok", Nothing),
        _ => return None,
    })
}

fn callers(name: &str) -> Option<Row> {
    use Body::None as Nothing;
    use Whose::Callers;
    let instalments = "/v1/instalment-requests";
    Some(match name {
        "me" => row(Callers, "/v1/me", Nothing),
        "changes" => row(Callers, "/v1/sync", Nothing),
        "contacts" => row(Callers, "/v1/contacts", Nothing),
        "change contacts" => row(Callers, "/v1/contacts", Body::Json(json!({}))),
        "send code" => row(Callers, "/v1/contacts/email/code", Nothing),
        "verify address" => {
            let body = json!({ "code": "000000" });
            row(Callers, "/v1/contacts/email/verification", Body::Json(body))
        }
        "vehicles" => row(Callers, "/v1/vehicles", Nothing),
        "add vehicle" => row(Callers, "/v1/vehicles/QR111ST", Body::Json(json!({}))),
        "remove vehicle" => row(Callers, "/v1/vehicles/QR111ST", Nothing),
        "fines" => row(Callers, "/v1/fines", Nothing),
        "receipts" => row(Callers, "/v1/receipts", Nothing),
        "events" => row(Callers, "/v1/events", Nothing),
        "delegations" => row(Callers, "/v1/delegations", Nothing),
        "instalment requests" => row(Callers, instalments, Nothing),
        _ => return None,
    })
}

fn marios_own(name: &str) -> Option<Row> {
    use Body::{Json, None as Nothing, Octets};
    use Whose::MariosAndIssuers;
    let fine = fine_id(2);
    let no_fine = fine_id(99);
    let asked = |fine: &str| json!({ "fine": fine, "number": 4, "income": 0, "relatives": 0 });
    let message = json!({ "about": { "kind": "message" }, "text": "Buongiorno" });
    let instalments = "/v1/instalment-requests";
    Some(match name {
        "image" => {
            let missing = format!("/v1/evidence/{}", key(9999));
            row(MariosAndIssuers, format!("/v1/evidence/{IMAGE}"), Nothing).missing(missing)
        }
        "pay" => {
            let body = json!({ "fines": [fine_id(5)] });
            row(Whose::Marios, "/v1/payments", Json(body)).missing_in(json!({ "fines": [no_fine] }))
        }
        "fine" => marios("/v1/fines", &fine, "", Nothing),
        "schedule" => marios("/v1/fines", &fine, "/schedule", Nothing),
        "timeline" => marios("/v1/fines", &fine, "/timeline", Nothing),
        "receipt" => marios("/v1/fines", &fine, "/receipt", Nothing).absent(),
        "legal facts" => marios("/v1/fines", &fine, "/legal-facts", Nothing),
        "legal fact" => marios("/v1/fines", &fine, "/legal-facts/x.pdf", Nothing).absent(),
        "instalment request" => marios(instalments, &key(2), "", Nothing),
        "ask for instalments" => {
            let path = format!("{instalments}/{}", key(5));
            row(Whose::Marios, path, Json(asked(&fine_id(5)))).missing_in(asked(&no_fine))
        }
        "withdraw instalments" => marios(instalments, &key(3), "", Nothing),
        "answer offer" => {
            let body = json!({ "accept": false });
            marios(instalments, &key(4), "/answer", Json(body))
        }
        "appoint" => {
            let body =
                |plate: &str| json!({ "delegate": NOBODY, "plate": plate, "until": "2026-12-31" });
            let path = format!("/v1/delegations/{}", key(4));
            row(Whose::Marios, path, Json(body("AB123CD"))).missing_in(body("ZZ999ZZ"))
        }
        "revoke" => marios("/v1/delegations", &key(3), "", Nothing),
        "messages" => marios("/v1/fines", &fine, "/messages", Nothing),
        "write" => {
            let rest = format!("/messages/{}", key(7));
            marios("/v1/fines", &fine, &rest, Json(message))
        }
        "attach" => {
            let rest = format!("/messages/{}/attachments/{}", key(2), key(8));
            marios("/v1/fines", &fine, &rest, Octets(b"%PDF-1.7".to_vec()))
        }
        "attachment" => marios("/v1/attachments", ATTACHMENT, "", Nothing),
        _ => return None,
    })
}

fn officers(name: &str) -> Option<Row> {
    use Body::{Json, Octets};
    use Whose::{Everybodys, Issuers};
    let no_fine = fine_id(99);
    let evidence = "/v1/officer/preavvisi";
    let image = b"not a picture".to_vec();
    let announced = json!({ "bytes": image.len(), "sha256": sha256(&image) });
    Some(match name {
        "lease" => row(
            Everybodys,
            "/v1/officer/leases",
            Json(json!({ "count": 1 })),
        ),
        "vehicle at the kerb" => row(Everybodys, "/v1/officer/vehicles/EF456GH", Body::None),
        "device" => {
            let body = json!({ "name": "palmare 9", "public_key": "no key" });
            row(
                Everybodys,
                format!("/v1/officer/devices/{}", key(9)),
                Json(body),
            )
        }
        "preavviso" => {
            let body = json!({ "jws": preavviso(OFFICIAL_NOTICE).to_string() });
            row(Everybodys, format!("{evidence}/{}", key(10)), Json(body))
        }
        "evidence" => {
            let rest = format!("/evidence/{}", key(11));
            row(
                Issuers,
                format!("{evidence}/{}{rest}", fine_id(1)),
                Json(announced),
            )
            .missing(format!("{evidence}/{no_fine}{rest}"))
        }
        "evidence part" => {
            let rest = format!("/evidence/{}/parts/0", key(11));
            row(
                Issuers,
                format!("{evidence}/{}{rest}", fine_id(1)),
                Octets(image),
            )
            .missing(format!("{evidence}/{no_fine}{rest}"))
        }
        _ => return None,
    })
}

fn offices(name: &str) -> Option<Row> {
    use Body::{Json, None as Nothing};
    use Whose::Everybodys;
    let fine = fine_id(2);
    let office = "/v1/office";
    Some(match name {
        "queue" => row(Everybodys, format!("{office}/queue"), Nothing),
        "office instalment request" => row(
            Everybodys,
            format!("{office}/instalment-requests/{}", key(2)),
            Nothing,
        ),
        "decide instalments" => {
            let path = format!("{office}/instalment-requests/{}/decision", key(2));
            row(
                Everybodys,
                path,
                Json(json!({ "decision": "refuse", "reason": "No" })),
            )
        }
        "office message" => row(Everybodys, format!("{office}/messages/{}", key(1)), Nothing),
        "office attachment" => row(
            Everybodys,
            format!("{office}/attachments/{ATTACHMENT}"),
            Nothing,
        ),
        "answer message" => {
            let body = json!({ "state": "answered", "text": "Ricevuto" });
            row(
                Everybodys,
                format!("{office}/messages/{}/answer", key(1)),
                Json(body),
            )
        }
        "office case" => row(Everybodys, format!("{office}/fines/{fine}"), Nothing),
        "annul" => {
            let body = json!({ "reason": "Targa letta male" });
            row(
                Everybodys,
                format!("{office}/fines/{}/annulment", fine_id(5)),
                Json(body),
            )
        }
        "notify again" => row(
            Everybodys,
            format!("{office}/fines/{fine}/notification"),
            Json(json!({})),
        )
        .absent(),
        "retry" => row(Everybodys, format!("{office}/fines/{fine}/retry"), Nothing),
        "import" => row(Everybodys, format!("{office}/imports"), Nothing),
        "jobs" => row(Everybodys, format!("{office}/jobs"), Nothing),
        "run job" => row(Everybodys, format!("{office}/jobs/leases/run"), Nothing),
        _ => return None,
    })
}
