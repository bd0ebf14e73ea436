//! Fines to tell about.

use targa_contract::FineId;
use targa_contract::api::{Fine, FineState, Municipality, Receipt};
use targa_domain::schedule::{PreavvisoDates, VerbaleDates};
use targa_domain::{Cents, DateTime, MunicipalitySettings, Schedule, Tariff, Violation, price};
use uuid::Uuid;

pub(crate) const PLATE: &str = "AB123CD";
pub(crate) const PLACE: &str = "via dei Tigli 12";
pub(crate) const CREDITOR: &str = "12345678903";

/// The id of fine number `n`.
pub(crate) fn id(n: u128) -> FineId {
    FineId::new(Uuid::from_u128(
        0x0196_9000_0000_7000_8000_0000_0000_0000 + n,
    ))
}

/// Parking where it is forbidden, on 4 May 2026: 29.40 until the 9th, then 42.00.
pub(crate) fn fine(n: u128) -> Fine {
    let at: DateTime = "2026-05-04T08:30:00".parse().unwrap();
    let violation = Violation::new("158-6".parse().unwrap(), at);
    let settings = MunicipalitySettings::default();
    let price = price(Tariff::embedded().unwrap(), &violation, &settings).unwrap();
    let dates = PreavvisoDates {
        committed: at.date(),
        issued: at.date(),
        received: None,
    };
    let segregation = targa_pagopa::Segregation::new(2).unwrap();
    Fine {
        id: id(n),
        plate: PLATE.parse().unwrap(),
        place: PLACE.to_owned(),
        violation,
        state: FineState::Preavviso,
        reference: format!("P/2026/{n}"),
        notice_number: targa_pagopa::NoticeNumber::emit(segregation, u64::try_from(n).unwrap())
            .unwrap(),
        creditor: CREDITOR.parse().unwrap(),
        points: 0,
        schedule: Schedule::of_preavviso(&price, &dates, &settings)
            .unwrap()
            .into(),
        evidence: Vec::new(),
        receipt: None,
        options: Vec::new(),
        verbale: None,
        collection: None,
        plan: None,
    }
}

/// Without insurance in March, notified on 1 May 2026: 866.00 and its expenses.
pub(crate) fn notified(n: u128) -> Fine {
    let at: DateTime = "2026-03-14T11:10:00".parse().unwrap();
    let violation = Violation::new("193-2".parse().unwrap(), at);
    let settings = MunicipalitySettings::default();
    let price = price(Tariff::embedded().unwrap(), &violation, &settings).unwrap();
    let dates = VerbaleDates {
        committed: at.date(),
        notified: "2026-05-01".parse().unwrap(),
    };
    let expenses = Cents::new(1388);
    Fine {
        violation,
        state: FineState::Notified,
        reference: format!("V/2026/{n}"),
        points: 5,
        schedule: Schedule::of_verbale(&price, &dates, expenses, &settings)
            .unwrap()
            .into(),
        ..fine(n)
    }
}

/// The same, paid.
pub(crate) fn paid(n: u128) -> Fine {
    let fine = fine(n);
    Fine {
        state: FineState::Paid,
        receipt: Some(Receipt {
            receipt_id: "R-1".to_owned(),
            iur: "IUR-1".to_owned(),
            amount: fine.schedule.windows[0].amount,
            paid_at: super::NOW.parse().unwrap(),
            psp: "Banca di Prova".to_owned(),
        }),
        ..fine
    }
}

/// The same, paid with less than was owed.
pub(crate) fn paid_short(n: u128) -> Fine {
    Fine {
        state: FineState::PaidShort,
        ..paid(n)
    }
}

pub(crate) fn municipality() -> Municipality {
    Municipality {
        name: "Comune di Pontechiaro".to_owned(),
        fiscal_code: CREDITOR.parse().unwrap(),
        iban: Some("IT60X0542811101000000123456".parse().unwrap()),
        settings: MunicipalitySettings::default(),
    }
}
