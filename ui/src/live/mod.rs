//! What a page keeps alive: language, theme, address, and answers that follow changes.

mod action;
mod address;
mod changes;
mod clock;
mod kept;
mod later;
mod newest;
mod page;
mod query;
mod speech;
mod theme;
mod words;

pub use action::{Action, use_action};
pub(crate) use address::use_arrival;
pub use address::{Address, focus, go_on_to, go_to, show, use_address};
pub use changes::{Changes, use_changes};
pub use clock::{local, now, today};
pub use later::{Later, Piece};
pub use newest::{Newest, use_newest};
pub use page::{start, use_page, use_shell};
pub use query::{Query, Watch, use_query};
pub use speech::{Speech, use_speech, use_texts};
pub use theme::{Appearance, TextSize, Theme, use_appearance};
