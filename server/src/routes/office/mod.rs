//! What the office does: decides, answers, annuls, sets going again.

pub(crate) mod cases;
pub(crate) mod instalments;
pub(crate) mod jobs;
pub(crate) mod messages;
pub(crate) mod queue;
