//! Money.

use serde::{Deserialize, Serialize};

/// Euro cents, as every amount of these platforms.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Cents(pub(crate) u64);

impl Cents {
    /// As XML receipts write it: euros with a point.
    pub(crate) fn with_point(self) -> String {
        format!("{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

impl std::iter::Sum for Cents {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        Self(amounts.fold(0, |total, amount| total.saturating_add(amount.0)))
    }
}

/// As Italians read it: `1.234,56 €`, with a space that does not break.
impl std::fmt::Display for Cents {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let euros = (self.0 / 100).to_string();
        for (index, digit) in euros.chars().enumerate() {
            if index > 0 && (euros.len() - index).is_multiple_of(3) {
                out.write_str(".")?;
            }
            write!(out, "{digit}")?;
        }
        write!(out, ",{:02}\u{a0}€", self.0 % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::Cents;

    #[test]
    fn amounts_read_as_money() {
        assert_eq!(Cents(0).to_string(), "0,00\u{a0}€");
        assert_eq!(Cents(4258).to_string(), "42,58\u{a0}€");
        assert_eq!(Cents(123_456_789).to_string(), "1.234.567,89\u{a0}€");
        assert_eq!(Cents(100_005).with_point(), "1000.05");
    }
}
