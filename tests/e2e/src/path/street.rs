//! In the street: the officer issues one preavviso.

use std::time::Duration;

use anyhow::{Result, ensure};

use super::demo;
use crate::drive::{
    page::{Page, SOON},
    qr,
};

/// Parking where it is forbidden (art. 158, comma 6): a row of the tariff in force, 42,00 €.
const WHAT: &str = "[data-hypothesis='158-6']";

/// Fills in the slip with thumbs and issues it; answers the notice number, as digits.
pub async fn issue(officer: &Page, plate: &str) -> Result<String> {
    officer.tap_keys("plate-keys", "#plate", plate).await?;
    officer.picture("officer-plate").await?;
    officer.tap("#next").await?;
    officer.shows(WHAT, SOON).await?;
    officer.picture("officer-what").await?;
    officer.tap(WHAT).await?;
    officer.write("#place", demo::PLACE).await?;
    officer.says("#price", "29,40", SOON).await?;
    officer.says("#price", "42,00", SOON).await?;
    officer.picture("officer-ready").await?;
    officer.tap("#issue").await?;
    let number = digits(&officer.text("#notice-number").await?);
    ensure!(
        number.len() == 18,
        "the slip's number has {} digits",
        number.len()
    );
    Ok(number)
}

/// The office has it, and the slip's code is the official one.
pub async fn is_delivered(officer: &Page, official: &str) -> Result<()> {
    officer
        .shows("[data-delivery=sent]", Duration::from_secs(20))
        .await?;
    officer.bring_into_view("#slip-qr").await?;
    let codes = qr::read_codes(&officer.picture("officer-issued").await?)?;
    ensure!(
        codes == [official],
        "the slip's code reads {codes:?}, not {official}"
    );
    Ok(())
}

pub(super) fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
