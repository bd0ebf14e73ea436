//! The notice of payment, laid out like pagoPA's: who asks, for what, how much by when, how, and what follows.

use targa_assets::{Language, Texts};
use targa_contract::api::{Fine, FineState, Municipality};
use targa_domain::Date;
use targa_pagopa::PostalAccount;

use crate::PrintError;
use crate::paper::{Fonts, Imprint, Sheets, WIDTH, style};
use crate::pieces::{
    cards, facts, file_name, head, heading, line_of_amounts, list, paragraph, postal_slip, reason,
    reference, short, ways, words,
};

/// What a notice is made of. It names no person and no plate: anybody may carry it to the counter.
#[derive(Clone, Copy, Debug)]
pub struct PaymentNotice<'a> {
    /// What is to be paid.
    pub fine: &'a Fine,
    /// To whom.
    pub municipality: &'a Municipality,
    /// The part for the post office, where Poste has authorised it.
    pub postal: Option<PostalSlip<'a>>,
    /// Day for which the sums are right.
    pub today: Date,
}

/// What the DataMatrix of Poste needs besides; Poste authorises its print creditor by creditor.
#[derive(Clone, Copy, Debug)]
pub struct PostalSlip<'a> {
    /// The account that is credited.
    pub account: PostalAccount,
    /// In whose name it is.
    pub holder: &'a str,
    /// The authorisation, as Poste wrote it.
    pub authorisation: &'a str,
}

impl PaymentNotice<'_> {
    /// What the file is called: digits tell it apart, no name and no plate.
    pub fn file_name(&self, language: Language) -> String {
        file_name(language, "print-notice-file", self.fine)
    }

    /// The PDF, or that nothing is owed that day.
    pub fn print(&self, language: Language) -> Result<Vec<u8>, PrintError> {
        let Self {
            fine,
            municipality,
            postal,
            today,
        } = *self;
        let texts = words(language);
        let fonts = Fonts::new()?;
        let ways = ways(&texts, fine, today)?;
        let mut sheets = Sheets::new(&fonts);
        let title = texts.say("print-notice-title");
        let reason = reason(&texts, fine);
        head(&mut sheets, &texts, municipality, (&title, &reason));
        sheets.put(facts(&fonts, &self.parties(&texts), WIDTH));
        sheets.gap(10.0);

        let mut cards = cards(&fonts, &texts, &ways)?.into_iter();
        if let Some(first) = cards.next() {
            sheets.put(heading(&fonts, &texts.say("print-how-much"), first));
        }
        for card in cards {
            sheets.gap(10.0);
            sheets.put(card);
        }
        sheets.gap(6.0);
        let note = if ways.len() > 1 {
            "print-choose"
        } else {
            "print-current"
        };
        sheets.put(paragraph(&fonts, &texts.say(note), style::PLAIN, WIDTH));
        sheets.gap(10.0);

        sheets.put(heading(
            &fonts,
            &texts.say("print-how"),
            how(&fonts, &texts),
        ));
        sheets.gap(8.0);
        let line = line_of_amounts(&fonts, &texts, fine, today);
        sheets.put(heading(&fonts, &texts.say("print-then"), line));
        if fine.state == FineState::Preavviso && fine.verbale.is_none() {
            sheets.gap(4.0);
            let verbale = texts.say("timeline-then-verbale");
            sheets.put(paragraph(&fonts, &verbale, style::PLAIN, WIDTH));
        }
        if let Some(slip) = &postal {
            for way in &ways {
                sheets.gap(12.0);
                let block = postal_slip(&fonts, &texts, way, slip, (reference(fine), &reason))?;
                sheets.put(heading(&fonts, &texts.say("print-postal"), block));
            }
        }
        sheets.print(&Imprint {
            title: format!("{title} – {}", short(reference(fine))),
            author: &municipality.name,
            reference: reference(fine),
            made_on: today,
            texts: &texts,
        })
    }

    fn parties(&self, texts: &Texts) -> [(String, String); 3] {
        let code = self.municipality.fiscal_code.to_string();
        let code = texts.text("print-tax-code", &[("code", code.into())]);
        let number = short(reference(self.fine));
        let holder = texts.text("print-holder-of", &[("number", number.into())]);
        let committed = self.fine.violation.committed_at.date();
        [
            (
                texts.say("print-creditor"),
                format!("{} · {code}", self.municipality.name),
            ),
            (texts.say("print-holder"), holder),
            (texts.say("print-when"), texts.say_day_of_year(committed)),
        ]
    }
}

/// The ways to pay with what is on this sheet.
pub(crate) fn how(fonts: &Fonts, texts: &Texts) -> crate::paper::Block {
    let points = ["print-how-phone", "print-how-counter", "print-how-online"];
    list(fonts, &points.map(|id| texts.say(id)))
}
