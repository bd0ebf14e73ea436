//! What was typed, as the office takes it.

use targa_assets::Texts;
use targa_contract::Problem;
use targa_contract::api::{Driver, Licence, Matter, MessageRequest};
use targa_contract::commands::{LetterKind, LetterTyped};
use targa_domain::calendar::parse_date;
use targa_domain::{Date, FieldError, FiscalCode, Reason};

/// The message that a letter makes, or the first field that cannot be taken.
pub(super) fn request(
    kind: LetterKind,
    typed: &LetterTyped,
    today: Date,
    texts: &Texts,
) -> Result<MessageRequest, Problem> {
    let mut text = typed.text.clone();
    let about = match kind {
        LetterKind::Message => Matter::Message {},
        LetterKind::Contest => Matter::Contest {
            ground: typed
                .ground
                .ok_or(FieldError::new("ground", Reason::Missing))?,
        },
        LetterKind::DriverData if typed.unknown => Matter::DriverData { driver: None },
        LetterKind::DriverData => {
            // Who names the driver need not write anything; the office reads a sentence all the same.
            if text.trim().is_empty() {
                text = texts.say("driver-data-text");
            }
            let driver = Some(driver(typed, today)?);
            Matter::DriverData { driver }
        }
    };
    let mut message = MessageRequest { about, text };
    message.tidy()?;
    Ok(message)
}

/// Field by field in the order of the form, so that the first fault named is the first one seen.
fn driver(typed: &LetterTyped, today: Date) -> Result<Driver, FieldError> {
    let given = |field, text: &str| match text.trim() {
        "" => Err(FieldError::new(field, Reason::Empty)),
        text => Ok(text.to_owned()),
    };
    let past = |field, text: &str| {
        let day = parse_date(field, text)?;
        if day > today {
            return Err(FieldError::new(field, Reason::After { date: today }));
        }
        Ok(day)
    };
    Ok(Driver {
        name: given("name", &typed.name)?,
        born_on: past("born_on", &typed.born_on)?,
        born_at: given("born_at", &typed.born_at)?,
        fiscal_code: match typed.fiscal_code.trim() {
            "" => None,
            code => Some(FiscalCode::parse(code)?),
        },
        address: given("address", &typed.address)?,
        licence: Licence {
            number: given("number", &typed.licence_number)?,
            category: given("category", &typed.licence_category)?,
            issued_by: given("issued_by", &typed.licence_issued_by)?,
            issued_on: past("issued_on", &typed.licence_issued_on)?,
        },
    })
}
