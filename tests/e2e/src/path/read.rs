//! The citizen hears of the fine, opens it and reads it.

use std::time::Duration;

use anyhow::{Result, ensure};

use super::{demo, street::digits};
use crate::drive::{
    notifications::Notifications,
    page::{Page, SOON},
    qr,
};

/// How long news may take from the street to the citizen's desktop.
const NEWS_WITHIN: Duration = Duration::from_secs(20);

/// A row of the list.
const ROW: &str = "#fine-list [data-fine]";

/// The desktop says it, and the list shows it, without anybody asking.
pub async fn hears_of_it(citizen: &Page, notifications: &Notifications) -> Result<()> {
    let heard = notifications.say("Una nuova multa", NEWS_WITHIN).await?;
    // A locked screen is read by anybody.
    for personal in [demo::MARIOS_CAR, demo::MARIO.name, demo::PLACE] {
        ensure!(
            !heard.contains(personal),
            "the notification tells {personal:?}: {heard}"
        );
    }
    ensure!(
        heard.contains("29,40"),
        "the notification does not say how much: {heard}"
    );
    citizen.says("#fine-list", demo::PLACE, NEWS_WITHIN).await?;
    citizen.picture("citizen-fines").await.map(drop)
}

/// Opens the fine that happened in the demo's place.
pub async fn opens_it(citizen: &Page) -> Result<()> {
    citizen.tap_the_one_that_says(ROW, demo::PLACE).await?;
    citizen.says("#fine-place", demo::PLACE, SOON).await?;
    let amount = citizen.text("#fine-amount").await?;
    ensure!(amount.contains("29,40"), "the amount reads {amount:?}");
    citizen.says("#fine-timeline", "42,00", SOON).await?;
    citizen.says("#fine-details", "art. 158", SOON).await?;
    citizen.picture("citizen-fine").await.map(drop)
}

/// Photographs the code and has it read by somebody else's reader.
pub async fn code_is_the_official_one(citizen: &Page, number: &str) -> Result<()> {
    citizen.bring_into_view("#fine-qr").await?;
    let picture = citizen.picture("citizen-qr").await?;
    let codes = qr::read_codes(&picture)?;
    let official = official_string(number);
    ensure!(
        codes == [official.clone()],
        "the screen's code reads {codes:?}, not {official}"
    );
    let shown = digits(&citizen.text("#notice-number").await?);
    ensure!(
        shown == number,
        "the number in words is {shown}, not {number}"
    );
    Ok(())
}

/// The string of pagoPA's notices for the demo's fine, on its first days.
pub fn official_string(number: &str) -> String {
    format!("PAGOPA|002|{number}|{}|2940", demo::CREDITOR)
}
