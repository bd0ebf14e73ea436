//! Any number of fines, in batches: the same number gives the same fines, more only adds.

use jiff::ToSpan;
use jiff::civil::date;
use targa_contract::FineId;
use targa_contract::api::{FineState, Vehicle};
use targa_domain::{Cents, HypothesisId, Speed, Tariff, Violation};
use targa_pagopa::NoticeNumber;
use uuid::Uuid;

use super::{SeedError, crowd, data};
use crate::clock::{Clock, Instants};
use crate::config::Config;
use crate::notified::NotifiedCase;
use crate::ports::PaidNotice;
use crate::store::{BulkCase, Period, Store};

/// Fines of one write.
const BATCH: u32 = 500;
/// Fines of one person, on two vehicles.
const PER_PERSON: u32 = 10;
/// Numbers no counter of a demo reaches, and the demo's own do not either.
const FIRST_BASE: u64 = 9_100_000_000_000;
const PLACES: [&str; 4] = [
    "viale dei Tigli, altezza civico 40",
    "piazza della Fontana, varco ZTL 2",
    "via del Mulino, altezza civico 7",
    "corso della Repubblica, incrocio via Verdi",
];

/// Makes what is not there yet of the first `fines`; tells `progress` how many of them there are after each batch.
/// Gives how many are new.
pub async fn seed_fines(
    config: &Config,
    instants: impl Instants,
    fines: u32,
    progress: &mut (dyn FnMut(u32) + Send),
) -> Result<u32, SeedError> {
    let clock = Clock::new(instants).map_err(data)?;
    let store = Store::open(&config.store).await?;
    let made = seed(&store, config, &clock, fines, progress).await;
    store.close().await;
    made
}

async fn seed(
    store: &Store,
    config: &Config,
    clock: &Clock,
    fines: u32,
    progress: &mut (dyn FnMut(u32) + Send),
) -> Result<u32, SeedError> {
    let tariff = Tariff::embedded().map_err(data)?;
    let mut made = 0;
    let mut first = 0;
    while first < fines {
        let numbers = first..fines.min(first + BATCH);
        let ids: Vec<_> = numbers.clone().map(id).collect();
        let known = store.known_fines(&ids).await?;
        let mut owners = Vec::new();
        let mut cases = Vec::new();
        for number in numbers.filter(|number| !known.contains(&id(*number))) {
            let case = case(number, config, clock, tariff)?;
            if number % PER_PERSON < 2 {
                let person = crowd::person(number / PER_PERSON);
                let vehicle = Vehicle {
                    plate: case.fine.plate,
                    description: format!("Veicolo {}", number % PER_PERSON + 1),
                };
                let person = person.ok_or_else(|| data("a person"))?;
                owners.push((person, vehicle, Period::ALWAYS));
            }
            cases.push(case);
        }
        store.take_in(&owners, &cases, clock.now()).await?;
        made += u32::try_from(cases.len()).unwrap_or_default();
        first += BATCH;
        progress(fines.min(first));
    }
    Ok(made)
}

fn id(number: u32) -> FineId {
    FineId::new(Uuid::from_u128(
        0x0197_b000_0000_7000_8000_0000_0000_0000 + u128::from(number),
    ))
}

fn case(
    number: u32,
    config: &Config,
    clock: &Clock,
    tariff: &Tariff,
) -> Result<BulkCase, SeedError> {
    let (hypothesis, speed) = if number.is_multiple_of(3) {
        let measured = 67 + u16::try_from(number % 25).unwrap_or_default();
        (
            "142-8",
            Some(Speed {
                measured,
                limit: 50,
            }),
        )
    } else {
        ("7-14", None)
    };
    let hypothesis = HypothesisId::parse(hypothesis).map_err(data)?;
    let committed = date(2026, 1, 2).saturating_add(i64::from(number % 250).days());
    let hour = 8 + i8::try_from(number % 12).unwrap_or_default();
    let mut violation = Violation::new(hypothesis, committed.at(hour, 30, 0, 0));
    violation.speed = speed;
    let vehicle = number / PER_PERSON * 2 + number % 2;
    let place = PLACES.get(usize::try_from(number % 4).unwrap_or_default());
    let base = FIRST_BASE + u64::from(number);
    let notified = NotifiedCase {
        id: id(number),
        reference: format!("S/2026/{:07}", number + 1),
        plate: crowd::plate(vehicle).ok_or_else(|| data("a plate"))?,
        place: place.copied().unwrap_or_default().to_owned(),
        violation,
        notified_on: committed.saturating_add(30.days()),
        expenses: Cents::new(1500),
        notice_number: NoticeNumber::emit(config.notices.segregation, base).map_err(data)?,
    };
    let notified_on = notified.notified_on;
    let municipality = &config.municipality;
    let mut fine = notified
        .priced(tariff, municipality.fiscal_code, &municipality.settings)
        .map_err(data)?;
    // Six in ten are paid, two days after the notification.
    let paid_on = notified_on.saturating_add(2.days());
    let owed = fine.schedule.window_on(paid_on).map(|window| window.amount);
    let paid = owed.filter(|_| number % 10 >= 4).map(|amount| PaidNotice {
        receipt_id: format!("seed-{number}"),
        notice_number: fine.notice_number,
        amount,
        paid_at: clock
            .instant_of(paid_on.at(9, 12, 0, 0))
            .unwrap_or(jiff::Timestamp::UNIX_EPOCH),
        psp: "Banca di prova".to_owned(),
    });
    if paid.is_some() {
        fine.state = FineState::Paid;
    }
    Ok(BulkCase {
        fine,
        paid,
        digest: None,
    })
}
