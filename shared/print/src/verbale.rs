//! The verbale di accertamento as it is notified: facts, articles, sums and days, how to pay, how to appeal.

mod appeals;
mod parts;

use targa_assets::Language;
use targa_contract::api::{Fine, Municipality};
use targa_domain::Date;

use crate::PrintError;
use crate::notice::how;
use crate::paper::{Fonts, Imprint, Sheets, WIDTH, style};
use crate::pieces::{
    cards, facts, head, heading, line_of_amounts, paragraph, short, violation, ways, words,
};

/// What a verbale is made of.
#[derive(Clone, Copy, Debug)]
pub struct VerbalePaper<'a> {
    /// The case, its verbale drawn up.
    pub fine: &'a Fine,
    /// Who asks.
    pub municipality: &'a Municipality,
    /// Who drew it up, and where one can turn to.
    pub authority: Authority<'a>,
    /// Who is to get it; none on a copy without personal data.
    pub addressee: Option<Addressee<'a>>,
    /// Day it is printed.
    pub today: Date,
}

/// The office and the authorities of the appeals, as the municipality writes them.
#[derive(Clone, Copy, Debug)]
pub struct Authority<'a> {
    /// The office that drew it up ("Comando di Polizia Locale").
    pub office: &'a str,
    /// Its address.
    pub address: &'a str,
    /// Telephone, e-mail, PEC.
    pub contacts: &'a str,
    /// Who ascertained the violation, by name or number; none where only the office is known.
    pub officer: Option<&'a str>,
    /// Whose printed name stands for the signature (d.lgs. 39/1993, art. 3 comma 2).
    pub responsible: &'a str,
    /// The Prefetto who decides ("Prefetto di Lodi").
    pub prefetto: &'a str,
    /// The judge ("Giudice di Pace di Lodi").
    pub giudice_di_pace: &'a str,
}

/// Who is to get it. Personal data: Debug hides it.
#[derive(Clone, Copy)]
pub struct Addressee<'a> {
    /// Name or company name.
    pub name: &'a str,
    /// Codice fiscale of a person or a firm.
    pub fiscal_code: &'a str,
    /// Street, postal code, town.
    pub address: &'a str,
}

impl std::fmt::Debug for Addressee<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Addressee").finish_non_exhaustive()
    }
}

impl VerbalePaper<'_> {
    /// The PDF, or that there is no verbale, or that nothing is owed.
    pub fn print(&self, language: Language) -> Result<Vec<u8>, PrintError> {
        let Self {
            fine,
            municipality,
            today,
            ..
        } = *self;
        let verbale = fine.verbale.as_ref().ok_or(PrintError::NoVerbale)?;
        let texts = words(language);
        let fonts = Fonts::new()?;
        let ways = ways(&texts, fine, today)?;
        let mut sheets = Sheets::new(&fonts);
        let title = texts.say("print-verbale-title");
        let number = short(&verbale.number);
        let day = texts.say_day_of_year(verbale.drawn_up_on);
        let lead = texts.text(
            "print-verbale-number",
            &[("number", number.as_str().into()), ("date", day.into())],
        );
        head(&mut sheets, &texts, municipality, (&title, &lead));
        sheets.put(facts(&fonts, &self.registered(&texts, verbale), WIDTH));
        sheets.gap(10.0);

        let said = facts(&fonts, &self.ascertained(&texts), WIDTH);
        let mut known = violation(&texts, fine);
        known.extend(self.measured(&texts));
        let known = facts(&fonts, &known, WIDTH);
        sheets.put(heading(&fonts, &texts.say("print-ascertained"), known));
        sheets.put(said);
        if fine.reference != verbale.number {
            // Why it was not contested on the spot, which a verbale must say (CdS 201 c.1).
            let absent = texts.say("print-absent");
            sheets.put(paragraph(&fonts, &absent, style::PLAIN, WIDTH));
        }
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
        for note in self.notes(&texts, &ways) {
            sheets.put(paragraph(&fonts, &note, style::PLAIN, WIDTH));
        }
        sheets.gap(10.0);
        sheets.put(heading(
            &fonts,
            &texts.say("print-how"),
            how(&fonts, &texts),
        ));
        sheets.gap(10.0);
        let line = line_of_amounts(&fonts, &texts, fine, today);
        sheets.put(heading(&fonts, &texts.say("print-line"), line));
        sheets.gap(10.0);
        self.appeals(&mut sheets, &texts, verbale);
        sheets.gap(10.0);
        let office = facts(&fonts, &self.office(&texts), WIDTH);
        sheets.put(heading(&fonts, &texts.say("print-office"), office));
        sheets.gap(6.0);
        let signature = texts.say("print-signature");
        sheets.put(paragraph(&fonts, &signature, style::SMALL, WIDTH));
        sheets.print(&Imprint {
            title: format!("{title} – {number}"),
            author: &municipality.name,
            reference: &verbale.number,
            made_on: today,
            texts: &texts,
        })
    }
}
