//! Words in four languages: the locale files and how sums and dates are said.
//!
//! Everything a person reads stands in `locales/<language>/*.ftl` (Project Fluent). Rust code names
//! a text by its id; the tests of this crate hold that every id exists in every language, that
//! nothing there is unused, and that every code of the law and of the contract has its words. The
//! build turns the files into plain lines, so that no bundle carries a parser.

mod language;
mod law;
mod money;
mod pattern;
mod pieces;
mod say;
mod texts;
mod value;
mod words;

pub use language::Language;
pub use law::hypothesis_id;
pub use pieces::Piece;
pub use texts::Texts;
pub use value::Value;
pub use words::Words;
