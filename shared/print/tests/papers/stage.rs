//! Cases to print: invented people and places.

use targa_assets::Language;
use targa_contract::FineId;
use targa_contract::api::{
    Fine, FineState, Municipality, PayableOption, QuoteRequest, QuoteStart, Receipt, Verbale,
};
use targa_domain::calendar::parse_date;
use targa_domain::instalments::Plan;
use targa_domain::{
    Cents, Date, HypothesisId, MunicipalitySettings, Plate, Schedule, Tariff, Violation,
};
use targa_print::{
    Addressee, Authority, InstalmentPlan, PaymentNotice, PaymentReceipt, PostalSlip, PrintError,
    VerbalePaper,
};

pub(crate) const NOTICE: &str = "302032002700000251";
pub(crate) const OTHER_NOTICE: &str = "302032002700000352";

pub(crate) fn day(text: &str) -> Date {
    parse_date("day", text).unwrap()
}

pub(crate) fn municipality() -> Municipality {
    Municipality {
        name: "Comune di Pontechiaro".to_owned(),
        fiscal_code: "12345678903".parse().unwrap(),
        iban: None,
        settings: MunicipalitySettings::default(),
    }
}

fn line(hypothesis: &str, start: QuoteStart, expenses: i64) -> (Violation, Schedule) {
    let hypothesis = HypothesisId::parse(hypothesis).unwrap();
    let violation = Violation::new(hypothesis, day("2026-05-11").at(9, 12, 0, 0));
    let request = QuoteRequest {
        violation,
        start,
        expenses: Cents::new(expenses),
    };
    let tariff = Tariff::embedded().unwrap();
    let answer = request.answer(tariff, &MunicipalitySettings::default());
    (violation, answer.unwrap().schedule)
}

/// A slip with one notice.
pub(crate) fn preavviso() -> Fine {
    let start = QuoteStart::Preavviso {
        issued_on: day("2026-05-11"),
    };
    let (violation, schedule) = line("158-5", start, 0);
    Fine {
        id: FineId::new("01964b7e-5f00-7000-8000-000000000001".parse().unwrap()),
        plate: Plate::parse("GA123BC").unwrap(),
        place: "Via Giuseppe Garibaldi 14, angolo piazza della Libertà".to_owned(),
        violation,
        state: FineState::Preavviso,
        reference: "P/2026/000123".to_owned(),
        notice_number: NOTICE.parse().unwrap(),
        creditor: "12345678903".parse().unwrap(),
        points: 0,
        schedule: Box::new(schedule),
        evidence: Vec::new(),
        receipt: None,
        options: Vec::new(),
        verbale: None,
        collection: None,
        plan: None,
    }
}

/// A verbale with two notices; `notified` is the day, while it is on its way none.
pub(crate) fn verbale(notified: Option<&str>) -> Fine {
    let on = notified.map_or(day("2026-06-20"), day);
    let (violation, schedule) = line("142-8", QuoteStart::Notified { on }, 1388);
    let option = |notice: &str, index: usize| PayableOption {
        notice_number: notice.parse().unwrap(),
        window: schedule.windows[index].kind,
        amount: schedule.windows[index].amount,
        until: schedule.windows[index].last,
    };
    Fine {
        violation: Violation {
            speed: Some(targa_domain::Speed {
                measured: 78,
                limit: 50,
            }),
            ..violation
        },
        state: FineState::Notified,
        points: 3,
        options: vec![option(NOTICE, 0), option(OTHER_NOTICE, 1)],
        verbale: Some(Verbale {
            number: "V/2026/000045".to_owned(),
            drawn_up_on: day("2026-06-11"),
            protocol: Some("2026/0001234".to_owned()),
            iun: None,
            notified_on: notified.map(day),
            expenses: Cents::new(1388),
        }),
        schedule: Box::new(schedule),
        ..preavviso()
    }
}

/// The verbale paid at the discount.
pub(crate) fn paid() -> Fine {
    let fine = verbale(Some("2026-06-18"));
    Fine {
        state: FineState::Paid,
        receipt: Some(Receipt {
            receipt_id: "c110729d258c4ab1b765fe902aae41d6".to_owned(),
            iur: "2026061907120000012".to_owned(),
            amount: fine.options[0].amount,
            paid_at: "2026-06-19T22:30:00Z".parse().unwrap(),
            psp: "Banca di Pontechiaro S.p.A.".to_owned(),
        }),
        ..fine
    }
}

pub(crate) const POSTAL: (&str, &str) =
    ("Comune di Pontechiaro, Tesoreria", "AUT. DB/0001 del 2026");

pub(crate) fn print_notice(fine: &Fine, postal: bool, on: &str, language: Language) -> Vec<u8> {
    try_notice(fine, postal, on, language).unwrap()
}

pub(crate) fn try_notice(
    fine: &Fine,
    postal: bool,
    on: &str,
    language: Language,
) -> Result<Vec<u8>, PrintError> {
    PaymentNotice {
        fine,
        municipality: &municipality(),
        postal: postal.then(|| PostalSlip {
            account: "1234567".parse().unwrap(),
            holder: POSTAL.0,
            authorisation: POSTAL.1,
        }),
        today: day(on),
    }
    .print(language)
}

pub(crate) fn try_receipt(fine: &Fine, language: Language) -> Result<Vec<u8>, PrintError> {
    PaymentReceipt {
        fine,
        municipality: &municipality(),
        today: day("2026-06-21"),
    }
    .print(language)
}

pub(crate) fn try_verbale(fine: &Fine, language: Language) -> Result<Vec<u8>, PrintError> {
    VerbalePaper {
        fine,
        municipality: &municipality(),
        authority: Authority {
            office: "Comando di Polizia Locale di Pontechiaro",
            address: "Piazza del Municipio 1, 26900 Pontechiaro (LO)",
            contacts: "0371 000000 · polizialocale@pontechiaro.example",
            officer: Some("Agente matricola 118"),
            responsible: "Commissario Élise Dell’Òrto",
            prefetto: "Prefetto di Lodi",
            giudice_di_pace: "Giudice di Pace di Lodi",
        },
        addressee: Some(Addressee {
            name: "Nicolò Müller D’Aràgo",
            fiscal_code: "RSSMRA85T10A562S",
            address: "Via Lunga 3, 26900 Pontechiaro (LO)",
        }),
        today: day("2026-06-18"),
    }
    .print(language)
}

pub(crate) fn print_plan(instalments: u16, language: Language) -> Vec<u8> {
    let settings = MunicipalitySettings::default();
    let sum = Cents::new(i64::from(instalments) * 15_000);
    let plan = Plan::new(sum, instalments, day("2026-07-01"), &settings);
    InstalmentPlan {
        fine: &verbale(Some("2026-06-18")),
        municipality: &municipality(),
        plan: &plan.unwrap().unwrap(),
        today: day("2026-06-30"),
    }
    .print(language)
    .unwrap()
}

/// One of each kind, with its name.
pub(crate) fn all(language: Language) -> Vec<(&'static str, Vec<u8>)> {
    let notified = verbale(Some("2026-06-18"));
    vec![
        (
            "notice-one",
            print_notice(&preavviso(), false, "2026-05-11", language),
        ),
        (
            "notice-two-postal",
            print_notice(&notified, true, "2026-06-18", language),
        ),
        ("receipt", try_receipt(&paid(), language).unwrap()),
        (
            "verbale-sent",
            try_verbale(&verbale(None), language).unwrap(),
        ),
        (
            "verbale-notified",
            try_verbale(&notified, language).unwrap(),
        ),
        ("plan", print_plan(12, language)),
    ]
}
