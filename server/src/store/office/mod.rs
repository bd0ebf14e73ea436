//! What the office sees and does, for every case.

mod annul;
mod queue;
mod resume;

pub use annul::Annulled;
pub use queue::QueuePlace;
pub use resume::Resumed;
