//! How a person wants to be told: said to the server, verified by code, read without a network.

use targa_contract::api::{AddressKind, Contacts, NotificationBy, Phone};
use targa_contract::commands::{
    Citizen, KeepContacts, ListFines, Refresh, SendCode, ShowContacts, ShowWaiting, VerifyAddress,
    WaitingFor, WaitingItem,
};

use crate::world::citizens::CODE;
use crate::world::fines::fine;
use crate::world::server::Step;
use crate::world::{World, code, until};

fn by_pec() -> KeepContacts {
    KeepContacts {
        notification: NotificationBy::Pec,
        pec: " Mario.Rossi@pec.example ".to_owned(),
        send: true,
        io: true,
        app: true,
        ..KeepContacts::default()
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

#[tokio::test(flavor = "multi_thread")]
async fn a_number_is_said_as_people_write_it_and_taken_back() {
    let world = World::new();
    let engine = world.signed_in_citizen().await;
    let said = |phone: &str| KeepContacts {
        phone: phone.to_owned(),
        push: true,
        ..by_pec()
    };
    let refused = engine.keep_contacts(said("333")).await.unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("phone"));

    let kept = engine.keep_contacts(said(" 333 000 0001 ")).await.unwrap();
    let number = "+393330000001".parse().unwrap();
    let verified = false;
    assert_eq!(kept.phone, Some(Phone { number, verified }));
    assert!(kept.push);
    let waits = engine.waiting(ShowWaiting {}).await.unwrap();
    let phone = |item: &WaitingItem| item.what == WaitingFor::VerifyPhone;
    assert!(waits.items.iter().any(phone), "its code is to be said");

    let kind = AddressKind::Phone;
    engine.send_code(SendCode { kind }).await.unwrap();
    let code = CODE.to_owned();
    let verified = engine.verify_address(VerifyAddress { kind, code }).await;
    assert!(verified.unwrap().phone.unwrap().verified);
    let waits = engine.waiting(ShowWaiting {}).await.unwrap();
    assert!(!waits.items.iter().any(phone));

    let kept = engine.keep_contacts(by_pec()).await.unwrap();
    assert_eq!((kept.phone, kept.push), (None, false));
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
