//! `1.234,56 €`: how amounts are printed and read.

use std::fmt;
use std::str::FromStr;

use super::Cents;
use crate::field::{FieldError, Reason};

impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let magnitude = self.get().unsigned_abs();
        let (mut euros, cents) = (magnitude / 100, magnitude % 100);
        // u64 has at most 20 digits: seven groups of three.
        let mut groups = [0_u64; 7];
        let mut last = 0;
        while euros >= 1000 {
            groups[last] = euros % 1000;
            euros /= 1000;
            last += 1;
        }
        if self.is_negative() {
            f.write_str("-")?;
        }
        write!(f, "{euros}")?;
        for group in groups[..last].iter().rev() {
            write!(f, ".{group:03}")?;
        }
        write!(f, ",{cents:02} €")
    }
}

impl Cents {
    /// Reads an amount as an Italian reader writes it: `1.234,56 €`, `1234,5`, `42`, `€ 42`.
    ///
    /// A dot only groups thousands: `12.50` is refused, never taken for twelve fifty or 1250.
    pub fn parse(field: &'static str, text: &str) -> Result<Self, FieldError> {
        let error = |reason| FieldError::new(field, reason);
        let text = text.trim();
        let text = text.strip_prefix('€').unwrap_or(text).trim_start();
        let text = text.strip_suffix('€').unwrap_or(text).trim_end();
        let (negative, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        if text.is_empty() {
            return Err(error(Reason::Empty));
        }
        if !text
            .bytes()
            .all(|b| b.is_ascii_digit() || b == b'.' || b == b',')
        {
            return Err(error(Reason::InvalidCharacter));
        }
        let (whole, fraction) = text.split_once(',').unwrap_or((text, "0"));
        let fraction_cents = match fraction.as_bytes() {
            [tens @ b'0'..=b'9'] => i64::from(tens - b'0') * 10,
            [tens @ b'0'..=b'9', units @ b'0'..=b'9'] => {
                i64::from(tens - b'0') * 10 + i64::from(units - b'0')
            }
            _ => return Err(error(Reason::InvalidFormat)),
        };
        let euros = whole_euros(whole).map_err(error)?;
        let sign = if negative { -1 } else { 1 };
        euros
            .checked_mul(100)
            .and_then(|cents| cents.checked_add(fraction_cents))
            .and_then(|cents| cents.checked_mul(sign))
            .map(Self::new)
            .ok_or(error(Reason::TooLarge))
    }
}

fn whole_euros(text: &str) -> Result<i64, Reason> {
    let mut groups = text.split('.');
    let first = groups.next().unwrap_or_default();
    let grouped = text.contains('.');
    if first.is_empty() || (grouped && first.len() > 3) || groups.any(|group| group.len() != 3) {
        return Err(Reason::InvalidFormat);
    }
    let mut euros = 0_i64;
    for digit in text.bytes().filter(u8::is_ascii_digit) {
        euros = euros
            .checked_mul(10)
            .and_then(|n| n.checked_add(i64::from(digit - b'0')))
            .ok_or(Reason::TooLarge)?;
    }
    Ok(euros)
}

impl FromStr for Cents {
    type Err = FieldError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse("amount", text)
    }
}
