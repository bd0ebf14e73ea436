//! Mobile telephone numbers, for reminders by SMS. Form proves nothing: a code sent there does.

use arrayvec::ArrayString;

use super::newtype::identifier;
use crate::field::{FieldError, Reason};

/// A number in the international form of ITU-T E.164: `+`, country, number, at most fifteen digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PhoneNumber(ArrayString<16>);

identifier!(PhoneNumber, "phone");

const ITALY: &str = "39";
const LONGEST: usize = 15;
const SHORTEST: usize = 8;

impl PhoneNumber {
    /// Reads a number as people write it: spaces, hyphens, dots and brackets do not count, `00` is `+`, and an
    /// Italian mobile number needs no country.
    pub fn parse(text: &str) -> Result<Self, FieldError> {
        let error = |reason| FieldError::new(Self::FIELD, reason);
        let text = text.trim();
        if text.is_empty() {
            return Err(error(Reason::Empty));
        }
        let (abroad, rest) = match (text.strip_prefix('+'), text.strip_prefix("00")) {
            (Some(rest), _) | (None, Some(rest)) => (true, rest),
            (None, None) => (false, text),
        };
        let mut number = ArrayString::new();
        number.push('+');
        if !abroad {
            number.push_str(ITALY);
        }
        for c in rest.chars().filter(|c| !" -./()".contains(*c)) {
            if !c.is_ascii_digit() {
                return Err(error(Reason::InvalidCharacter));
            }
            number.try_push(c).map_err(|_| {
                let max = u16::try_from(LONGEST).unwrap_or(u16::MAX);
                error(Reason::TooLong { max })
            })?;
        }
        let digits = &number[1..];
        let italian = digits.strip_prefix(ITALY);
        // Italian mobile numbers begin with 3 and have nine or ten digits; a landline reads no SMS.
        let mobile = |number: &str| number.starts_with('3') && (9..=10).contains(&number.len());
        if digits.starts_with('0') || digits.len() < SHORTEST || italian.is_some_and(|n| !mobile(n))
        {
            return Err(error(Reason::InvalidFormat));
        }
        Ok(Self(number))
    }
}

#[cfg(test)]
mod tests {
    use super::PhoneNumber;
    use crate::field::Reason;

    #[test]
    fn as_people_write_it() {
        for (text, number) in [
            ("333 123 4567", "+393331234567"),
            ("+39 333.1234567", "+393331234567"),
            ("0039 (333) 123-456", "+39333123456"),
            ("+41 79 123 45 67", "+41791234567"),
        ] {
            assert_eq!(PhoneNumber::parse(text).unwrap().as_str(), number, "{text}");
        }
    }

    #[test]
    fn what_is_none() {
        for (text, reason) in [
            (" ", Reason::Empty),
            ("333 12x 4567", Reason::InvalidCharacter),
            ("06 1234567", Reason::InvalidFormat),
            ("+39 06 12345678", Reason::InvalidFormat),
            ("333 1234", Reason::InvalidFormat),
            ("+0 12345678", Reason::InvalidFormat),
            ("+1234567", Reason::InvalidFormat),
            ("+1234567890123456", Reason::TooLong { max: 15 }),
            ("３３３１２３４５６７", Reason::InvalidCharacter),
        ] {
            let error = PhoneNumber::parse(text).unwrap_err();
            assert_eq!((&*error.field, error.reason), ("phone", reason), "{text}");
        }
    }
}
