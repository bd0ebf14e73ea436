//! The thin API between the three apps and the national platforms.
//!
//! - `routes`: one file per use case, over `store` and `ports`.
//! - `adapters`: the ports' real platforms; `jobs`: what happens without being asked.
//! - [`start`]: the whole server in this process; the binary is only its terminal.

pub mod adapters;
mod app;
mod args;
pub mod auth;
pub mod backup;
mod body;
pub mod clock;
pub mod commands;
pub mod config;
mod document;
pub mod endpoints;
mod error;
mod events;
mod hex;
pub mod import;
mod input;
pub mod jobs;
mod limit;
mod metrics;
mod notified;
mod ownership;
mod pictures;
pub mod ports;
mod reference;
mod routes;
mod seed;
mod sent_pages;
mod serve;
mod settling;
mod statement;
pub mod store;
mod text;
pub mod webhooks;

pub use app::{App, Parts};
pub use args::{Command, Task, USAGE, Usage};
pub use events::Hub;
pub use limit::{Left, NoneLeft, Tries};
pub use metrics::Metrics;
pub use reference::preavviso_reference;
pub use seed::{SeedError, seed_demo, seed_fines};
pub use serve::{Running, StartError, start};
pub use settling::{SettleError, settle};
