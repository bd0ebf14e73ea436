//! The verbale as it is notified: what happened, what is owed until when, what can be done against it.

use targa_domain::law::Numbered;
use targa_domain::{Citation, Date, Window, WindowKind};
use targa_pagopa::NoticeNumber;

use super::pdf::{COLUMNS, pdf, wrapped};
use crate::store::VerbaleCase;

/// The document, with the article that punishes the violation.
pub(crate) fn verbale(case: &VerbaleCase, municipality: &str, article: &Citation) -> Vec<u8> {
    let mut lines = Vec::new();
    let mut paragraph = |text: &str| {
        lines.extend(wrapped(text));
        lines.push(String::new());
    };
    paragraph(municipality);
    paragraph("VERBALE DI ACCERTAMENTO DI VIOLAZIONE AL CODICE DELLA STRADA");
    paragraph(&format!(
        "n. {}, redatto il {}",
        case.number,
        day(case.drawn_up_on)
    ));
    for text in facts(case, article) {
        paragraph(&text);
    }
    paragraph(&"_".repeat(COLUMNS));
    for text in sums(case) {
        paragraph(&text);
    }
    paragraph(&"_".repeat(COLUMNS));
    for text in remedies(case) {
        paragraph(&text);
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    pdf(&format!("Verbale n. {}", case.number), &lines)
}

fn facts(case: &VerbaleCase, article: &Citation) -> Vec<String> {
    let fine = &case.fine;
    let committed = fine.violation.committed_at;
    let mut texts = Vec::new();
    if let Some(addressee) = &case.addressee {
        texts.push(format!(
            "Destinatario: {}, codice fiscale {}.",
            addressee.name.expose(),
            addressee.fiscal_code.as_str()
        ));
    }
    texts.push(format!(
        "Il giorno {} alle ore {:02}:{:02}, in {}, con il veicolo targato {} è stata commessa la violazione \
         dell’articolo {} del Codice della strada (d.lgs. 30 aprile 1992, n. 285).",
        day(committed.date()),
        committed.hour(),
        committed.minute(),
        fine.place,
        fine.plate.as_str(),
        numbered(article),
    ));
    texts.push(
        "La violazione non è stata contestata subito per l’assenza del trasgressore; sul veicolo è stato \
         lasciato un preavviso, che non è stato pagato per intero."
            .to_owned(),
    );
    if fine.points > 0 {
        texts.push(format!(
            "La violazione comporta la decurtazione di punti dalla patente di chi guidava: {}. Chi ha ricevuto \
             questo verbale deve comunicare i dati del conducente entro 60 giorni dalla notificazione (articolo \
             126-bis, comma 2).",
            fine.points
        ));
    }
    texts
}

fn numbered(article: &Citation) -> String {
    let part = |number: Option<Numbered>| number.map(|number| number.to_string());
    let article_number = part(article.article).unwrap_or_default();
    match part(article.comma) {
        Some(comma) => format!("{article_number}, comma {comma},"),
        None => article_number,
    }
}

fn sums(case: &VerbaleCase) -> Vec<String> {
    let ways = [Some(case.fine.notice_number), case.second];
    let mut last = ways.into_iter().flatten().cycle();
    let mut texts =
        vec!["Quanto si paga, dal giorno in cui la notificazione è perfezionata:".to_owned()];
    for window in &case.fine.schedule.windows {
        let when = match window.kind {
            WindowKind::Discounted => "entro 5 giorni",
            WindowKind::Reduced => "entro 60 giorni",
            WindowKind::AfterSixtyDays => {
                texts.push(format!(
                    "- dopo 60 giorni: {}, più un decimo per ogni semestre compiuto (l. 689/1981, articolo 27).",
                    window.amount
                ));
                continue;
            }
            _ => continue,
        };
        texts.push(way(when, window, last.next()));
    }
    texts.push(
        "A ogni somma si aggiungono le spese di notificazione, che la piattaforma SEND comunica con l’atto. \
         Il codice avviso chiede sempre la somma dovuta nel giorno in cui si paga; pagato uno, l’altro si chiude."
            .to_owned(),
    );
    texts
}

fn way(when: &str, window: &Window, notice: Option<NoticeNumber>) -> String {
    match notice {
        Some(notice) => format!(
            "- {when}: {}, codice avviso {}.",
            window.amount,
            notice.grouped()
        ),
        None => format!("- {when}: {}.", window.amount),
    }
}

fn remedies(case: &VerbaleCase) -> Vec<String> {
    vec![
        "Contro il verbale si può ricorrere, se non è stato pagato: al Prefetto entro 60 giorni, oppure al \
         Giudice di pace entro 30 giorni. Un ricorso esclude l’altro. I giorni si contano da quello in cui la \
         notificazione è perfezionata."
            .to_owned(),
        format!(
            "Il verbale va spedito entro il {} (articolo 201).",
            day(case.notify_by)
        ),
    ]
}

fn day(day: Date) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}
