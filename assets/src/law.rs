//! The law in words: tariff rows, rules, windows, citations.

use targa_domain::law::{Act, Citation, Explanation, Params};
use targa_domain::{Certainty, Date, HypothesisId, Window, WindowKind};

use crate::{Language, Texts, Value};

/// The id of a tariff row's text.
pub fn hypothesis_id(hypothesis: &HypothesisId) -> String {
    format!("hypothesis-{hypothesis}")
}

impl Texts {
    /// What happened, as a citizen understands it. A row newer than this program is "another violation".
    pub fn hypothesis(&self, hypothesis: &HypothesisId) -> String {
        let id = hypothesis_id(hypothesis);
        self.say(if self.has(&id) {
            &id
        } else {
            "hypothesis-other"
        })
    }

    /// What a window is, in a few words.
    pub fn window(&self, window: &Window) -> String {
        let id = match window.kind {
            WindowKind::PreavvisoDiscounted => "window-preavviso-discounted",
            WindowKind::PreavvisoFull => "window-preavviso-full",
            WindowKind::Discounted => "window-discounted",
            WindowKind::Reduced => "window-reduced",
            WindowKind::AfterSixtyDays => "window-after-sixty-days",
            WindowKind::Surcharge => "window-surcharge",
        };
        self.text(id, &[("semesters", window.semesters.into())])
    }

    /// Why a figure is what it is.
    pub fn rule(&self, explanation: &Explanation, today: Date) -> String {
        let id = format!("rule-{}", explanation.rule.code());
        let Params {
            days,
            percent,
            times,
            base,
            date,
            rate,
        } = explanation.params;
        let count = |number: Option<u16>| Value::from(number.unwrap_or_default());
        let base = base.map_or_else(String::new, |sum| self.money(sum));
        let date = date.map_or_else(String::new, |day| self.say_date(day, today));
        self.text(
            &id,
            &[
                ("days", count(days)),
                ("percent", count(percent)),
                ("rate", self.percentage(rate.unwrap_or_default()).into()),
                ("times", count(times)),
                ("base", base.into()),
                ("date", date.into()),
            ],
        )
    }

    /// A rate given in hundredths of a percent: "4,5".
    fn percentage(&self, hundredths: u16) -> String {
        let decimal = if self.language() == Language::En {
            '.'
        } else {
            ','
        };
        let (whole, part) = (hundredths / 100, hundredths % 100);
        match format!("{part:02}").trim_end_matches('0') {
            "" => whole.to_string(),
            part => format!("{whole}{decimal}{part}"),
        }
    }

    /// Where it is written, whole: "art. 202, comma 1, Codice della strada".
    pub fn citation(&self, citation: &Citation) -> String {
        let act = self.say(act_id(citation.act));
        match self.place(citation) {
            Some(place) => self.text(
                "citation-of-act",
                &[("place", place.into()), ("act", act.into())],
            ),
            None => act,
        }
    }

    /// Where it is written, short: the Codice della strada, which most are of, is not named.
    pub fn short_citation(&self, citation: &Citation) -> String {
        match self.place(citation) {
            Some(place) if citation.act == Act::Cds => place,
            _ => self.citation(citation),
        }
    }

    /// What to say beside a figure that is not beyond doubt.
    pub fn doubt(&self, certainty: Certainty) -> Option<String> {
        match certainty {
            Certainty::Sure => None,
            Certainty::ToCheck => Some(self.say("doubt-to-check")),
            Certainty::Open => Some(self.say("doubt-open")),
        }
    }

    fn place(&self, citation: &Citation) -> Option<String> {
        let article = citation.article?.to_string();
        let place = match citation.comma {
            None => self.text("citation-article", &[("article", article.into())]),
            Some(comma) => self.text(
                "citation-comma",
                &[
                    ("article", article.into()),
                    ("comma", comma.to_string().into()),
                ],
            ),
        };
        Some(match citation.letter {
            None => place,
            Some(letter) => self.text(
                "citation-letter",
                &[
                    ("place", place.into()),
                    ("letter", letter.to_string().into()),
                ],
            ),
        })
    }
}

const fn act_id(act: Act) -> &'static str {
    match act {
        Act::Cds => "act-cds",
        Act::Reg => "act-reg",
        Act::L689 => "act-l689",
        Act::L890 => "act-l890",
        Act::L742 => "act-l742",
        Act::Cpc => "act-cpc",
        Act::Dlgs150 => "act-dlgs150",
        Act::Dl18 => "act-dl18",
        Act::Dm2017 => "act-dm2017",
        Act::L160 => "act-l160",
        Act::Dl76 => "act-dl76",
        Act::L151 => "act-l151",
        Act::Municipality => "act-municipality",
    }
}
