//! A message of courtesy by e-mail, through the city's notifier.

use sha2::{Digest, Sha256};
use targa_contract::api::{AddressKind, Contacts};
use uuid::Uuid;

use crate::app::App;
use crate::jobs::frame::JobError;
use crate::ports::{Channel, CityMessage, Delivery, MessageText, Personal};
use crate::store::Courtesy;

/// Sends it where this person has an address that is theirs. Safe to repeat.
pub(super) async fn send(
    app: &App,
    courtesy: &Courtesy,
    wish: &Contacts,
    text: &MessageText,
) -> Result<(), JobError> {
    let Some(notifier) = &app.platforms.notifier else {
        return Ok(());
    };
    let Some(address) = wish.verified(AddressKind::Email) else {
        return Ok(());
    };
    let message = CityMessage {
        key: key(courtesy, text),
        channel: Channel::Email,
        address: Personal::new(address.as_str()),
        subject: Personal::new(text.subject()),
        text: Personal::new(text.markdown()),
    };
    if notifier.deliver(&message).await? == Delivery::AddressRefused {
        let (person, now) = (&courtesy.person, app.clock.now());
        app.store
            .address_refused(person, AddressKind::Email, address, now)
            .await?;
    }
    Ok(())
}

/// The same for the same words to the same person about the same fine, in every attempt.
fn key(courtesy: &Courtesy, text: &MessageText) -> Uuid {
    let (fine, person) = (courtesy.fine.id, courtesy.person.as_str());
    let name = format!("{fine}\n{person}\n{}\n{}", text.subject(), text.markdown());
    let mut half = [0; 16];
    half.copy_from_slice(&Sha256::digest(name)[..16]);
    uuid::Builder::from_custom_bytes(half).into_uuid()
}
