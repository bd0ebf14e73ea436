//! A case that begins notified: brought by the office, or invented for a demo.

use jiff::civil::Date;
use targa_contract::api::{Fine, FineState, QuoteRequest, QuoteStart};
use targa_contract::{FineId, Problem};
use targa_domain::{Cents, MunicipalitySettings, Plate, Tariff, Violation};
use targa_pagopa::{CreditorCode, NoticeNumber};

/// What is known of it.
#[derive(Clone, Debug)]
pub(crate) struct NotifiedCase {
    pub(crate) id: FineId,
    pub(crate) reference: String,
    pub(crate) plate: Plate,
    pub(crate) place: String,
    pub(crate) violation: Violation,
    pub(crate) notified_on: Date,
    pub(crate) expenses: Cents,
    pub(crate) notice_number: NoticeNumber,
}

impl NotifiedCase {
    /// The fine as this server prices it.
    pub(crate) fn priced(
        self,
        tariff: &Tariff,
        creditor: CreditorCode,
        settings: &MunicipalitySettings,
    ) -> Result<Fine, Problem> {
        let request = QuoteRequest {
            violation: self.violation,
            start: QuoteStart::Notified {
                on: self.notified_on,
            },
            expenses: self.expenses,
        };
        let quoted = request.answer(tariff, settings)?;
        Ok(Fine {
            id: self.id,
            plate: self.plate,
            place: self.place,
            violation: self.violation,
            state: FineState::Notified,
            reference: self.reference,
            notice_number: self.notice_number,
            creditor,
            points: quoted.price.points.to,
            schedule: Box::new(quoted.schedule),
            evidence: Vec::new(),
            receipt: None,
            options: Vec::new(),
            verbale: None,
            collection: None,
            plan: None,
        })
    }
}
