//! In the street: the officer issues one preavviso.

use std::time::Duration;

use anyhow::{Result, ensure};

use super::demo;
use crate::drive::page::{Page, SOON};

/// Parking where it is forbidden: art. 158 of the Codice della strada, a row of the tariff in force.
const SEARCH: &str = "sosta";

/// Fills in the slip and issues it; answers the notice number, as digits.
pub async fn issue(officer: &Page) -> Result<String> {
    officer.write("#plate", demo::MARIOS_CAR).await?;
    officer.write("#tariff-search", SEARCH).await?;
    officer.tap("[data-hypothesis]").await?;
    officer.write("#place", demo::PLACE).await?;
    officer.says("#price", "29,40", SOON).await?;
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

/// The office has it.
pub async fn is_delivered(officer: &Page) -> Result<()> {
    officer
        .shows("[data-delivery=sent]", Duration::from_secs(20))
        .await?;
    officer.picture("officer-issued").await.map(drop)
}

pub(super) fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
