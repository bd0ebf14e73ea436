//! What crosses a wire.
//!
//! - [`api`]: between the engine and the server, versioned by path (`/v1`).
//! - [`commands`]: between the screens and their shell, one list per audience.
//! - [`Problem`]: the one shape in which anything goes wrong, on both.
//!
//! No IO, no clock, no random number: these are shapes, with snapshots that hold them still.

pub mod api;
pub mod commands;
mod id;
mod instant;
mod problem;

pub use id::{AttachmentId, DelegationId, DeviceId, EvidenceId, FineId, InstalmentsId, MessageId};
pub use problem::{Problem, ProblemCode};

/// An instant in UTC, as RFC 3339 on the wire.
pub use jiff::Timestamp;
