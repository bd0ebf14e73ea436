//! What citizens write about a case and what the office answers; each citizen writes alone with the office.

mod answer;
mod attach;
mod read;
mod write;

pub use answer::AnsweredMessage;
pub use attach::{Attached, NewAttachment};
pub use read::KnownMessage;
pub use write::{NewMessage, Wrote};
