//! An income as people write it, in whichever language.

use targa_domain::{Cents, FieldError, Reason};

/// Reads `10.628,16`, `10628` or `10,628.16`: dots and commas change places between languages, and which of them was
/// meant is plain wherever the sum reads only one way.
pub(super) fn read(text: &str) -> Result<Cents, FieldError> {
    let swapped: String = text.chars().map(swap).collect();
    let sum = Cents::parse("income", text)
        .or_else(|error| Cents::parse("income", &swapped).map_err(|_| error))?;
    if sum.is_negative() {
        return Err(FieldError::new("income", Reason::Negative));
    }
    Ok(sum)
}

const fn swap(c: char) -> char {
    match c {
        '.' => ',',
        ',' => '.',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_read_in_every_language() {
        for text in ["10.628,16", "10,628.16", "10628,16 €", "10628.16"] {
            assert_eq!(read(text).unwrap(), Cents::new(1_062_816), "{text}");
        }
        for text in ["10628", "10.628", "10,628"] {
            assert_eq!(read(text).unwrap(), Cents::new(1_062_800), "{text}");
        }
    }

    #[test]
    fn what_is_no_sum_says_why() {
        let why = |text| read(text).unwrap_err().reason;
        assert_eq!(why(" "), Reason::Empty);
        assert_eq!(why("molto"), Reason::InvalidCharacter);
        assert_eq!(why("-1"), Reason::Negative);
        assert_eq!(why("1.2.3"), Reason::InvalidFormat);
    }
}
