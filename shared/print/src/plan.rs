//! The instalment plan: every due day with its sum.

use targa_assets::{Language, Texts};
use targa_contract::api::{Fine, Municipality};
use targa_domain::instalments::{Instalment, Plan};
use targa_domain::law::Explanation;
use targa_domain::{Date, Rule};

use crate::PrintError;
use crate::paper::{Fonts, Imprint, Sheets, WIDTH, style};
use crate::pieces::{
    Align, Column, Row, facts, head, heading, paragraph, reason, reference, short, table, words,
};

/// Rows that stay together: a table longer than that goes on with its headings said again.
const ROWS: usize = 24;

/// What the paper of a plan is made of.
#[derive(Clone, Copy, Debug)]
pub struct InstalmentPlan<'a> {
    /// What is paid in instalments.
    pub fine: &'a Fine,
    /// To whom.
    pub municipality: &'a Municipality,
    /// The instalments.
    pub plan: &'a Plan,
    /// Day it is printed.
    pub today: Date,
}

impl InstalmentPlan<'_> {
    /// The PDF.
    pub fn print(&self, language: Language) -> Result<Vec<u8>, PrintError> {
        let Self {
            fine,
            municipality,
            plan,
            today,
        } = *self;
        let texts = words(language);
        let fonts = Fonts::new()?;
        let mut sheets = Sheets::new(&fonts);
        let title = texts.say("print-plan-title");
        let lead = reason(&texts, fine);
        head(&mut sheets, &texts, municipality, (&title, &lead));
        sheets.put(facts(&fonts, &self.sums(&texts), WIDTH));
        sheets.gap(10.0);
        let columns = columns(&texts);
        for (index, part) in plan.instalments.chunks(ROWS).enumerate() {
            let rows: Vec<_> = part.iter().map(|one| row(&texts, one)).collect();
            let table = table(&fonts, &columns, &rows);
            sheets.put(if index == 0 {
                heading(&fonts, &texts.say("print-plan-dues"), table)
            } else {
                table
            });
        }
        sheets.gap(10.0);
        let lapse = Explanation::of(Rule::InstalmentsLapse);
        for why in plan.explanations.iter().chain([&lapse]) {
            let said = texts.rule(why, today);
            let article = texts.citation(&why.citation);
            let said = texts.text(
                "print-cited",
                &[("rule", said.into()), ("article", article.into())],
            );
            sheets.put(paragraph(&fonts, &said, style::PLAIN, WIDTH));
        }
        sheets.print(&Imprint {
            title: format!("{title} – {}", short(reference(fine))),
            author: &municipality.name,
            reference: reference(fine),
            made_on: today,
            texts: &texts,
        })
    }

    fn sums(&self, texts: &Texts) -> [(String, String); 4] {
        let plan = self.plan;
        let total = plan.capital.checked_add(plan.interest);
        [
            (texts.say("print-plan-sum"), texts.money(plan.capital)),
            (texts.say("print-plan-interest"), texts.money(plan.interest)),
            (
                texts.say("print-plan-total"),
                total.map_or_else(String::new, |total| texts.money(total)),
            ),
            (
                texts.say("print-plan-number"),
                plan.instalments.len().to_string(),
            ),
        ]
    }
}

fn columns(texts: &Texts) -> [Column; 5] {
    let column = |id: &str, part, align| Column {
        title: texts.say(id),
        part,
        align,
    };
    [
        column("print-plan-instalment", 10.0, Align::Right),
        column("print-plan-due", 38.0, Align::Left),
        column("print-plan-capital", 17.0, Align::Right),
        column("print-plan-interest", 16.0, Align::Right),
        column("print-column-sum", 19.0, Align::Right),
    ]
}

fn row(texts: &Texts, one: &Instalment) -> Row {
    Row {
        cells: vec![
            one.number.to_string(),
            texts.say_day_of_year(one.due),
            texts.money(one.capital),
            texts.money(one.interest),
            texts.money(one.amount),
        ],
        strong: false,
    }
}
