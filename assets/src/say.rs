//! Days and hours as people say them.

use jiff::civil::{Date, DateTime, Weekday};

use crate::Texts;

impl Texts {
    /// A day: "domenica 4 maggio", with its year if that is not today's.
    pub fn say_date(&self, date: Date, today: Date) -> String {
        let id = if date.year() == today.year() {
            "date-long"
        } else {
            "date-long-year"
        };
        self.date(id, date)
    }

    /// A day with its weekday and year, as paper says it, which is read in other years: "domenica 4 maggio 2026".
    pub fn say_day_of_year(&self, date: Date) -> String {
        self.date("date-long-year", date)
    }

    /// A day without its weekday: "4 maggio", with its year if that is not today's.
    pub fn say_day(&self, date: Date, today: Date) -> String {
        let id = if date.year() == today.year() {
            "date-day"
        } else {
            "date-day-year"
        };
        self.date(id, date)
    }

    /// A day in figures: "04/05/2026".
    pub fn short_date(&self, date: Date) -> String {
        let two = |number: i8| format!("{number:02}");
        self.text(
            "date-short",
            &[
                ("day", two(date.day()).into()),
                ("month", two(date.month()).into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// A day and hour: "oggi alle 9:12", "ieri alle 18:40", "lunedì 4 maggio alle 9:12".
    pub fn say_moment(&self, moment: DateTime, today: Date) -> String {
        let time = self.say_time(moment);
        let time = || ("time", time.as_str().into());
        if moment.date() == today {
            self.text("moment-today", &[time()])
        } else if today.yesterday().is_ok_and(|day| day == moment.date()) {
            self.text("moment-yesterday", &[time()])
        } else {
            let date = self.say_date(moment.date(), today);
            self.text("moment-date", &[("date", date.into()), time()])
        }
    }

    /// An hour: "9:12".
    pub fn say_time(&self, moment: DateTime) -> String {
        let minute = format!("{:02}", moment.minute());
        let hour = moment.hour().to_string();
        self.text("time", &[("hour", hour.into()), ("minute", minute.into())])
    }

    fn date(&self, id: &str, date: Date) -> String {
        let weekday = self.text(weekday(date.weekday()), &[]);
        let month = self.text(month(date.month()), &[]);
        self.text(
            id,
            &[
                ("weekday", weekday.into()),
                ("day", i64::from(date.day()).into()),
                ("month", month.into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }
}

const fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "weekday-monday",
        Weekday::Tuesday => "weekday-tuesday",
        Weekday::Wednesday => "weekday-wednesday",
        Weekday::Thursday => "weekday-thursday",
        Weekday::Friday => "weekday-friday",
        Weekday::Saturday => "weekday-saturday",
        Weekday::Sunday => "weekday-sunday",
    }
}

const fn month(number: i8) -> &'static str {
    match number {
        1 => "month-january",
        2 => "month-february",
        3 => "month-march",
        4 => "month-april",
        5 => "month-may",
        6 => "month-june",
        7 => "month-july",
        8 => "month-august",
        9 => "month-september",
        10 => "month-october",
        11 => "month-november",
        _ => "month-december",
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::Language;

    #[test]
    fn a_day_is_said_as_in_each_language() {
        let said = |language| {
            let texts = Texts::new(language);
            texts.say_date(date(2026, 5, 4), date(2026, 4, 30))
        };
        assert_eq!(said(Language::It), "lunedì 4 maggio");
        assert_eq!(said(Language::En), "Monday 4 May");
        assert_eq!(said(Language::De), "Montag, 4. Mai");
        assert_eq!(said(Language::Fr), "lundi 4 mai");
    }

    #[test]
    fn another_year_is_named_and_the_first_is_an_ordinal() {
        let texts = Texts::new(Language::It);
        let said = texts.say_date(date(2027, 1, 1), date(2026, 4, 30));
        assert_eq!(said, "venerdì 1º gennaio 2027");
        assert_eq!(texts.short_date(date(2026, 5, 4)), "04/05/2026");
    }

    #[test]
    fn a_moment_is_near_or_far() {
        let texts = Texts::new(Language::It);
        let said = |day| texts.say_moment(date(2026, 5, day).at(9, 5, 0, 0), date(2026, 5, 4));
        assert_eq!(said(4), "oggi alle 9:05");
        assert_eq!(said(3), "ieri alle 9:05");
        assert_eq!(said(1), "venerdì 1º maggio alle 9:05");
    }
}
