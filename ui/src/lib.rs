//! The screens, one wasm bundle per audience.
//!
//! - [`backend`]: the one way to the shell, over Tauri or over HTTP.
//! - [`live`]: what a page keeps alive: language, theme, address, answers that follow changes.
//! - [`design`]: the components, each with its states.
//! - [`screens`]: one folder per audience; a bundle carries only its own.
//! - [`tariff`]: the names and words of violations.

#![expect(
    unused_qualifications,
    reason = "rsx! spells out the path of every event handler"
)]

pub mod backend;
pub mod design;
pub mod live;
pub mod screens;
pub mod tariff;
