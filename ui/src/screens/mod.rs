//! The screens of each audience.

pub mod citizen;
pub mod kiosk;
pub mod officer;
