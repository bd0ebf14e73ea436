//! The engines whole: real HTTP, real files, a provider and a server that can be switched off.

mod citizen;
mod disk;
mod kill;
mod kiosk;
mod officer;
mod sign_in;
mod sync;
mod world;
