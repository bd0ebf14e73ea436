//! Notification: by which way, when it is perfected, and by when it must be sent.

mod term;
mod way;

pub use term::{Addressee, NotifyBy, Timeliness};
pub use way::{Notification, Perfected};
