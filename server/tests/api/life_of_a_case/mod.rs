//! A preavviso left unpaid becomes a verbale notified by SEND, by jobs alone and with a moved clock.
//!
//! Days and sums are those of docs/law.md: by PEC on 11 May, notified on the 18th, five days to the 23rd (a
//! Saturday stands), sixty to 17 July.

mod endings;
mod legal_facts;
mod path;
mod resumed;
mod steps;
mod stuck;
mod trouble;
mod wishes;
