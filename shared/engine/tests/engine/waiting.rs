//! What waits for a person, and what becomes of the points of a licence.

use targa_contract::api::{
    Address, CaseFact, ClaimedVehicle, Contacts, Fine, FineState, Ownership,
};
use targa_contract::commands::{
    Citizen, Refresh, ShowPoints, ShowStory, ShowWaiting, WaitingFor, WaitingItem,
};
use targa_domain::schedule::VerbaleDates;
use targa_domain::{Cents, MunicipalitySettings, Schedule, Tariff, price};
use targa_engine::CitizenEngine;

use crate::story::event;
use crate::world::fines::{fine, id, paid_short};
use crate::world::server::Step;
use crate::world::{World, until};

/// Notified on 20 April 2026, with points.
fn notified(n: u128) -> Fine {
    let fine = fine(n);
    let settings = MunicipalitySettings::default();
    let price = price(Tariff::embedded().unwrap(), &fine.violation, &settings).unwrap();
    let dates = VerbaleDates {
        committed: "2026-03-04".parse().unwrap(),
        notified: "2026-04-20".parse().unwrap(),
    };
    Fine {
        state: FineState::Notified,
        points: 3,
        schedule: Schedule::of_verbale(&price, &dates, Cents::new(1388), &settings)
            .unwrap()
            .into(),
        ..fine
    }
}

async fn items(engine: &CitizenEngine) -> Vec<WaitingItem> {
    engine.waiting(ShowWaiting {}).await.unwrap().items
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_is_known_with_its_day_and_goes_once_it_is_done() {
    let mut world = World::new();
    {
        let mut citizens = world.server.office.citizens.lock().unwrap();
        citizens.contacts = Contacts {
            email: Some(Address {
                address: "mario@posta.example".parse().unwrap(),
                verified: false,
            }),
            ..Contacts::default()
        };
        let plate = "ZZ999ZZ".parse().unwrap();
        let refused = ClaimedVehicle {
            plate,
            description: String::new(),
            ownership: Ownership::NotYours,
        };
        citizens.vehicles.insert(plate, refused);
        let named = vec![event(9, "2026-05-04T06:00:00Z", CaseFact::DriverDataSent)];
        citizens.timelines.insert(id(1), named);
    }
    world.server.quietly(Step::Put(Box::new(notified(1))));
    world.server.quietly(Step::Put(Box::new(paid_short(2))));
    world.server.quietly(Step::Put(Box::new(fine(3))));
    let engine = world.signed_in_citizen().await;
    engine.refresh(Refresh {}).await.unwrap();
    // Contacts and vehicles come by themselves: nobody has to open their screens.
    until("all of it", async || items(&engine).await.len() == 4).await;

    world.server.off();
    let told: Vec<_> = items(&engine)
        .await
        .into_iter()
        .map(|item| (item.what, item.until.map(|day| day.to_string())))
        .collect();
    let day = |text: &str| Some(text.to_owned());
    assert_eq!(
        told,
        [
            (WaitingFor::PaidShort, day("2026-05-09")),
            (WaitingFor::DriverData, day("2026-06-19")),
            (WaitingFor::VerifyEmail, None),
            (WaitingFor::VehicleNotYours, None),
        ]
    );

    world.server.on();
    crate::world::online(&engine).await;
    engine.story(ShowStory { fine: id(1) }).await.unwrap();
    let left: Vec<_> = items(&engine).await.iter().map(|item| item.what).collect();
    assert!(!left.contains(&WaitingFor::DriverData), "it was named");
}

#[tokio::test(flavor = "multi_thread")]
async fn points_are_told_of_fines_that_take_some_and_forecast_from_a_balance_that_is_said() {
    let world = World::new();
    let settled = Fine {
        state: FineState::Paid,
        ..notified(2)
    };
    let annulled = Fine {
        state: FineState::Annulled,
        ..notified(3)
    };
    let put = |fine| world.server.quietly(Step::Put(Box::new(fine)));
    put(notified(1));
    put(settled);
    put(annulled);
    put(fine(4));
    let engine = world.signed_in_citizen().await;
    engine.refresh(Refresh {}).await.unwrap();

    let view = engine.points(ShowPoints::default()).await.unwrap();
    assert_eq!(view.lines.len(), 2, "neither annulled nor without points");
    assert_eq!(view.to_come, 3, "what is settled is taken already");
    assert_eq!(view.forecast, None, "nobody guesses a balance");

    let said = |balance, novice| ShowPoints {
        balance: Some(balance),
        novice,
    };
    let forecast = engine.points(said(20, false)).await.unwrap().forecast;
    let forecast = forecast.unwrap();
    assert_eq!((forecast.left, forecast.revision), (17, false));
    assert_eq!(forecast.recovery.unwrap().to_string(), "2028-05-04");
    let novice = engine
        .points(said(6, true))
        .await
        .unwrap()
        .forecast
        .unwrap();
    assert_eq!((novice.left, novice.revision), (0, true), "twice as many");
    let refused = engine.points(said(31, false)).await.unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("balance"));
}
