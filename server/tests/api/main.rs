//! The whole server over real HTTP on loopback: a real database, the sandbox's platforms, an issuer of our own.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod archive;
mod away;
mod durability;
mod events;
mod evidence;
mod killed;
mod leases;
mod life_of_a_case;
mod lookups;
mod manners;
mod migrations;
mod monitoring;
mod payments;
mod platforms_down;
mod preavvisi;
mod quotes;
mod seed;
mod settlement;
mod signed;
mod signing_in;
mod stage;
mod store;
mod sync;
mod table;
mod terminal;
mod two_notices;
mod unread_receipts;
mod webhooks;
