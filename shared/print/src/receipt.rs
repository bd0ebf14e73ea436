//! The receipt: who was paid, what for, when, how much, and the numbers that prove it.

use jiff::tz::TimeZone;
use targa_assets::{Language, Texts};
use targa_contract::api::{Fine, FineState, Municipality, Receipt};
use targa_domain::Date;
use targa_pagopa::NoticeNumber;

use crate::PrintError;
use crate::paper::{Fonts, Imprint, Sheets, WIDTH, style};
use crate::pieces::{
    facts, file_name, head, heading, paid, paragraph, reason, reference, short, violation, words,
};

/// What a receipt is made of: pagoPA's word that it was paid, as the fine carries it.
#[derive(Clone, Copy, Debug)]
pub struct PaymentReceipt<'a> {
    /// What was paid.
    pub fine: &'a Fine,
    /// To whom.
    pub municipality: &'a Municipality,
    /// Day it is printed.
    pub today: Date,
}

impl PaymentReceipt<'_> {
    /// What the file is called.
    pub fn file_name(&self, language: Language) -> String {
        file_name(language, "print-receipt-file", self.fine)
    }

    /// The PDF, or that nothing was paid.
    pub fn print(&self, language: Language) -> Result<Vec<u8>, PrintError> {
        let Self {
            fine,
            municipality,
            today,
        } = *self;
        let receipt = fine.receipt.as_ref().ok_or(PrintError::NothingPaid)?;
        let texts = words(language);
        let fonts = Fonts::new()?;
        let mut sheets = Sheets::new(&fonts);
        let title = texts.say("print-receipt-title");
        let lead = reason(&texts, fine);
        head(&mut sheets, &texts, municipality, (&title, &lead));

        let when = paid_at(&texts, receipt);
        let sum = texts.money(receipt.amount);
        let name = texts.say("print-paid");
        sheets.put(paid(&fonts, &name, &when, &sum));
        sheets.gap(8.0);
        let meaning = match fine.state {
            FineState::Paid => "print-receipt-closed",
            FineState::PaidShort => "print-receipt-short",
            FineState::Preavviso | FineState::Notified | FineState::Annulled => {
                "print-receipt-open"
            }
        };
        sheets.put(paragraph(&fonts, &texts.say(meaning), style::PLAIN, WIDTH));
        sheets.gap(12.0);

        let payment = facts(&fonts, &self.payment(&texts, receipt), WIDTH);
        sheets.put(heading(&fonts, &texts.say("print-payment"), payment));
        sheets.gap(10.0);
        let violation = facts(&fonts, &violation(&texts, fine), WIDTH);
        sheets.put(heading(&fonts, &texts.say("print-violation"), violation));
        sheets.gap(12.0);
        let source = texts.say("print-receipt-source");
        sheets.put(paragraph(&fonts, &source, style::SMALL, WIDTH));
        sheets.print(&Imprint {
            title: format!("{title} – {}", short(reference(fine))),
            author: &municipality.name,
            reference: reference(fine),
            made_on: today,
            texts: &texts,
        })
    }

    fn payment(&self, texts: &Texts, receipt: &Receipt) -> Vec<(String, String)> {
        let fact = |name: &str, value: String| (texts.say(name), value);
        let code = self.municipality.fiscal_code.to_string();
        let code = texts.text("print-tax-code", &[("code", code.into())]);
        let mut facts = vec![
            fact(
                "print-paid-to",
                format!("{} · {code}", self.municipality.name),
            ),
            fact("print-paid-through", short(&receipt.psp)),
        ];
        if let Some(notice) = paid_notice(self.fine, receipt) {
            facts.push(fact("print-notice-number", notice.grouped()));
            facts.push(fact("print-iuv", notice.iuv().to_string()));
        }
        facts.push(fact("print-iur", short(&receipt.iur)));
        facts.push(fact("print-receipt-id", short(&receipt.receipt_id)));
        facts
    }
}

/// Which notice was paid, where that is beyond doubt: the only one, or the only one of that sum. A receipt does
/// not name a number that may be another's.
fn paid_notice(fine: &Fine, receipt: &Receipt) -> Option<NoticeNumber> {
    if fine.options.is_empty() {
        return Some(fine.notice_number);
    }
    let same = |option: &&targa_contract::api::PayableOption| option.amount == receipt.amount;
    let mut options = fine.options.iter().filter(same);
    let first = options.next()?;
    options.next().is_none().then_some(first.notice_number)
}

/// Day and hour in Rome, wherever it is printed.
fn paid_at(texts: &Texts, receipt: &Receipt) -> String {
    let rome = TimeZone::get("Europe/Rome").unwrap_or(TimeZone::UTC);
    let moment = rome.to_datetime(receipt.paid_at);
    let date = texts.say_day_of_year(moment.date());
    let time = texts.say_time(moment);
    texts.text(
        "moment-date",
        &[("date", date.into()), ("time", time.into())],
    )
}
