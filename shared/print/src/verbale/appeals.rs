//! The ways of appeal, one or the other, with their last days; and what else is due.

use targa_assets::Texts;
use targa_contract::api::Verbale;
use targa_domain::appeals::{self, Term};
use targa_domain::law::Explanation;
use targa_domain::{Calendar, FieldError, Rule};

use super::VerbalePaper;
use crate::paper::{Sheets, WIDTH, style};
use crate::pieces::{heading, list, paragraph, short};

impl VerbalePaper<'_> {
    /// Both appeals with where, by when and by which article; what paying and losing mean; the driver's data.
    pub(super) fn appeals(&self, sheets: &mut Sheets<'_>, texts: &Texts, verbale: &Verbale) {
        let fonts = sheets.fonts;
        let calendar = Calendar::new(self.municipality.settings.patron_saint);
        let by = |term: fn(targa_domain::Date, Calendar) -> Result<Term, FieldError>| {
            let term = term(verbale.notified_on?, calendar).ok()?;
            Some(texts.say_day_of_year(term.last))
        };
        let prefetto = appeal(
            texts,
            ("print-appeal-prefetto", self.authority.prefetto),
            Rule::AppealPrefetto,
            by(appeals::prefetto),
        );
        let judge = appeal(
            texts,
            ("print-appeal-judge", self.authority.giudice_di_pace),
            Rule::AppealGiudiceDiPace,
            by(appeals::giudice_di_pace),
        );
        let ways = list(fonts, &[prefetto, judge]);
        sheets.put(heading(fonts, &texts.say("print-appeals"), ways));
        for rule in [
            Rule::AppealsExclude,
            Rule::PaymentBarsAppeal,
            Rule::PrefettoLoss,
            Rule::Autotutela,
        ] {
            let said = self.cited(texts, rule);
            sheets.gap(2.0);
            sheets.put(paragraph(fonts, &said, style::PLAIN, WIDTH));
        }
        if self.fine.points > 0 {
            sheets.gap(10.0);
            let mut said = self.cited(texts, Rule::DriverData);
            if let Some(day) = by(appeals::driver_data) {
                said = with_day(texts, said, day);
            }
            let said = paragraph(fonts, &said, style::PLAIN, WIDTH);
            sheets.put(heading(fonts, &texts.say("print-driver"), said));
        }
    }

    /// A rule in words with where it is written.
    pub(super) fn cited(&self, texts: &Texts, rule: Rule) -> String {
        let said = texts.rule(&Explanation::of(rule), self.today);
        let article = texts.citation(&rule.citation());
        texts.text(
            "print-cited",
            &[("rule", said.into()), ("article", article.into())],
        )
    }
}

/// One way of appeal: to whom, and by when where that is known.
fn appeal(texts: &Texts, (id, to): (&str, &str), rule: Rule, last: Option<String>) -> String {
    let article = texts.citation(&rule.citation());
    let said = texts.text(id, &[("to", short(to).into()), ("article", article.into())]);
    match last {
        Some(day) => with_day(texts, said, day),
        None => said,
    }
}

fn with_day(texts: &Texts, said: String, day: String) -> String {
    texts.text(
        "print-last-day",
        &[("said", said.into()), ("day", day.into())],
    )
}
