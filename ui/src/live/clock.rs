//! The page's clock. Amounts come with the day they are for; this is for what is typed and said.

use jiff::civil::{Date, DateTime};
use targa_contract::Timestamp;

/// Now, on the clock of this device.
pub fn now() -> DateTime {
    civil(&js_sys::Date::new_0())
}

/// Today, on the calendar of this device.
pub fn today() -> Date {
    now().date()
}

/// An instant on the clock of this device.
pub fn local(instant: Timestamp) -> DateTime {
    #[expect(
        clippy::cast_precision_loss,
        reason = "milliseconds since 1970 stay exact in an f64 for 285,000 years"
    )]
    let milliseconds = instant.as_millisecond() as f64;
    civil(&js_sys::Date::new(&milliseconds.into()))
}

fn civil(date: &js_sys::Date) -> DateTime {
    let small = |number: u32| i8::try_from(number).unwrap_or(0);
    DateTime::new(
        i16::try_from(date.get_full_year()).unwrap_or(i16::MAX),
        small(date.get_month()) + 1,
        small(date.get_date()),
        small(date.get_hours()),
        small(date.get_minutes()),
        small(date.get_seconds()),
        0,
    )
    .unwrap_or(DateTime::ZERO)
}
