//! Words of people: what may stand in them says the domain, for both ends.

pub(crate) use targa_domain::words::{line, lines};
