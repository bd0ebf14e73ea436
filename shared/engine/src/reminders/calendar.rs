//! Deadlines as iCalendar (RFC 5545). Written here: the crate for it brings a second library of
//! dates ([ADR 7]) and a reader that nobody needs.
//!
//! [ADR 7]: ../../../docs/adr/0007-one-date-library.md

use targa_contract::{FineId, Timestamp};
use targa_domain::Date;

/// Octets of a line, its end not counted (RFC 5545, 3.1).
const LINE: usize = 75;

/// One deadline.
pub(crate) struct Entry {
    pub(crate) fine: FineId,
    pub(crate) on: Date,
    /// Sum and nothing personal: calendars are shared.
    pub(crate) title: String,
}

/// A calendar of all-day events, each with an alarm on the morning of the day before. The same
/// deadline has the same UID: imported again it changes the event instead of doubling it.
pub(crate) fn calendar(entries: &[Entry], language: &str, now: Timestamp) -> String {
    let mut text = String::new();
    let mut line = |content: &str| fold(content, &mut text);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line(&format!(
        "PRODID:-//Targa//Targa//{}",
        language.to_uppercase()
    ));
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    for entry in entries {
        line("BEGIN:VEVENT");
        line(&format!(
            "UID:{}-{}@targa",
            entry.fine,
            entry.on.strftime("%Y%m%d")
        ));
        line(&format!("DTSTAMP:{}", now.strftime("%Y%m%dT%H%M%SZ")));
        line(&format!(
            "DTSTART;VALUE=DATE:{}",
            entry.on.strftime("%Y%m%d")
        ));
        line(&format!(
            "SUMMARY;LANGUAGE={language}:{}",
            escaped(&entry.title)
        ));
        line("TRANSP:TRANSPARENT");
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line(&format!("DESCRIPTION:{}", escaped(&entry.title)));
        // Fifteen hours before the day begins: nine in the morning of the day before.
        line("TRIGGER:-PT15H");
        line("END:VALARM");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    text
}

/// A text value (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("\\n"),
            other if other.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// Writes a line, folded between characters where it is too long.
fn fold(content: &str, text: &mut String) {
    let mut length = 0;
    for character in content.chars() {
        if length + character.len_utf8() > LINE {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(character);
        length += character.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn entry(title: &str) -> Entry {
        Entry {
            fine: FineId::new(Uuid::from_u128(7)),
            on: Date::constant(2026, 5, 9),
            title: title.to_owned(),
        }
    }

    fn written(title: &str) -> String {
        calendar(
            &[entry(title)],
            "it",
            "2026-05-04T07:00:00Z".parse().unwrap(),
        )
    }

    #[test]
    fn a_deadline_in_a_calendar() {
        insta::assert_snapshot!(written("Multa: 29,40 €, ultimo giorno").replace("\r\n", "\n"));
    }

    proptest! {
        /// Whatever a title holds: lines are short, end as they must, and nothing breaks out of
        /// its line.
        #[test]
        fn lines_hold_what_they_are_given(title in any::<String>()) {
            let text = written(&title);
            prop_assert!(text.ends_with("END:VCALENDAR\r\n"));
            for line in text.trim_end().split("\r\n") {
                prop_assert!(line.len() <= LINE, "{}", line.len());
                prop_assert!(!line.contains(['\r', '\n']));
            }
            let unfolded = text.replace("\r\n ", "");
            let summary = unfolded.lines().find(|line| line.starts_with("SUMMARY")).unwrap();
            let value = summary.split_once(':').unwrap().1;
            let kept: String = title.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
            prop_assert_eq!(unescaped(value), kept);
        }
    }

    fn unescaped(value: &str) -> String {
        let mut characters = value.chars();
        let mut text = String::new();
        while let Some(character) = characters.next() {
            text.push(match character {
                '\\' => match characters.next() {
                    Some('n') => '\n',
                    other => other.unwrap(),
                },
                other => other,
            });
        }
        text
    }
}
