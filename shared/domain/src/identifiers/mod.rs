//! Identifiers of people, vehicles, accounts and records. Parsing says which field is wrong and why;
//! `Debug` never shows the content.

mod check_digit;
mod fiscal_code;
mod iban;
mod newtype;
mod pec;
mod phone;
mod plate;
mod vat_number;
mod verbale_number;

pub use fiscal_code::{FiscalCode, FiscalCodeKind};
pub use iban::Iban;
pub use pec::Pec;
pub use phone::PhoneNumber;
pub use plate::{Plate, PlateKind};
pub use vat_number::VatNumber;
pub use verbale_number::VerbaleNumber;
