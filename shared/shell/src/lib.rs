//! What the three Tauri shells share: settings, the two commands of their screens, the policy of their window.
//!
//! A shell is an [`Audience`] and a call of [`run`]; what it may do is in its own capability file, what it
//! looks like in its own `tauri.conf.json`.

mod audience;
mod closing;
mod commands;
mod door;
#[cfg(not(any(target_os = "android", target_os = "ios")))]
mod instance;
mod links;
mod origin;
mod places;
mod run;
mod settings;
mod sight;
mod window;

pub use audience::{Audience, Start};
pub use run::run;
pub use settings::{Settings, SettingsError};
