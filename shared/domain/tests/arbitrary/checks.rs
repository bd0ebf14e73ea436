//! What must hold for any input at all. Shared by the property tests, which always run, and the fuzz targets.

use std::str::FromStr;

use targa_domain::calendar::parse_date;
use targa_domain::law::Numbered;
use targa_domain::payment::{Payment, Standing, assess};
use targa_domain::schedule::{PreavvisoDates, VerbaleDates};
use targa_domain::{
    Cents, Date, FiscalCode, HypothesisId, Iban, MunicipalitySettings, Parking, Pec, Plate, Price,
    Schedule, Speed, Tariff, VatNumber, VehicleKind, VerbaleNumber, Violation, price,
};

/// Every parser: no panic, and what was accepted is accepted again in its normal form, as itself.
pub(crate) fn parsers(text: &str) {
    again::<Plate>(text, Plate::as_str);
    again::<FiscalCode>(text, FiscalCode::as_str);
    again::<VatNumber>(text, VatNumber::as_str);
    again::<Iban>(text, Iban::as_str);
    again::<Pec>(text, Pec::as_str);
    again::<VerbaleNumber>(text, VerbaleNumber::as_str);
    again::<HypothesisId>(text, HypothesisId::as_str);
    if let Ok(plate) = Plate::parse(text) {
        let _ = plate.kind();
    }
    if let Ok(cents) = text.parse::<Cents>() {
        assert_eq!(cents.to_string().parse::<Cents>(), Ok(cents));
    }
    if let Ok(number) = text.parse::<Numbered>() {
        assert_eq!(number.to_string(), text);
    }
    if let Ok(date) = parse_date("date", text) {
        assert_eq!(parse_date("date", &date.to_string()), Ok(date));
    }
}

fn again<T: FromStr + PartialEq>(text: &str, normal: fn(&T) -> &str) {
    if let Ok(value) = text.parse::<T>() {
        let back = normal(&value).parse::<T>().ok();
        assert!(back.is_some_and(|back| back == value), "not the same again");
    }
}

/// Every file and message: no panic, and what was read is written and read again the same.
pub(crate) fn files(text: &str) {
    if let Ok(tariff) = Tariff::from_json(text) {
        let written = serde_json::to_string(&tariff).unwrap_or_default();
        assert_eq!(Tariff::from_json(&written), Ok(tariff));
    }
    if let Ok(settings) = serde_json::from_str::<MunicipalitySettings>(text) {
        let _ = settings.validate();
    }
    let _ = serde_json::from_str::<Violation>(text);
    let _ = serde_json::from_str::<Schedule>(text);
    let _ = serde_json::from_str::<Price>(text);
    if let Some(tariff) = Tariff::embedded().ok()
        && let Ok(day) = "2026-05-11".parse()
    {
        let _ = tariff.search(text, day);
    }
}

/// Bytes as a tape of small values; an exhausted tape gives zeros.
struct Tape<'b>(&'b [u8]);

