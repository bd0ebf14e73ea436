//! Documents the municipality sends: plain text on A4, the same bytes for the same facts.

mod pdf;
mod verbale;

pub(crate) use verbale::verbale;
