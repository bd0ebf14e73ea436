//! What several papers say the same way.

use targa_assets::{Language, Texts, Words};
use targa_contract::api::{Fine, FineState};
use targa_domain::{Date, Tariff, WindowKind};

/// Longest free text on a paper; places, names and numbers are much shorter.
const LONGEST: usize = 240;

/// The words of papers.
pub(crate) fn words(language: Language) -> Texts {
    Texts::with(language, &[Words::CASE, Words::PRINT])
}

/// A paper's file name, by the notice number: digits, whatever a reference may hold.
pub(crate) fn file_name(language: Language, id: &str, fine: &Fine) -> String {
    let number = fine.notice_number.to_string();
    words(language).text(id, &[("number", number.into())]) + ".pdf"
}

/// Number of the verbale where there is one, else as on the slip.
pub(crate) fn reference(fine: &Fine) -> &str {
    match &fine.verbale {
        Some(verbale) => &verbale.number,
        None => &fine.reference,
    }
}

/// What is paid for: the paper's number and what happened.
pub(crate) fn reason(texts: &Texts, fine: &Fine) -> String {
    let id = match (&fine.verbale, fine.state) {
        (None, FineState::Preavviso) => "print-reason-preavviso",
        _ => "print-reason-verbale",
    };
    let number = short(reference(fine));
    let what = texts.hypothesis(&fine.violation.hypothesis);
    texts.text(id, &[("number", number.into()), ("what", what.into())])
}

/// When, where, what: name and value of each.
pub(crate) fn violation(texts: &Texts, fine: &Fine) -> Vec<(String, String)> {
    let moment = fine.violation.committed_at;
    let date = texts.say_day_of_year(moment.date());
    let time = texts.say_time(moment);
    let when = texts.text(
        "moment-date",
        &[("date", date.into()), ("time", time.into())],
    );
    let fact = |name: &str, value: String| (texts.say(name), value);
    vec![
        fact("print-what", texts.hypothesis(&fine.violation.hypothesis)),
        fact("print-article", article(texts, fine)),
        fact("print-when", when),
        fact("print-where", short(&fine.place)),
        fact("print-plate", fine.plate.as_str().to_owned()),
    ]
}

/// The article that was violated, if this program's tariff has it.
fn article(texts: &Texts, fine: &Fine) -> String {
    let violation = &fine.violation;
    let tariff = Tariff::embedded().ok();
    tariff
        .and_then(|tariff| {
            let day = violation.committed_at.date();
            tariff.row(&violation.hypothesis, day).ok()
        })
        .map_or_else(String::new, |row| texts.citation(&row.citation))
}

/// Until when, in a few words: the day, or the days after the notification while that is still to come.
pub(crate) fn until(
    texts: &Texts,
    fine: &Fine,
    kind: WindowKind,
    last: Option<Date>,
) -> Option<String> {
    if days_are_known(fine) {
        return last.map(|day| texts.say_day_of_year(day));
    }
    let id = match kind {
        WindowKind::Discounted => "print-days-discounted",
        WindowKind::Reduced => "print-days-reduced",
        _ => return None,
    };
    Some(texts.say(id))
}

/// Whether the line's days stand: not while a verbale is on its way.
pub(crate) fn days_are_known(fine: &Fine) -> bool {
    fine.verbale
        .as_ref()
        .is_none_or(|verbale| verbale.notified_on.is_some())
}

/// A free text, cut where it could fill a page.
pub(crate) fn short(text: &str) -> String {
    let mut letters = text.chars();
    let mut short: String = letters.by_ref().take(LONGEST).collect();
    if letters.next().is_some() {
        short.push('…');
    }
    short
}
