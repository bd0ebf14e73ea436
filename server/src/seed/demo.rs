//! The demo's content: fictional people, their vehicles, fines whose days are known, and fines of these days. Made once;
//! again, nothing.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, date};
use targa_contract::FineId;
use targa_contract::api::{Fine, Vehicle};
use targa_domain::{Cents, FiscalCode, HypothesisId, Plate, Speed, Tariff, Violation};
use targa_pagopa::NoticeNumber;
use uuid::Uuid;

use super::{SeedError, data, recent};
use crate::clock::{Clock, Instants};
use crate::config::Config;
use crate::notified::NotifiedCase;
use crate::ports::PaidNotice;
use crate::settling::settle;
use crate::store::{Issued, NewFine, Period, Store, Taking};

/// Numbers no counter of a demo reaches.
const FIRST_BASE: u64 = 9_000_000_000_001;

pub(super) struct DemoFine {
    pub(super) number: u8,
    pub(super) plate: &'static str,
    pub(super) hypothesis: &'static str,
    pub(super) committed_at: DateTime,
    pub(super) speed: Option<Speed>,
    pub(super) place: &'static str,
    pub(super) reference: &'static str,
    pub(super) notified_on: Date,
    pub(super) expenses: Cents,
    pub(super) paid: Option<(Cents, DateTime)>,
}

const VEHICLES: [(&str, &str, &str); 3] = [
    ("RSSMRA85T10A562S", "AB123CD", "Utilitaria azzurra"),
    ("RSSMRA80A41L219Q", "EF456GH", "Familiare grigia"),
    ("NREGLI90D52L219K", recent::PLATE, "Monovolume verde"),
];

fn fines() -> [DemoFine; 2] {
    [
        DemoFine {
            number: 1,
            plate: "AB123CD",
            hypothesis: "142-8",
            committed_at: date(2025, 12, 2).at(10, 40, 0, 0),
            speed: Some(Speed {
                measured: 72,
                limit: 50,
            }),
            place: "viale dei Tigli, altezza civico 40",
            reference: "V/2025/004127",
            notified_on: date(2026, 1, 10),
            expenses: Cents::new(1500),
            paid: None,
        },
        DemoFine {
            number: 2,
            plate: "EF456GH",
            hypothesis: "7-14",
            committed_at: date(2026, 2, 3).at(17, 25, 0, 0),
            speed: None,
            place: "piazza della Fontana, varco ZTL 2",
            reference: "V/2026/000318",
            notified_on: date(2026, 3, 2),
            expenses: Cents::new(1500),
            paid: Some((Cents::new(7310), date(2026, 3, 5).at(9, 12, 0, 0))),
        },
    ]
}

/// Makes what is not there yet; says how many things are new.
pub async fn seed_demo(config: &Config, instants: impl Instants) -> Result<usize, SeedError> {
    let clock = Clock::new(instants).map_err(data)?;
    let store = Store::open(&config.store).await?;
    let made = Box::pin(seed(&store, config, &clock)).await;
    store.close().await;
    made
}

async fn seed(store: &Store, config: &Config, clock: &Clock) -> Result<usize, SeedError> {
    let now = clock.now();
    let mut made = 0;
    for (person, plate, description) in VEHICLES {
        let person = FiscalCode::parse(person).map_err(data)?;
        let plate = Plate::parse(plate).map_err(data)?;
        let vehicle = Vehicle {
            plate,
            description: description.to_owned(),
        };
        let added = store.add_vehicle(&person, &vehicle, Some(Period::ALWAYS), now);
        made += usize::from(added.await?);
    }
    let recent = recent::fines(clock.today())?;
    for demo in fines().into_iter().chain(recent) {
        let fine = demo.fine(config)?;
        match store
            .issue(
                NewFine {
                    fine: &fine,
                    issued: None,
                },
                now,
            )
            .await?
        {
            Issued::New => made += 1,
            Issued::Same(_) => continue,
            Issued::Conflict | Issued::NotLeased => {
                return Err(data("a demo fine's key is taken by something else"));
            }
        }
        if let Some((amount, paid_at)) = demo.paid {
            demo.pay(store, config, clock, (amount, paid_at, fine.notice_number))
                .await?;
        }
    }
    Ok(made)
}

impl DemoFine {
    fn fine(&self, config: &Config) -> Result<Fine, SeedError> {
        let hypothesis = HypothesisId::parse(self.hypothesis).map_err(data)?;
        let mut violation = Violation::new(hypothesis, self.committed_at);
        violation.speed = self.speed;
        let tariff = Tariff::embedded().map_err(data)?;
        let municipality = &config.municipality;
        NotifiedCase {
            id: FineId::new(self.key()),
            reference: self.reference.to_owned(),
            plate: Plate::parse(self.plate).map_err(data)?,
            place: self.place.to_owned(),
            violation,
            notified_on: self.notified_on,
            expenses: self.expenses,
            notice_number: self.notice(config)?,
        }
        .priced(tariff, municipality.fiscal_code, &municipality.settings)
        .map_err(data)
    }

    /// The same at every run: that is how a second run finds what the first made.
    fn key(&self) -> Uuid {
        Uuid::from_u128(0x0197_a000_0000_7000_8000_0000_0000_0000 + u128::from(self.number))
    }

    fn notice(&self, config: &Config) -> Result<NoticeNumber, SeedError> {
        let base = FIRST_BASE + u64::from(self.number);
        NoticeNumber::emit(config.notices.segregation, base).map_err(data)
    }

    async fn pay(
        &self,
        store: &Store,
        config: &Config,
        clock: &Clock,
        (amount, local, notice_number): (Cents, DateTime, NoticeNumber),
    ) -> Result<(), SeedError> {
        let paid = PaidNotice {
            receipt_id: format!("demo-{}", self.number),
            notice_number,
            amount,
            paid_at: clock.instant_of(local).unwrap_or(Timestamp::UNIX_EPOCH),
            psp: "Banca di prova".to_owned(),
        };
        let settings = &config.municipality.settings;
        let taking = Taking {
            now: clock.now(),
            paid_on: local.date(),
            rest_until: local.date(),
        };
        store
            .take_receipt(&paid, &taking, |case| {
                settle(case, amount, local.date(), settings).map_err(data)
            })
            .await?;
        Ok(())
    }
}
