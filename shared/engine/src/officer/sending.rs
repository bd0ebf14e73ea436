//! Sends what waits, in the order in which it was issued. A kill at any point is harmless: what
//! was not noted as sent is sent again, and the server takes a repetition for what it is.

use targa_contract::commands::{Change, Delivery};
use targa_contract::{Problem, ProblemCode};

use crate::client::Account;
use crate::link::Link;
use crate::store::Outbox;

/// Sends until nothing waits, or until the way to the server is blocked.
pub(super) async fn send_waiting(
    account: &Account,
    outbox: &Outbox,
    link: &Link,
) -> Result<(), Problem> {
    let mut outcome = Ok(());
    for record in outbox.waiting().await? {
        let delivery = match account.api.put_preavviso(record.id, &record.request).await {
            Ok(_) => Delivery::Sent,
            Err(problem) if is_refusal(&problem) => Delivery::Refused { problem },
            Err(problem) if blocks_all(problem.code) => return Err(problem),
            // The server has trouble with this one: the next may be luckier, this is tried again.
            Err(problem) => {
                outcome = Err(problem);
                continue;
            }
        };
        outbox.deliver(record.id, &delivery).await?;
        link.tell(Change::Fines);
    }
    outcome
}

/// The server has understood and will answer the same for ever.
fn is_refusal(problem: &Problem) -> bool {
    !passes_with_time(problem)
        && matches!(
            problem.code,
            ProblemCode::InvalidField
                | ProblemCode::MalformedBody
                | ProblemCode::Conflict
                | ProblemCode::NoticeNumberNotLeased
                | ProblemCode::PriceMismatch
                | ProblemCode::AlreadyPaid
                | ProblemCode::NotPayable
                | ProblemCode::NoViolation
                | ProblemCode::ReducedPaymentBarred
        )
}

/// The record lies ahead of the server, which will catch up: `after`, its clock (this device's is
/// fast, or it is the hour that comes twice at the end of summer time); `after-last-tariff`, its
/// tariff (an older build).
fn passes_with_time(problem: &Problem) -> bool {
    let reason = problem.params.get("reason").map(String::as_str);
    problem.code == ProblemCode::InvalidField
        && matches!(reason, Some("after" | "after-last-tariff"))
}

/// No record would fare better.
fn blocks_all(code: ProblemCode) -> bool {
    matches!(
        code,
        ProblemCode::ServerUnreachable
            | ProblemCode::ProviderUnreachable
            | ProblemCode::SessionExpired
            | ProblemCode::Unauthorized
            | ProblemCode::Forbidden
            | ProblemCode::TooManyRequests
    )
}
