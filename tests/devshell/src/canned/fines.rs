//! The fines of a fictional citizen.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::civil::{DateTime, date};
use targa_contract::api::{Collection, Evidence, Fine, FineState, Receipt, Verbale};
use targa_contract::{EvidenceId, FineId, Problem, ProblemCode, Timestamp};
use targa_domain::{Cents, Date, HypothesisId, Plate, Schedule, Violation};
use targa_pagopa::{NoticeNumber, Segregation};
use uuid::Uuid;

use super::figures::{creditor, preavviso, today, verbale};
use super::instalments::with_plan;
use super::{Fines, State};

/// The fines that a state shows.
pub(super) fn of(state: State) -> Result<Fines, Problem> {
    match state {
        State::Empty => Ok(Vec::new()),
        State::LongList => (0..200).map(from_a_long_list).collect(),
        State::VeryLongList => (0..10_000).map(from_a_long_list).collect(),
        State::Paid => some()?
            .into_iter()
            .map(|fine| paid(fine, today()))
            .collect(),
        State::Office => for_the_office(),
        State::Paying => Ok(some()?.into_iter().map(not_annulled).collect()),
        State::Collected => Ok(some()?.into_iter().map(collected).collect()),
        _ => some(),
    }
}

/// A preavviso of yesterday, two verbali, one paid, one annulled.
fn some() -> Result<Fines, Problem> {
    let slip = fine(
        1,
        "AB123CD",
        "158-6",
        date(2026, 4, 29).at(8, 40, 0, 0),
        Start::Slip,
    )?;
    let ztl = fine(
        2,
        "AB123CD",
        "7-14",
        date(2026, 2, 12).at(17, 5, 0, 0),
        Start::Notified(date(2026, 4, 10), Cents::new(1388)),
    )?;
    let speed = fine(
        3,
        "EF456GH",
        "142-8",
        date(2025, 12, 2).at(14, 20, 0, 0),
        Start::Notified(date(2026, 1, 10), Cents::new(1500)),
    )?;
    let disc = fine(
        4,
        "AB123CD",
        "7-15",
        date(2026, 3, 3).at(10, 30, 0, 0),
        Start::Slip,
    )?;
    let belt = fine(
        5,
        "AB123CD",
        "172-10",
        date(2026, 1, 20).at(19, 15, 0, 0),
        Start::Notified(date(2026, 2, 20), Cents::new(1388)),
    )?;
    Ok(vec![
        photographed(slip),
        ztl,
        speed,
        paid(disc, date(2026, 3, 5))?,
        Fine {
            state: FineState::Annulled,
            ..belt
        },
    ])
}

fn not_annulled(fine: Fine) -> Fine {
    let state = match fine.state {
        FineState::Annulled => FineState::Notified,
        state => state,
    };
    Fine { state, ..fine }
}

/// Without insurance, notified three days ago: such verbali may be paid in instalments, and the driver is asked for.
fn for_the_office() -> Result<Fines, Problem> {
    let uninsured = |number| {
        let start = Start::Notified(date(2026, 4, 27), Cents::new(1388));
        let at = date(2026, 3, 14).at(11, 10, 0, 0);
        fine(number, "AB123CD", "193-2", at, start)
    };
    let granted = with_plan(uninsured(9)?, notice)?;
    Ok(vec![
        uninsured(6)?,
        uninsured(7)?,
        uninsured(8)?,
        granted,
        uninsured(10)?,
    ])
}

/// Two pictures of it, drawn for these fixtures.
const PICTURES: [(u128, &[u8]); 2] = [
    (1, include_bytes!("pictures/street.jpg")),
    (2, include_bytes!("pictures/plate.jpg")),
];

fn photographed(fine: Fine) -> Fine {
    let image = |(number, jpeg): (u128, &[u8])| Evidence {
        id: EvidenceId::new(Uuid::from_u128(number)),
        width: 960,
        height: 640,
        bytes: u32::try_from(jpeg.len()).unwrap_or(u32::MAX),
    };
    Fine {
        evidence: PICTURES.map(image).to_vec(),
        ..fine
    }
}

/// A picture as the screens take it.
pub(super) fn picture(id: EvidenceId) -> Option<String> {
    let mut pictures = PICTURES.iter();
    let (_, jpeg) = pictures.find(|(number, _)| EvidenceId::new(Uuid::from_u128(*number)) == id)?;
    Some(STANDARD.encode(jpeg))
}

