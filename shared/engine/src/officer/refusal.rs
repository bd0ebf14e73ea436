//! What an answer means for what was sent: refused for good, or to be tried again.

use targa_contract::{Problem, ProblemCode};

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
            | ProblemCode::BadSignature
            | ProblemCode::NotAnImage
            | ProblemCode::AlreadyPaid
            | ProblemCode::NotPayable
            | ProblemCode::NoViolation
            | ProblemCode::ReducedPaymentBarred
    )
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
