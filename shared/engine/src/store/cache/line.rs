//! A fine as a line of the list, and how it lies in its row.

use rusqlite::Row;
use targa_contract::FineId;
use targa_contract::api::FineState;
use targa_domain::{Cents, Date, DateTime, HypothesisId, Plate};
use uuid::Uuid;

use super::read::unreadable;
use crate::view::{Amounts, Step};

/// A fine as the list needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) id: FineId,
    pub(crate) plate: Plate,
    pub(crate) hypothesis: HypothesisId,
    pub(crate) place: String,
    pub(crate) committed_at: DateTime,
    pub(crate) state: FineState,
    pub(crate) amounts: Amounts,
}

/// In the order in which [`line`] reads them.
pub(super) const COLUMNS: &str =
    "committed_at, id, plate, hypothesis, place, reference, notice_number, state, steps";

/// The row behind a statement that selects [`COLUMNS`].
pub(super) fn line(row: &Row<'_>) -> rusqlite::Result<Line> {
    Ok(Line {
        committed_at: unpacked(row.get(0)?).ok_or_else(|| unreadable(0))?,
        id: FineId::new(row.get::<_, Uuid>(1)?),
        plate: Plate::parse(row.get_ref(2)?.as_str()?).map_err(|_| unreadable(2))?,
        hypothesis: HypothesisId::parse(row.get_ref(3)?.as_str()?).map_err(|_| unreadable(3))?,
        place: row.get(4)?,
        state: state(row)?,
        amounts: unpack(row.get_ref(8)?.as_blob()?).ok_or_else(|| unreadable(8))?,
    })
}

/// Where the case of such a row stands.
pub(super) fn state(row: &Row<'_>) -> rusqlite::Result<FineState> {
    state_of(row.get(7)?).ok_or_else(|| unreadable(7))
}

/// A time on a wall in Rome as a number in the same order: the date in front of the second.
pub(super) fn packed(at: DateTime) -> i64 {
    let second = i64::from(at.hour()) * 3600 + i64::from(at.minute()) * 60 + i64::from(at.second());
    i64::from(packed_date(at.date())) << SECONDS | second
}

/// Bits of a day's seconds.
const SECONDS: u32 = 17;

fn unpacked(packed: i64) -> Option<DateTime> {
    let date = unpacked_date(i32::try_from(packed >> SECONDS).ok()?)?;
    let second = packed & ((1 << SECONDS) - 1);
    let part = |value: i64| i8::try_from(value).ok();
    let (hour, minute) = (part(second / 3600)?, part(second / 60 % 60)?);
    let (year, month, day) = (date.year(), date.month(), date.day());
    DateTime::new(year, month, day, hour, minute, part(second % 60)?, 0).ok()
}

pub(super) fn packed_date(date: Date) -> i32 {
    i32::from(date.year()) << 9 | i32::from(date.month()) << 5 | i32::from(date.day())
}

fn unpacked_date(packed: i32) -> Option<Date> {
    let part = |bits: i32| i8::try_from(bits).ok();
    let year = i16::try_from(packed >> 9).ok()?;
    Date::new(year, part(packed >> 5 & 15)?, part(packed & 31)?).ok()
}

/// First day, last day (0: none) and cents of each step; a byte behind them says that they are a plan's.
pub(super) fn pack(amounts: &Amounts) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(amounts.steps.len() * STEP + 1);
    for step in &amounts.steps {
        bytes.extend(packed_date(step.first).to_le_bytes());
        bytes.extend(step.last.map_or(0, packed_date).to_le_bytes());
        bytes.extend(step.amount.get().to_le_bytes());
    }
    bytes.extend(amounts.plan.then_some(PLAN));
    bytes
}

/// Behind the steps of a plan.
const PLAN: u8 = 1;

/// Bytes of a step.
const STEP: usize = 16;

/// What [`pack`] has written.
pub(super) fn unpack(bytes: &[u8]) -> Option<Amounts> {
    let (steps, rest) = bytes.as_chunks::<STEP>();
    let plan = match rest {
        [] => false,
        [PLAN] => true,
        _ => return None,
    };
    let steps: Option<_> = steps.iter().map(unpack_step).collect();
    Some(Amounts {
        steps: steps?,
        plan,
    })
}

fn unpack_step(bytes: &[u8; STEP]) -> Option<Step> {
    let (first, rest) = bytes.split_first_chunk()?;
    let (last, cents) = rest.split_first_chunk()?;
    let last = match i32::from_le_bytes(*last) {
        0 => None,
        day => Some(unpacked_date(day)?),
    };
    Some(Step {
        first: unpacked_date(i32::from_le_bytes(*first))?,
        last,
        amount: Cents::new(i64::from_le_bytes(*cents.first_chunk()?)),
    })
}

/// States as they lie in a row: numbers, so that a row is narrow.
const STATES: &[(u8, FineState)] = &[
    (1, FineState::Preavviso),
    (2, FineState::Notified),
    (3, FineState::Paid),
    (4, FineState::PaidShort),
    (5, FineState::Annulled),
];

pub(super) fn state_number(state: FineState) -> Option<u8> {
    let known = STATES.iter().find(|(_, known)| *known == state);
    known.map(|(number, _)| *number)
}

fn state_of(number: u8) -> Option<FineState> {
    let known = STATES.iter().find(|(known, _)| *known == number);
    known.map(|(_, state)| *state)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_has_its_number() {
        for state in FineState::ALL {
            assert_eq!(state_number(*state).and_then(state_of), Some(*state));
        }
    }

    #[test]
    fn times_keep_their_order_and_their_value() {
        let times = [
            "1992-04-30T23:59:59",
            "2026-05-04T08:30:00",
            "2026-05-04T08:30:01",
            "2026-10-25T02:30:00",
            "2027-01-01T00:00:00",
        ];
        let times = times.map(|text| text.parse::<DateTime>().unwrap());
        assert!(times.map(packed).is_sorted());
        for time in times {
            assert_eq!(unpacked(packed(time)), Some(time));
        }
        assert_eq!(unpacked(-1), None);
    }

    #[test]
    fn steps_come_back_as_they_were() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let step = |first, last: Option<&str>, cents| Step {
            first: day(first),
            last: last.map(day),
            amount: Cents::new(cents),
        };
        let steps = vec![
            step("2026-05-04", Some("2026-05-09"), 2940),
            step("2026-05-10", None, 4200),
        ];
        for plan in [false, true] {
            let steps = steps.clone();
            let amounts = Amounts { steps, plan };
            assert_eq!(unpack(&pack(&amounts)), Some(amounts.clone()));
            assert_eq!(unpack(&pack(&amounts)[2..]), None);
        }
    }
}
