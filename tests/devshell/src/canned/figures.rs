//! Prices and codes as the real rooms make them.

use targa_contract::api::{FineState, QuoteRequest, QuoteResponse, QuoteStart};
use targa_contract::commands::{OwedView, QrView};
use targa_contract::{Problem, ProblemCode};
use targa_domain::schedule::{PreavvisoDates, VerbaleDates};
use targa_domain::{Cents, Date, MunicipalitySettings, Price, Schedule, Tariff, Violation, price};
use targa_pagopa::{CreditorCode, NoticeNumber, PaymentQr, QrSymbol};

/// Fiscal code of the fictional municipality.
pub(super) const CREDITOR: &str = "12345678903";

/// The account its payments are credited to.
pub(super) const IBAN: &str = "IT60 X054 2811 1010 0000 0123 456";

/// Name of the fictional municipality.
pub(super) const MUNICIPALITY: &str = "Comune di Pontechiaro";

/// The day on which all fixtures are looked at: fixed, so that pictures can be compared.
pub(super) const fn today() -> Date {
    jiff::civil::date(2026, 4, 30)
}

pub(super) fn tariff() -> Result<&'static Tariff, Problem> {
    Tariff::embedded().map_err(|_| ProblemCode::Internal.into())
}

pub(super) fn priced(violation: &Violation) -> Result<Price, Problem> {
    Ok(price(
        tariff()?,
        violation,
        &MunicipalitySettings::default(),
    )?)
}

/// The line of amounts of a preavviso.
pub(super) fn preavviso(violation: &Violation, issued: Date) -> Result<Schedule, Problem> {
    let dates = PreavvisoDates {
        committed: violation.committed_at.date(),
        issued,
        received: None,
    };
    let settings = MunicipalitySettings::default();
    Ok(Schedule::of_preavviso(
        &priced(violation)?,
        &dates,
        &settings,
    )?)
}

/// The line of amounts of a verbale.
pub(super) fn verbale(
    violation: &Violation,
    notified: Date,
    expenses: Cents,
) -> Result<Schedule, Problem> {
    let dates = VerbaleDates {
        committed: violation.committed_at.date(),
        notified,
    };
    let settings = MunicipalitySettings::default();
    Ok(Schedule::of_verbale(
        &priced(violation)?,
        &dates,
        expenses,
        &settings,
    )?)
}

pub(super) fn quote(request: &QuoteRequest) -> Result<QuoteResponse, Problem> {
    let schedule = match request.start {
        QuoteStart::Preavviso { issued_on } => preavviso(&request.violation, issued_on)?,
        QuoteStart::Notified { on } => verbale(&request.violation, on, request.expenses)?,
    };
    let price = priced(&request.violation)?;
    Ok(QuoteResponse { price, schedule })
}

pub(super) fn owed(state: FineState, schedule: &Schedule) -> Option<OwedView> {
    if matches!(state, FineState::Paid | FineState::Annulled) {
        return None;
    }
    let window = schedule.window_on(today())?;
    let then = window.last.and_then(|last| schedule.next_after(last));
    Some(OwedView {
        amount: window.amount,
        until: window.last,
        then: then.map(|window| window.amount),
    })
}

pub(super) fn creditor() -> Result<CreditorCode, Problem> {
    CREDITOR.parse().map_err(|_| ProblemCode::Internal.into())
}

pub(super) fn qr(notice: NoticeNumber, amount: Cents) -> Result<QrView, Problem> {
    let code = PaymentQr::new(notice, creditor()?, amount).map_err(|_| ProblemCode::Internal)?;
    let (path, side) = QrSymbol::draw(&code)
        .map_err(|_| ProblemCode::Internal)?
        .svg_path();
    Ok(QrView {
        text: code.encode(),
        path,
        side,
    })
}
