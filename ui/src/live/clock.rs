//! The page's clock. Amounts come with the day they are for; this is for what is typed and said.
//!
//! It is Rome's, wherever the device is: terms and receipts count Rome's days.

use jiff::civil::{Date, DateTime};
use js_sys::{Object, Reflect};
use targa_contract::Timestamp;
use wasm_bindgen::JsValue;

/// Now in Rome.
pub fn now() -> DateTime {
    in_rome(&js_sys::Date::new_0())
}

/// Today in Rome.
pub fn today() -> Date {
    now().date()
}

/// An instant on a clock in Rome.
pub fn local(instant: Timestamp) -> DateTime {
    #[expect(
        clippy::cast_precision_loss,
        reason = "milliseconds since 1970 stay exact in an f64 for 285,000 years"
    )]
    let milliseconds = instant.as_millisecond() as f64;
    in_rome(&js_sys::Date::new(&milliseconds.into()))
}

/// The browser knows Rome's summer times; Swedes write years first and use 24 hours.
fn in_rome(date: &js_sys::Date) -> DateTime {
    let options = Object::new();
    // It cannot fail on an object just made.
    drop(Reflect::set(
        &options,
        &"timeZone".into(),
        &"Europe/Rome".into(),
    ));
    let text = String::from(date.to_locale_string("sv-SE", &JsValue::from(options)));
    civil(&text).unwrap_or(DateTime::ZERO)
}

/// Reads `2026-03-05 09:12:00`.
fn civil(text: &str) -> Option<DateTime> {
    let mut numbers = text
        .split(|character: char| !character.is_ascii_digit())
        .filter_map(|digits| digits.parse::<i16>().ok());
    let year = numbers.next()?;
    let mut small = || i8::try_from(numbers.next()?).ok();
    DateTime::new(year, small()?, small()?, small()?, small()?, small()?, 0).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn what_the_browser_writes_is_read() {
        assert_eq!(
            civil("2026-03-05 09:12:00"),
            Some(date(2026, 3, 5).at(9, 12, 0, 0))
        );
        assert_eq!(civil("2026-13-05 09:12:00"), None);
        assert_eq!(civil("Invalid Date"), None);
    }
}
