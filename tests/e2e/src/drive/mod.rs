//! What a person does in front of the apps: looks, taps, types, reads codes, hears of news.

pub mod app;
pub mod browser;
mod chromium;
pub mod disk;
mod driver;
mod frame;
mod keys;
mod locked;
pub mod notifications;
pub mod page;
pub mod qr;
pub mod reader;
pub mod screen;
pub mod viewer;
