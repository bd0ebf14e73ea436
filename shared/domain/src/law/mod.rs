//! Where a figure comes from: acts and articles, how sure they are, and the rules we compute with.

mod citation;
mod explanation;
mod numbered;
mod rule;
mod sources;

pub use citation::{Act, Citation};
pub use explanation::{Explanation, Explanations, Params};
pub use numbered::{Numbered, Suffix};
pub use rule::{Certainty, Rule};
