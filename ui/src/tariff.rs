//! The rows of the tariff as the screens need them: name, words to find it by, article, and what
//! else has to be asked. The sums are not here: they come from the shell.

use targa_domain::HypothesisId;
use targa_domain::law::{Act, Citation, Numbered, Suffix};

/// A row.
#[derive(Clone, Copy, Debug)]
pub struct Hypothesis {
    /// Key, also of its text.
    pub id: &'static str,
    /// Italian words people look for it by.
    pub keywords: &'static [&'static str],
    /// Article that punishes it.
    pub citation: Citation,
    /// The sum depends on the hour.
    pub night: bool,
    /// The sum depends on the kind of vehicle.
    pub vehicle: bool,
    /// The sum depends on how long was paid for.
    pub paid_parking: bool,
}

/// Every row of the newest tariff.
pub static HYPOTHESES: &[Hypothesis] = &include!(concat!(env!("OUT_DIR"), "/tariff.rs"));

impl Hypothesis {
    /// The row of a key, if this build knows it.
    pub fn of(id: &HypothesisId) -> Option<&'static Self> {
        HYPOTHESES.iter().find(|row| row.id == id.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_those_of_the_tariff() {
        let parking = Hypothesis::of(&HypothesisId::parse("158-2-g").unwrap()).unwrap();
        assert_eq!(parking.citation, Citation::article(Act::Cds, 158).comma(6));
        assert!(parking.vehicle && !parking.night && !parking.paid_parking);
        let fee = Hypothesis::of(&HypothesisId::parse("7-14-bis").unwrap()).unwrap();
        assert!(fee.paid_parking);
        assert_eq!(fee.citation.comma, Some(Numbered::with(14, Suffix::Bis)));
        assert!(HYPOTHESES.len() > 30);
    }
}
