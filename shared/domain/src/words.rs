//! Words of people: what may stand in them.

use crate::field::{FieldError, Reason};

/// Trimmed words on one line, one character at least and so many at most.
pub fn line(field: &'static str, text: &str, max: u16) -> Result<String, FieldError> {
    words(field, text, max, |c| !c.is_control())
}

/// The same on several lines.
pub fn lines(field: &'static str, text: &str, max: u16) -> Result<String, FieldError> {
    words(field, text, max, |c| !c.is_control() || c == '\n')
}

fn words(
    field: &'static str,
    text: &str,
    max: u16,
    may: impl Fn(char) -> bool,
) -> Result<String, FieldError> {
    let error = |reason| Err(FieldError::new(field, reason));
    let text = text.trim();
    if text.is_empty() {
        return error(Reason::Empty);
    }
    if text.chars().count() > usize::from(max) {
        return error(Reason::TooLong { max });
    }
    if !text.chars().all(|c| may(c) && !turns_text_around(c)) {
        return error(Reason::InvalidCharacter);
    }
    Ok(text.to_owned())
}

/// Marks that make text read otherwise than it is kept.
fn turns_text_around(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::{line, lines};
    use crate::field::Reason;

    #[test]
    fn words_are_taken_and_tricks_are_not() {
        assert_eq!(
            line("place", "  via dell’Òrto 7 🚗 ", 40).unwrap(),
            "via dell’Òrto 7 🚗"
        );
        assert_eq!(lines("text", " a\nb ", 4).unwrap(), "a\nb");
        assert!(lines("text", "a\tb", 4).is_err());
        for (text, reason) in [
            ("", Reason::Empty),
            (" \u{a0}\n", Reason::Empty),
            ("abcde", Reason::TooLong { max: 4 }),
            ("a\nb", Reason::InvalidCharacter),
            ("a\0", Reason::InvalidCharacter),
            ("a\u{202e}b", Reason::InvalidCharacter),
            ("a\u{9b}b", Reason::InvalidCharacter),
        ] {
            let error = line("place", text, 4).unwrap_err();
            assert_eq!(
                (error.field.as_ref(), error.reason),
                ("place", reason),
                "{text:?}"
            );
        }
    }
}