/// The old verbale has gone to the collector.
fn collected(fine: Fine) -> Fine {
    if fine.violation.committed_at.year() > 2025 {
        return fine;
    }
    Fine {
        verbale: Some(Verbale {
            number: fine.reference.clone(),
            drawn_up_on: date(2025, 12, 20),
            protocol: Some("2025/0012345".to_owned()),
            iun: Some("ABCD-EFGH-IJKL-202512-M-1".to_owned()),
            notified_on: Some(date(2026, 1, 10)),
            expenses: Cents::new(1500),
        }),
        collection: Some(Collection {
            number: "ING/2026/000017".to_owned(),
            owed: Cents::new(39_820),
            page: Some("https://riscossione.example/posizione".to_owned()),
        }),
        ..fine
    }
}

#[derive(Clone, Copy)]
enum Start {
    Slip,
    Notified(Date, Cents),
}

fn fine(
    number: u64,
    plate: &str,
    hypothesis: &str,
    committed_at: DateTime,
    start: Start,
) -> Result<Fine, Problem> {
    let violation = Violation::new(HypothesisId::parse(hypothesis)?, committed_at);
    let (state, reference, schedule) = match start {
        Start::Slip => {
            let schedule = preavviso(&violation, committed_at.date())?;
            (
                FineState::Preavviso,
                format!("P/2026/{:06}", 120 + number),
                schedule,
            )
        }
        Start::Notified(on, expenses) => {
            let schedule = verbale(&violation, on, expenses)?;
            (
                FineState::Notified,
                format!("V/2026/{:06}", 120 + number),
                schedule,
            )
        }
    };
    let row = super::figures::tariff()?.row(&violation.hypothesis, committed_at.date())?;
    let points = row.points.to;
    Ok(Fine {
        id: FineId::new(Uuid::from_u128(
            0x0196_8000_0000_7000_8000_0000_0000_0000 + u128::from(number),
        )),
        plate: Plate::parse(plate)?,
        place: place(number).to_owned(),
        violation,
        state,
        reference,
        notice_number: notice(number)?,
        creditor: creditor()?,
        points,
        schedule: Box::new(schedule),
        evidence: Vec::new(),
        receipt: None,
        options: Vec::new(),
        verbale: None,
        collection: None,
        plan: None,
    })
}

const fn place(number: u64) -> &'static str {
    match number % 5 {
        0 => "corso dei Platani 7",
        1 => "via dei Tigli 12",
        2 => "piazza della Fontana",
        3 => "viale del Mulino, km 2",
        _ => "via del Forno 3",
    }
}

fn notice(number: u64) -> Result<NoticeNumber, Problem> {
    let segregation = Segregation::new(2).map_err(|_| ProblemCode::Internal)?;
    NoticeNumber::emit(segregation, 320_270_000_000 + number)
        .map_err(|_| ProblemCode::Internal.into())
}

/// The same fine, paid that day with the sum of that day.
pub(super) fn paid(fine: Fine, day: Date) -> Result<Fine, Problem> {
    let amount = owed_on(&fine.schedule, day)?;
    let paid_at: Timestamp = day
        .at(8, 12, 0, 0)
        .to_zoned(jiff::tz::TimeZone::UTC)
        .map_err(|_| ProblemCode::Internal)?
        .timestamp();
    Ok(Fine {
        state: FineState::Paid,
        receipt: Some(Receipt {
            receipt_id: "c110729d258c4ab1b765fe902aae41d6".to_owned(),
            iur: "20260430081200000017".to_owned(),
            amount,
            paid_at,
            psp: "Banca di Prova".to_owned(),
        }),
        ..fine
    })
}

fn owed_on(schedule: &Schedule, day: Date) -> Result<Cents, Problem> {
    let window = schedule.window_on(day).or(schedule.windows.first());
    window
        .map(|window| window.amount)
        .ok_or_else(|| ProblemCode::Internal.into())
}

fn from_a_long_list(number: u64) -> Result<Fine, Problem> {
    let hypotheses = ["158-6", "7-14", "146-3", "7-15", "142-8", "158-5"];
    let plates = ["AB123CD", "EF456GH", "GH789JK", "LM012NP"];
    let pick = |list: &[&'static str]| {
        let place = usize::try_from(number).unwrap_or_default() % list.len();
        list.get(place).copied().unwrap_or_default()
    };
    // The tariff goes back some years, not decades.
    let days = i64::try_from(number % 200).unwrap_or_default();
    let day = today()
        .checked_sub(jiff::Span::new().days(days))
        .map_err(|_| ProblemCode::Internal)?;
    let made = fine(
        number + 1,
        pick(&plates),
        pick(&hypotheses),
        day.at(9, 30, 0, 0),
        Start::Slip,
    )?;
    if number > 5 {
        paid(made, day)
    } else {
        Ok(made)
    }
}