impl Tape<'_> {
    fn take<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        let count = self.0.len().min(N);
        let (head, rest) = self.0.split_at(count);
        bytes[..count].copy_from_slice(head);
        self.0 = rest;
        bytes
    }

    fn byte(&mut self) -> u8 {
        let [byte] = self.take();
        byte
    }

    /// Seven times out of eight: the good road, so that the deep branches are reached.
    fn often(&mut self) -> bool {
        !self.byte().is_multiple_of(8)
    }

    fn flag(&mut self) -> bool {
        self.byte() & 1 == 1
    }

    fn short(&mut self) -> u16 {
        u16::from_le_bytes(self.take())
    }

    fn word(&mut self) -> u32 {
        u32::from_le_bytes(self.take())
    }

    fn cents(&mut self) -> Cents {
        let wide = i64::from_le_bytes(self.take());
        // Mostly an amount of everyday size, else anything an i64 holds.
        Cents::new(if self.often() {
            wide.unsigned_abs().cast_signed() % 50_000
        } else {
            wide
        })
    }

    /// Mostly a day the tariff knows, else anything the calendar holds.
    fn day(&mut self) -> Option<Date> {
        let [month, day] = self.take::<2>();
        let year = if self.often() {
            2021 + i16::from(self.byte() % 10)
        } else {
            i16::from_le_bytes(self.take())
        };
        let month = i8::try_from(month % 12 + 1).ok()?;
        Date::new(year, month, i8::try_from(day % 31 + 1).ok()?).ok()
    }

    fn violation(&mut self, tariff: &Tariff) -> Option<Violation> {
        let ids: Vec<HypothesisId> = tariff.ids().collect();
        let id = *ids.get(usize::from(self.byte()) % ids.len())?;
        let at = self.day()?.at(
            i8::try_from(self.byte() % 24).ok()?,
            i8::try_from(self.byte() % 60).ok()?,
            0,
            0,
        );
        let mut violation = Violation::new(id, at);
        violation.vehicle = match self.byte() % 4 {
            0 => VehicleKind::Car,
            1 => VehicleKind::Motorcycle,
            2 => VehicleKind::Moped,
            _ => VehicleKind::Heavy,
        };
        violation.novice = self.flag();
        violation.repeat = self.flag();
        violation.accident = self.flag();
        violation.built_up_area = self.flag();
        violation.reduced_payment_barred = self.byte() == 7;
        violation.points_before = self.flag().then(|| self.byte() % 40);
        violation.speed = (!self.often()).then(|| Speed {
            measured: self.short(),
            limit: self.short(),
        });
        let kind = match id.as_str() {
            "7-15" => 1,
            "7-14-bis" => 2,
            _ => 0,
        };
        violation.parking = match if self.often() { kind } else { self.byte() % 3 } {
            0 => None,
            1 => Some(Parking::Disc {
                limit: self.word(),
                overstay: self.word(),
            }),
            _ => Some(Parking::Paid {
                paid: self.word(),
                overstay: self.word(),
                fee: self.cents(),
            }),
        };
        Some(violation)
    }
}

/// Pricing and both lines, with any facts, dates, sums and settings: an answer or a typed error.
///
/// Tells whether it came as far as a payment, so that a test can prove that the deep branches are reached.
pub(crate) fn pricing(bytes: &[u8]) -> bool {
    try_pricing(&mut Tape(bytes)).is_some()
}

fn try_pricing(tape: &mut Tape<'_>) -> Option<()> {
    let tariff = Tariff::embedded().ok()?;
    let violation = tape.violation(tariff)?;
    let mut settings = MunicipalitySettings::default();
    settings.preavviso.discounted_days = tape.short();
    settings.preavviso.discount_percent = tape.short();
    settings.preavviso.full_days = tape.flag().then(|| tape.short());
    settings.surcharge_cap_percent = tape.flag().then(|| tape.short());
    settings.disabled_bay_points = tape.byte();
    let price = price(tariff, &violation, &settings).ok()?;
    assert!(price.minimum > Cents::ZERO && price.half_maximum >= price.minimum);
    let committed = violation.committed_at.date();
    let notified = if tape.often() {
        let days = jiff::SignedDuration::from_hours(24 * i64::from(tape.short() % 400));
        committed.checked_add(days).ok()?
    } else {
        tape.day()?
    };
    let dates = VerbaleDates {
        committed,
        notified,
    };
    let leaflet = PreavvisoDates {
        committed,
        issued: notified,
        received: tape.day(),
    };
    if let Ok(line) = Schedule::of_preavviso(&price, &leaflet, &settings) {
        never_falls(&line);
    }
    let line = Schedule::of_verbale(&price, &dates, tape.cents(), &settings).ok()?;
    never_falls(&line);
    let payment = Payment {
        amount: tape.cents(),
        credited: tape.day()?,
        electronic: tape.flag(),
    };
    let on_account = tape.cents();
    let _ = assess(&line, Standing::Open { on_account }, &payment, &settings);
    Some(())
}

fn never_falls(line: &Schedule) {
    for pair in line.windows.windows(2) {
        assert!(pair[0].amount <= pair[1].amount, "the amount falls");
        let next = pair[0].last.and_then(|last| last.tomorrow().ok());
        assert_eq!(next, Some(pair[1].first), "gap or overlap");
    }
}
