//! What happened to a case, and what became of it: told by the server, read without a network, gone with the fine.

use targa_contract::Timestamp;
use targa_contract::api::{CaseEvent, CaseFact};
use targa_contract::commands::{Citizen, ListFines, Refresh, ShowStory, StoryKind};
use targa_domain::Cents;

use crate::world::fines::{fine, id};
use crate::world::server::Step;
use crate::world::{World, code, until};

pub(crate) fn event(seq: u64, at: &str, fact: CaseFact) -> CaseEvent {
    CaseEvent {
        seq,
        at: at.parse::<Timestamp>().unwrap(),
        fact,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_story_is_told_by_day_kept_and_gone_with_its_fine() {
    let mut world = World::new();
    let amount = Cents::new(2940);
    let events = vec![
        // Ten past midnight in Rome, still the day before in Greenwich.
        event(1, "2026-05-03T22:10:00Z", CaseFact::Opened),
        event(7, "2026-05-04T06:00:00Z", CaseFact::PaidShort { amount }),
    ];
    let citizens = &world.server.office.citizens;
    citizens.lock().unwrap().timelines.insert(id(1), events);
    world.server.quietly(Step::Put(Box::new(fine(1))));
    let engine = world.signed_in_citizen().await;
    engine.refresh(Refresh {}).await.unwrap();

    let ask = ShowStory { fine: id(1) };
    let story = engine.story(ask).await.unwrap();
    let told: Vec<_> = story
        .events
        .iter()
        .map(|event| (event.on.to_string(), event.what, event.amount))
        .collect();
    assert_eq!(
        told,
        [
            ("2026-05-04".to_owned(), StoryKind::Opened, None),
            ("2026-05-04".to_owned(), StoryKind::PaidShort, Some(amount)),
        ]
    );
    let other = ShowStory { fine: id(2) };
    assert_eq!(code(engine.story(other).await), "not-found");

    world.server.off();
    assert_eq!(engine.story(ask).await.unwrap(), story, "as last heard");

    world.server.on();
    world.server.happens(Step::Gone(id(1)));
    until("the tombstone", async || {
        let list = engine.list_fines(ListFines {}).await.unwrap();
        list.fines.is_empty()
    })
    .await;
    assert_eq!(code(engine.story(ask).await), "not-found");
}
