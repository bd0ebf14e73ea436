//! Bad input: a typed error that names the field; never a panic, never a default amount.
#![expect(
    clippy::unwrap_used,
    reason = "a failed precondition must stop the test"
)]

mod dates;
mod facts;
mod settings;
mod tariff_file;

use targa_domain::{
    HypothesisId, MunicipalitySettings, Price, PricingError, Tariff, Violation, price,
};

fn violation(id: &str, at: &str) -> Violation {
    Violation::new(HypothesisId::parse(id).unwrap(), at.parse().unwrap())
}

fn priced(violation: &Violation) -> Result<Price, PricingError> {
    price(
        Tariff::embedded().unwrap(),
        violation,
        &MunicipalitySettings::default(),
    )
}
