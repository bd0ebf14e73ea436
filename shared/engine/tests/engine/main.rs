//! The engines whole: real HTTP, real files, a provider and a server that can be switched off.

#![expect(
    clippy::unwrap_used,
    reason = "a test that meets what it did not expect has failed"
)]

mod answers;
mod calls;
mod citizen;
mod clock;
mod contacts;
mod desk;
mod household;
mod images;
mod instalments;
mod kiosk;
mod legal_facts;
mod letters;
mod lock;
mod officer;
mod outbox;
mod papers;
mod paying;
mod reminders;
mod scan;
mod sign_in;
mod stop;
mod story;
mod sync;
mod waiting;
mod world;
