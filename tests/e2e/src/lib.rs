//! Whole paths through the real shells: the real sign-in provider, the national platforms played
//! over HTTP, the real server, the real apps in their real webview, a real browser, the desktop's
//! own keyring and notifications.
//!
//! [`stage`] starts and stops what runs behind the apps, [`drive`] does what a person would do in
//! front of them, [`path`] is the way of one preavviso, shared by the tests and by `targa-stage`.

pub mod drive;
pub mod environment;
pub mod human;
pub mod keeper;
pub mod path;
pub mod stage;
pub mod told;
