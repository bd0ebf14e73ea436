//! What a problem says of something that was sent: whether the server may have it all the same.

use targa_contract::{Problem, ProblemCode};

/// The answer was lost, or is of a server that did not know itself: what was sent is sent again as it was.
pub(super) fn may_have_arrived(problem: &Problem) -> bool {
    matches!(
        problem.code,
        ProblemCode::ServerUnreachable
            | ProblemCode::ServiceUnavailable
            | ProblemCode::PlatformUnavailable
            | ProblemCode::Internal
    )
}
