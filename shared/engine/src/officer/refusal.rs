//! What an answer means for what was sent: refused for good, or to be tried again.

use targa_contract::{Problem, ProblemCode};
use targa_domain::Date;

/// As [`is_refusal`], for a record of a fact of that day.
pub(super) fn is_refusal_of(committed_on: Date, problem: &Problem) -> bool {
    is_refusal(problem) && !passes_with_time(committed_on, problem)
}

/// The server has understood and will answer the same for ever.
pub(super) fn is_refusal(problem: &Problem) -> bool {
    matches!(
        problem.code,
        ProblemCode::InvalidField
            | ProblemCode::MalformedBody
            | ProblemCode::Conflict
            | ProblemCode::NoticeNumberNotLeased
            | ProblemCode::PriceMismatch
            | ProblemCode::ChainBroken
            | ProblemCode::AlreadyPaid
            | ProblemCode::NotPayable
            | ProblemCode::NoViolation
            | ProblemCode::ReducedPaymentBarred
    )
}

/// The record lies ahead of the server, which will catch up: `after`, its clock (this device's is
/// fast, or it is the hour that comes twice at the end of summer time); `after-last-tariff`, its
/// tariff (an older build). A clock that jumped by days is not waited for: everything behind the
/// record would wait too.
fn passes_with_time(committed_on: Date, problem: &Problem) -> bool {
    let param = |name| problem.params.get(name).map(String::as_str);
    match param("reason") {
        _ if problem.code != ProblemCode::InvalidField => false,
        Some("after") => param("date")
            .and_then(|date| date.parse::<Date>().ok())
            .and_then(|theirs| theirs.tomorrow().ok())
            .is_some_and(|tomorrow| committed_on <= tomorrow),
        Some("after-last-tariff") => true,
        _ => false,
    }
}

/// Nothing else that waits would fare better.
pub(super) fn blocks_all(code: ProblemCode) -> bool {
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
