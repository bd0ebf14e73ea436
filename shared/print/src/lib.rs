//! The papers Targa hands out, as PDF: notice of payment, receipt, verbale, instalment plan.
//!
//! Bytes out of values: no IO, no clock, no chance. The same values make the same bytes. Every paper is
//! PDF/A-2a and PDF/UA-1: text that can be selected and searched, headings, tables and pictures that a screen
//! reader finds, fonts inside. Lengths are points (1/72 inch) unless a name says otherwise.

mod error;
mod notice;
mod paper;
mod pieces;
mod plan;
mod receipt;
mod verbale;

pub use error::PrintError;
pub use notice::{PaymentNotice, PostalSlip};
pub use plan::InstalmentPlan;
pub use receipt::PaymentReceipt;
pub use verbale::{Addressee, Authority, VerbalePaper};
