//! Easter, Gregorian calendar (the "anonymous" algorithm, as in Meeus, Astronomical Algorithms, ch. 8).

use jiff::civil::Date;

/// Easter Sunday of a year; none outside the calendar's range.
pub fn easter_sunday(year: i16) -> Option<Date> {
    let y = i32::from(year);
    if y < 1583 {
        return None;
    }
    let golden = y % 19;
    let (century, in_century) = (y / 100, y % 100);
    let leap_centuries = century / 4;
    let moon_correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - leap_centuries - moon_correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
    let late_moon = (golden + 11 * epact + 22 * weekday) / 451;
    let day_of_march = epact + weekday - 7 * late_moon + 114;
    let month = i8::try_from(day_of_march / 31).ok()?;
    let day = i8::try_from(day_of_march % 31 + 1).ok()?;
    Date::new(year, month, day).ok()
}
