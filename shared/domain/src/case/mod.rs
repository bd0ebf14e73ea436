//! The states of a case and the steps the law allows between them.

mod event;
mod state;
mod step;

pub use event::Event;
pub use state::{Authority, Case, State};
pub use step::StepError;
