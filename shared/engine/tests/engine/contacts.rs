//! How a person wants to be told: said to the server, verified by code, read without a network.

use targa_contract::api::{AddressKind, Contacts, NotificationBy, Phone};
use targa_contract::commands::{
    Citizen, KeepContacts, ListFines, Refresh, SendCode, ShowContacts, VerifyAddress,
};

use crate::world::citizens::CODE;
use crate::world::fines::fine;
use crate::world::server::Step;
use crate::world::{World, code, until};

fn by_pec() -> KeepContacts {
    KeepContacts {
        notification: NotificationBy::Pec,
        pec: " Mario.Rossi@pec.example ".to_owned(),
        email: String::new(),
        send: true,
        io: true,
        app: true,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_said_verified_by_its_code_and_there_without_a_network() {
    let mut world = World::new();
    let engine = world.signed_in_citizen().await;
    let before = engine.contacts(ShowContacts {}).await.unwrap();
    assert_eq!(before, Contacts::default());

    let kept = engine.keep_contacts(by_pec()).await.unwrap();
    assert!(!kept.pec.unwrap().verified);
    let kind = AddressKind::Pec;
    engine.send_code(SendCode { kind }).await.unwrap();
    let sent = world
        .server
        .office
        .citizens
        .lock()
        .unwrap()
        .codes_sent
        .clone();
    assert_eq!(sent, [AddressKind::Pec]);

    let say = |code: &str| VerifyAddress {
        kind,
        code: code.to_owned(),
    };
    let wrong = engine.verify_address(say("000000")).await.unwrap_err();
    assert_eq!(wrong.field.as_deref(), Some("code"));
    assert_eq!(wrong.params["reason"], "wrong");
    // As it is copied out of a mail.
    let spaced = format!(" {} {} ", &CODE[..3], &CODE[3..]);
    let verified = engine.verify_address(say(&spaced)).await.unwrap();
    assert!(verified.pec.unwrap().verified);

    world.server.off();
    let known = engine.contacts(ShowContacts {}).await.unwrap();
    assert_eq!(known, verified, "as last heard");
    assert_eq!(
        code(engine.keep_contacts(by_pec()).await),
        "server-unreachable",
        "what is said has to arrive"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_is_none_is_refused_by_its_field() {
    let world = World::new();
    let engine = world.signed_in_citizen().await;
    let request = KeepContacts {
        pec: "mario".to_owned(),
        ..by_pec()
    };
    let refused = engine.keep_contacts(request).await.unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("pec"));
    let contacts = world
        .server
        .office
        .citizens
        .lock()
        .unwrap()
        .contacts
        .clone();
    assert_eq!(contacts, Contacts::default(), "nothing was said");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_s_contacts_are_told_to_nobody() {
    let world = World::new();
    let engine = world.citizen().await;
    assert_eq!(code(engine.contacts(ShowContacts {}).await), "signed-out");
}

/// The server takes the whole wish each time: what the screens do not ask about is not lost by it.
#[tokio::test(flavor = "multi_thread")]
async fn a_number_said_elsewhere_stays() {
    let world = World::new();
    let engine = world.signed_in_citizen().await;
    let phone = Phone {
        number: "333 000 0001".parse().unwrap(),
        verified: false,
    };
    {
        let mut citizens = world.server.office.citizens.lock().unwrap();
        citizens.contacts.phone = Some(phone);
        citizens.contacts.push = true;
    }
    engine.contacts(ShowContacts {}).await.unwrap();
    let kept = engine.keep_contacts(by_pec()).await.unwrap();
    assert_eq!((kept.phone, kept.push), (Some(phone), true));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_wants_no_notifications_of_this_app_gets_none() {
    let world = World::new();
    let engine = world.signed_in_citizen().await;
    until("the first sync", async || {
        engine.list_fines(ListFines {}).await.unwrap().complete
    })
    .await;
    let said = |app| KeepContacts { app, ..by_pec() };
    engine.keep_contacts(said(false)).await.unwrap();
    world.server.quietly(Step::Put(Box::new(fine(1))));
    // Ends when all of it was said that is said.
    engine.refresh(Refresh {}).await.unwrap();
    assert_eq!(engine.list_fines(ListFines {}).await.unwrap().news.len(), 1);
    assert!(world.notifier.notices().is_empty());
    engine.keep_contacts(said(true)).await.unwrap();
    world.server.quietly(Step::Put(Box::new(fine(2))));
    engine.refresh(Refresh {}).await.unwrap();
    assert_eq!(world.notifier.notices().len(), 1);
}
