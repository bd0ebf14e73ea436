//! Instalments: the plan of art. 202-bis, and the table of the coercive phase.

mod coercive;
mod eligibility;
mod lapse;
mod plan;
mod request;

pub use coercive::coercive_instalments;
pub use eligibility::{Household, Refusal, check, greatest_number, income_limit};
pub use lapse::{Standing, lapsed, lapses_after};
pub use plan::{Instalment, Plan};
pub use request::{answer_by, ask_by};
