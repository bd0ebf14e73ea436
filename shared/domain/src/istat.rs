//! The update of amounts every two years (art. 195 comma 3): the next version of the tariff from a percentage.

use jiff::civil::Date;

use crate::field::{FieldError, Reason};
use crate::money::Cents;
use crate::tariff::{Amounts, Tariff, TariffError, TariffVersion};

/// A price variation in hundredths of a percent: 1.5 % is 150.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variation(u16);

impl Variation {
    /// From 0 to 50 %. What a fall in prices would do to the amounts is not settled, so it cannot be said here.
    pub fn hundredths_of_percent(value: u16) -> Result<Self, FieldError> {
        if value > 5000 {
            let reason = Reason::OutOfRange { min: 0, max: 5000 };
            return Err(FieldError::new("variation", reason));
        }
        Ok(Self(value))
    }

    /// An amount updated, to the whole euro: from fifty cents up.
    pub fn apply(self, amount: Cents) -> Result<Cents, FieldError> {
        let too_large = FieldError::new("amount", Reason::TooLarge);
        amount
            .mul_ratio_half_up(10_000 + i64::from(self.0), 10_000 * 100)
            .and_then(|euros| euros.checked_mul(100))
            .ok_or(too_large)
    }
}

impl Tariff {
    /// This tariff with one more version from that day: every amount updated, everything else as before.
    pub fn updated(
        &self,
        from: Date,
        variation: Variation,
        source: &str,
    ) -> Result<Self, UpdateError> {
        let mut versions = self.versions().to_vec();
        let newest = versions.last_mut().ok_or(TariffError::Empty)?;
        let eve = from
            .yesterday()
            .map_err(|_| FieldError::new("from", Reason::InvalidDate))?;
        if eve < newest.from {
            let reason = Reason::Before { date: newest.from };
            return Err(FieldError::new("from", reason).into());
        }
        let mut next = TariffVersion {
            from,
            to: None,
            known_to: None,
            source: source.to_owned(),
            rows: newest.rows.clone(),
        };
        newest.to = Some(eve);
        for row in &mut next.rows {
            let Amounts { minimum, maximum } = update(variation, row.amounts())?;
            (row.minimum, row.maximum) = (minimum, maximum);
            row.two_wheels = row.two_wheels.map(|a| update(variation, a)).transpose()?;
            source.clone_into(&mut row.source);
        }
        next.halve_again();
        versions.push(next);
        Ok(Self::from_versions(versions)?)
    }
}

fn update(variation: Variation, amounts: Amounts) -> Result<Amounts, FieldError> {
    Ok(Amounts {
        minimum: variation.apply(amounts.minimum)?,
        maximum: variation.apply(amounts.maximum)?,
    })
}

/// Why no next version could be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UpdateError {
    /// An input that cannot be.
    #[error(transparent)]
    Input(#[from] FieldError),
    /// The result would not be a tariff.
    #[error(transparent)]
    Tariff(#[from] TariffError),
}
