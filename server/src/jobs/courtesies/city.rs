//! A message of courtesy through the city's notifier: by e-mail, SMS and the city's own app, as each person wants it.

use targa_contract::api::{AddressKind, Contacts};
use uuid::Uuid;

use crate::app::App;
use crate::hex::half_digest;
use crate::jobs::frame::JobError;
use crate::ports::{Channel, CityMessage, CityNotifier, Delivery, MessageText, Personal};
use crate::store::Courtesy;

/// One way to this person; an address that turns out to be none is not used again.
struct Way<'a> {
    channel: Channel,
    address: &'a str,
    kind: Option<AddressKind>,
}

/// Sends it every way this person asked for, also when one of them fails. Safe to repeat.
pub(super) async fn send(
    app: &App,
    courtesy: &Courtesy,
    wish: &Contacts,
    text: &MessageText,
) -> Result<(), JobError> {
    let Some(notifier) = app.platforms.notifier.as_deref() else {
        return Ok(());
    };
    let mut sent = Ok(());
    for way in ways(courtesy, wish) {
        sent = sent.and(deliver(app, notifier, courtesy, &way, text).await);
    }
    sent
}

/// Addresses count once they are this person's; the city's own app knows its people by their codice fiscale.
fn ways<'a>(courtesy: &'a Courtesy, wish: &'a Contacts) -> Vec<Way<'a>> {
    let verified = [
        (Channel::Email, AddressKind::Email),
        (Channel::Sms, AddressKind::Phone),
    ];
    let addresses = verified.into_iter().filter_map(|(channel, kind)| {
        let address = wish.verified(kind)?;
        Some(Way {
            channel,
            address,
            kind: Some(kind),
        })
    });
    let push = wish.push.then(|| Way {
        channel: Channel::Push,
        address: courtesy.person.as_str(),
        kind: None,
    });
    addresses.chain(push).collect()
}

async fn deliver(
    app: &App,
    notifier: &dyn CityNotifier,
    courtesy: &Courtesy,
    way: &Way<'_>,
    text: &MessageText,
) -> Result<(), JobError> {
    let words = match way.channel {
        Channel::Email | Channel::Pec => text.markdown().to_owned(),
        // Short, and read by whoever looks at the screen: what it is about stays in the app.
        Channel::Sms | Channel::Push => {
            format!("{}. I dettagli sono nell’app Targa.", text.subject())
        }
    };
    let message = CityMessage {
        key: key(courtesy, way.channel, text.subject(), &words),
        channel: way.channel,
        address: Personal::new(way.address),
        subject: Personal::new(text.subject()),
        text: Personal::new(words),
    };
    let refused = notifier.deliver(&message).await? == Delivery::AddressRefused;
    if let Some(kind) = way.kind.filter(|_| refused) {
        let (person, now) = (&courtesy.person, app.clock.now());
        let noted = app.store.address_refused(person, kind, way.address, now);
        noted.await?;
    }
    Ok(())
}

/// The same for the same words to the same person about the same fine, in every attempt.
fn key(courtesy: &Courtesy, channel: Channel, subject: &str, words: &str) -> Uuid {
    let (fine, person) = (courtesy.fine.id, courtesy.person.as_str());
    let name = format!("{fine}\n{person}\n{channel:?}\n{subject}\n{words}");
    uuid::Builder::from_custom_bytes(half_digest(name)).into_uuid()
}
