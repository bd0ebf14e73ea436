//! A day as people type it: 4/5/2026, 04.05.26, 2026-05-04.

use targa_domain::{Date, FieldError, Reason};

/// Reads a day; the order is day, month, year, except where the year comes first.
pub(crate) fn read(field: &'static str, text: &str) -> Result<Date, FieldError> {
    let error = |reason| FieldError::new(field, reason);
    let text = text.trim();
    if text.is_empty() {
        return Err(error(Reason::Empty));
    }
    let parts: Vec<&str> = text
        .split(|c: char| matches!(c, '/' | '-' | '.') || c.is_whitespace())
        .filter(|part| !part.is_empty())
        .collect();
    let [first, month, last] = parts.as_slice() else {
        return Err(error(Reason::InvalidFormat));
    };
    let (year, day) = if first.len() == 4 {
        (*first, *last)
    } else {
        (*last, *first)
    };
    let number = |part: &str| {
        part.parse::<i16>()
            .map_err(|_| error(Reason::InvalidFormat))
    };
    let small = |part: &str| i8::try_from(number(part)?).map_err(|_| error(Reason::InvalidDate));
    let year = match year.len() {
        2 => 2000 + number(year)?,
        4 => number(year)?,
        _ => return Err(error(Reason::InvalidFormat)),
    };
    Date::new(year, small(month)?, small(day)?).map_err(|_| error(Reason::InvalidDate))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_are_read_as_people_write_them() {
        for text in [
            "4/5/2026",
            "04.05.26",
            " 4 5 2026 ",
            "2026-05-04",
            "4.5.2026",
        ] {
            assert_eq!(read("day", text).unwrap(), date(2026, 5, 4), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_says_why() {
        let why = |text| read("day", text).unwrap_err().reason;
        assert_eq!(why("30/02/2026"), Reason::InvalidDate);
        assert_eq!(why("1/300/2026"), Reason::InvalidDate);
        assert_eq!(why(""), Reason::Empty);
        assert_eq!(why("4 maggio"), Reason::InvalidFormat);
        assert_eq!(why("4/5"), Reason::InvalidFormat);
        assert_eq!(why("4/5/226"), Reason::InvalidFormat);
        assert_eq!(why("a/b/2026"), Reason::InvalidFormat);
    }
}
