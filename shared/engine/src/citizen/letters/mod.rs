//! What a citizen writes to the office: kept as it is typed, sent until the server has acknowledged it.

mod attach_file;
mod heard;
mod keep;
mod keep_attachment;
mod kind;
mod list;
mod open;
mod request;
mod send;

pub(super) use attach_file::{attach_file, detach_file};
pub(super) use keep::keep;
pub(super) use keep_attachment::keep_attachment;
pub(super) use list::list;
pub(super) use open::open;
pub(super) use send::{hand_in, send};
