//! The services of our own documented forms: notifier, registry, protocol, collector.

use jiff::civil::date;
use reqwest::Method;
use serde_json::{Value, json};
use targa_domain::{Cents, Plate, VerbaleNumber};
use targa_server::ports::{
    Channel, CityMessage, CoerciveStage, Communication, Delivery, Direction, Holding, Personal,
    PlatformError,
};
use uuid::Uuid;

use crate::bench::{Bench, TODAY, mario, plate};

pub(crate) fn communication() -> Communication {
    Communication {
        key: Uuid::from_u128(1),
        direction: Direction::Outgoing,
        subject: "Verbale V/1/2026".to_owned(),
        correspondent: Personal::new("Mario Rossi"),
        reference: "V/1/2026".to_owned(),
        document_sha256: Some([0xab; 32]),
    }
}

pub(crate) fn city_message(channel: Channel, address: &str) -> CityMessage {
    CityMessage {
        key: Uuid::from_u128(2),
        channel,
        address: Personal::new(address),
        subject: Personal::new("Scadenza vicina"),
        text: Personal::new("Domani finisce lo sconto."),
    }
}

#[tokio::test]
async fn the_city_delivers_one_message_per_key() {
    let bench = Bench::start().await;
    let notifier = bench.platforms.notifier.clone().unwrap();
    let message = city_message(Channel::Email, "mario@posta.example");
    for _ in 0..2 {
        assert_eq!(
            notifier.deliver(&message).await.unwrap(),
            Delivery::Accepted
        );
    }
    let all = bench
        .control(Method::GET, "notifier/messages", &Value::Null)
        .await;
    assert_eq!(
        all["messages"],
        json!([{
            "channel": "email", "address": "mario@posta.example", "subject": "Scadenza vicina",
            "text": "Domani finisce lo sconto.",
        }])
    );
    let mut other = city_message(Channel::Sms, "mario@posta.example");
    other.key = Uuid::from_u128(3);
    let delivery = notifier.deliver(&other).await.unwrap();
    assert_eq!(delivery, Delivery::AddressRefused);
}

#[tokio::test]
async fn the_registry_knows_whose_a_plate_is_and_since_when() {
    let bench = Bench::start().await;
    let registry = bench.platforms.registry.clone().unwrap();
    let since = date(2021, 3, 15);
    let holding = async |plate: &Plate, person: &str, on| {
        let person = person.parse().unwrap();
        registry.holding(plate, &person, on).await.unwrap()
    };
    let mario_code = mario();
    let mario_code = mario_code.as_str();
    let yes = Holding::Yes { since: Some(since) };
    assert_eq!(holding(&plate(), mario_code, TODAY).await, yes);
    assert_eq!(
        holding(&plate(), "RSSMRA80A41L219Q", TODAY).await,
        Holding::No
    );
    let before = date(2020, 1, 1);
    assert_eq!(holding(&plate(), mario_code, before).await, Holding::No);
    let foreign = Plate::parse("M-TA 1234").unwrap();
    assert_eq!(holding(&foreign, mario_code, TODAY).await, Holding::Unknown);
}

#[tokio::test]
async fn the_registry_says_whom_to_notify_and_how_the_vehicle_stands() {
    let bench = Bench::start().await;
    let registry = bench.platforms.registry.clone().unwrap();
    let keeper = registry.keeper(&plate(), TODAY).await.unwrap().unwrap();
    assert_eq!(keeper.addressee.fiscal_code, mario());
    assert_eq!(keeper.addressee.name.expose(), "Mario Rossi");
    let pec = keeper.addressee.digital_domicile.unwrap();
    assert_eq!(pec.as_str(), "mario.rossi@pec.example");
    assert_eq!(
        keeper.addressee.address.unwrap().municipality,
        "Pontechiaro"
    );
    let standing = registry.standing(&plate()).await.unwrap().unwrap();
    assert_eq!(standing.insured_until, Some(date(2027, 6, 30)));
    assert_eq!(standing.stolen, Some(false));
    let foreign = Plate::parse("M-TA 1234").unwrap();
    assert_eq!(registry.keeper(&foreign, TODAY).await.unwrap(), None);
    assert_eq!(registry.standing(&foreign).await.unwrap(), None);
    let calls = bench.calls("registry").await;
    let told = |call: &Value| call["path"].to_string() + &call["query"].to_string();
    assert!(calls.iter().all(|call| !told(call).contains("AB123CD")));
}

#[tokio::test]
async fn a_communication_has_one_number_however_often_it_is_registered() {
    let bench = Bench::start().await;
    let protocol = bench.platforms.protocol.clone().unwrap();
    bench.fault("protocol", "lose", 1).await;
    let number = protocol.register(&communication()).await.unwrap();
    assert_eq!(number.to_string(), "2026/0000001");
    assert_eq!(number.registered_on, TODAY);
    assert_eq!(protocol.register(&communication()).await.unwrap(), number);
    let mut second = communication();
    second.key = Uuid::from_u128(9);
    let next = protocol.register(&second).await.unwrap();
    assert_eq!((next.year, next.number), (2026, 2));
    let mut other = communication();
    other.subject = "Altro".to_owned();
    let refused = PlatformError::Refused {
        platform: "the protocol register",
        status: 409,
    };
    assert_eq!(protocol.register(&other).await.unwrap_err(), refused);
}

#[tokio::test]
async fn the_collector_tells_what_is_owed_there_and_where_to_pay() {
    let bench = Bench::start().await;
    let coercive = bench.platforms.coercive.clone().unwrap();
    let verbale = VerbaleNumber::parse("V/1/2026").unwrap();
    assert_eq!(coercive.position(&verbale).await.unwrap(), None);
    let position = json!({
        "number": "ING-7", "stage": "notified", "owed": 21_450, "collected": 0,
        "page": "https://riscossione.example/ING-7",
    });
    let path = "coercive/positions?verbale=V%2F1%2F2026";
    bench.control(Method::PUT, path, &position).await;
    let found = coercive.position(&verbale).await.unwrap().unwrap();
    assert_eq!(found.stage, CoerciveStage::Notified);
    assert_eq!(
        (found.owed, found.collected),
        (Cents::new(21_450), Cents::ZERO)
    );
    assert_eq!(found.page.unwrap(), "https://riscossione.example/ING-7");
    let mut unsafe_page = position;
    unsafe_page["page"] = json!("javascript:alert(1)");
    bench.control(Method::PUT, path, &unsafe_page).await;
    let error = coercive.position(&verbale).await.unwrap_err();
    assert!(matches!(error, PlatformError::Nonsense { .. }), "{error}");
}
