//! What is to be said about the deadlines of fines, and on which day. Pure: the same fines, the
//! same day and the same memory give the same plan.

use std::collections::{BTreeMap, HashSet};

use jiff::Span;
use targa_contract::FineId;
use targa_domain::{Cents, Date};

/// The last day of a sum: from the next on more is owed, or a plan may lapse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Deadline {
    pub(crate) fine: FineId,
    /// Last day at this sum.
    pub(crate) last: Date,
    /// What is owed until then.
    pub(crate) amount: Cents,
    /// It is the due of a plan.
    pub(crate) plan: bool,
}

/// How far ahead something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Ahead {
    FiveDays,
    OneDay,
    LastDay,
}

impl Ahead {
    pub(crate) const ALL: [Self; 3] = [Self::FiveDays, Self::OneDay, Self::LastDay];

    const fn days(self) -> i32 {
        match self {
            Self::FiveDays => 5,
            Self::OneDay => 1,
            Self::LastDay => 0,
        }
    }

    /// As it is remembered.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::FiveDays => "five-days",
            Self::OneDay => "one-day",
            Self::LastDay => "last-day",
        }
    }
}

/// What was said already: never twice about the same deadline of the same fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Said {
    pub(crate) fine: FineId,
    pub(crate) last: Date,
    pub(crate) ahead: Ahead,
}

/// Something to say, on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reminder {
    pub(crate) on: Date,
    pub(crate) ahead: Ahead,
    pub(crate) deadline: Deadline,
}

impl Reminder {
    pub(crate) const fn key(&self) -> Said {
        Said {
            fine: self.deadline.fine,
            last: self.deadline.last,
            ahead: self.ahead,
        }
    }
}

/// The furthest last day of which something may be said on a day.
pub(super) fn furthest(today: Date) -> Date {
    let ahead = Span::new().days(Ahead::FiveDays.days());
    today.checked_add(ahead).unwrap_or(Date::MAX)
}

/// What will be said from today on, in the order of its days. Where the app was closed on a
/// reminder's own day, it is said today instead; but of two that were missed only the nearer one.
pub(crate) fn plan(deadlines: &[Deadline], today: Date, said: &HashSet<Said>) -> Vec<Reminder> {
    let mut reminders = BTreeMap::new();
    for deadline in deadlines.iter().filter(|deadline| deadline.last >= today) {
        // In the order of days: a later one of the same day takes the place of an earlier one.
        for ahead in Ahead::ALL {
            let Ok(own_day) = deadline.last.checked_sub(Span::new().days(ahead.days())) else {
                continue;
            };
            let on = own_day.max(today);
            let key = (on, deadline.last, deadline.fine);
            reminders.insert(
                key,
                Reminder {
                    on,
                    ahead,
                    deadline: *deadline,
                },
            );
        }
    }
    let fresh = |reminder: &Reminder| !said.contains(&reminder.key());
    reminders.into_values().filter(fresh).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn day(n: i32) -> Date {
        Date::constant(2026, 5, 1)
            .checked_add(Span::new().days(n))
            .unwrap()
    }

    fn deadline(fine: u8, last: i32) -> Deadline {
        Deadline {
            fine: FineId::new(Uuid::from_u128(u128::from(fine))),
            last: day(last),
            amount: Cents::new(2940),
            plan: false,
        }
    }

    #[test]
    fn five_days_one_day_and_the_last_day() {
        let plan = plan(&[deadline(1, 20)], day(0), &HashSet::new());
        let said: Vec<_> = plan.iter().map(|r| (r.on, r.ahead)).collect();
        assert_eq!(
            said,
            [
                (day(15), Ahead::FiveDays),
                (day(19), Ahead::OneDay),
                (day(20), Ahead::LastDay)
            ]
        );
    }

    #[test]
    fn what_was_missed_is_said_late_but_not_all_of_it() {
        let at = |today| plan(&[deadline(1, 20)], day(today), &HashSet::new());
        let first = |today| at(today).first().map(|r| (r.on, r.ahead));
        assert_eq!(first(17), Some((day(17), Ahead::FiveDays)));
        assert_eq!(first(20), Some((day(20), Ahead::LastDay)));
        assert_eq!(at(20).len(), 1);
        assert_eq!(first(21), None);
    }

    proptest! {
        /// Day after day, whatever days the app is open: each is said at most once, never after
        /// the last day, never of a fine that is not among those to pay, and one a day of a fine.
        #[test]
        fn said_once_and_in_time(
            deadlines in prop::collection::btree_map(0_u8..6, 0_i32..40, 0..6),
            open in prop::collection::vec(any::<bool>(), 45),
            paid_on in prop::collection::btree_map(0_u8..6, 0_i32..45, 0..6),
        ) {
            let mut said = HashSet::new();
            for (today, open) in (0..).zip(open) {
                if !open {
                    continue;
                }
                let to_pay: Vec<_> = deadlines
                    .iter()
                    .filter(|(fine, _)| paid_on.get(fine).is_none_or(|paid| *paid > today))
                    .map(|(fine, last)| deadline(*fine, *last))
                    .collect();
                let due: Vec<_> = plan(&to_pay, day(today), &said)
                    .into_iter()
                    .filter(|reminder| reminder.on <= day(today))
                    .collect();
                let mut fines = HashSet::new();
                for reminder in due {
                    prop_assert!(said.insert(reminder.key()), "twice");
                    prop_assert!(fines.insert(reminder.deadline.fine), "two on a day");
                    prop_assert!(reminder.deadline.last >= day(today), "late");
                    prop_assert!(to_pay.contains(&reminder.deadline));
                    prop_assert_eq!(reminder.on, day(today));
                }
            }
        }

        /// Who looks no further than that misses nothing of today.
        #[test]
        fn nothing_further_away_is_said_today(
            deadlines in prop::collection::btree_map(0_u8..6, 0_i32..40, 0..6),
            today in 0_i32..40,
        ) {
            let all: Vec<_> = deadlines.iter().map(|(fine, last)| deadline(*fine, *last)).collect();
            let near: Vec<_> = all
                .iter()
                .copied()
                .filter(|deadline| deadline.last <= furthest(day(today)))
                .collect();
            let said_today = |deadlines: &[Deadline]| {
                let mut due = plan(deadlines, day(today), &HashSet::new());
                due.retain(|reminder| reminder.on <= day(today));
                due
            };
            prop_assert_eq!(said_today(&near), said_today(&all));
        }

        /// An app that is open every day says all three of a deadline that is far enough away.
        #[test]
        fn nothing_is_left_out(last in 5_i32..40) {
            let mut said = HashSet::new();
            let mut order = Vec::new();
            for today in 0..=last {
                for reminder in plan(&[deadline(1, last)], day(today), &said) {
                    if reminder.on == day(today) {
                        said.insert(reminder.key());
                        order.push(reminder.ahead);
                    }
                }
            }
            prop_assert_eq!(order, Ahead::ALL);
        }
    }
}
