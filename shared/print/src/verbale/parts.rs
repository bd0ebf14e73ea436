//! What a verbale says of the case, line by line.

use targa_assets::Texts;
use targa_contract::api::Verbale;
use targa_domain::{Cents, Rule};

use super::VerbalePaper;
use crate::pieces::{Way, days_are_known, short};

impl VerbalePaper<'_> {
    /// Its numbers, its addressee, its notification.
    pub(super) fn registered(&self, texts: &Texts, verbale: &Verbale) -> Vec<(String, String)> {
        let fact = |name: &str, value: String| (texts.say(name), value);
        let mut facts = Vec::new();
        if let Some(to) = &self.addressee {
            let code = texts.text("print-tax-code", &[("code", to.fiscal_code.into())]);
            facts.push(fact("print-addressee", short(to.name)));
            facts.push((String::new(), short(&format!("{code} · {}", to.address))));
        }
        if let Some(protocol) = &verbale.protocol {
            facts.push(fact("print-protocol", short(protocol)));
        }
        if self.fine.reference != verbale.number {
            facts.push(fact("print-preavviso", short(&self.fine.reference)));
        }
        if let Some(day) = verbale.notified_on {
            facts.push(fact("print-notified", texts.say_day_of_year(day)));
        }
        facts
    }

    /// Who saw it, and what it takes from the licence.
    pub(super) fn ascertained(&self, texts: &Texts) -> Vec<(String, String)> {
        let fact = |name: &str, value: String| (texts.say(name), value);
        let officer = self.authority.officer.unwrap_or(self.authority.office);
        let mut facts = vec![fact("print-officer", short(officer))];
        if self.fine.points > 0 {
            facts.push(fact("print-points", self.fine.points.to_string()));
        }
        facts
    }

    /// The speed, where it was measured.
    pub(super) fn measured(&self, texts: &Texts) -> Option<(String, String)> {
        let speed = self.fine.violation.speed?;
        let value = texts.text(
            "print-speed-of",
            &[
                ("measured", speed.measured.into()),
                ("limit", speed.limit.into()),
            ],
        );
        Some((texts.say("print-speed"), value))
    }

    /// What the sums contain, and how they go together.
    pub(super) fn notes(&self, texts: &Texts, ways: &[Way]) -> Vec<String> {
        let mut notes = Vec::new();
        if ways.len() > 1 {
            notes.push(texts.say("print-choose"));
        }
        let on_its_way = !days_are_known(self.fine);
        if on_its_way {
            notes.push(texts.say("print-days-provisional"));
        }
        let first = self.fine.schedule.windows.first();
        if let Some(expenses) = first.map(|window| window.expenses)
            && expenses > Cents::ZERO
        {
            let sum = texts.money(expenses);
            notes.push(texts.text("print-expenses", &[("sum", sum.into())]));
        }
        if on_its_way {
            notes.push(texts.say("print-notification-cost"));
        }
        notes.push(self.cited(texts, Rule::AfterSixtyDays));
        notes
    }

    /// Where one can turn to.
    pub(super) fn office(&self, texts: &Texts) -> Vec<(String, String)> {
        let fact = |name: &str, value: &str| (texts.say(name), short(value));
        let who = &self.authority;
        vec![
            fact("print-drawn-up-by", who.office),
            fact("print-address", who.address),
            fact("print-contacts", who.contacts),
            fact("print-responsible", who.responsible),
        ]
    }
}
