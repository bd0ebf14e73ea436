//! What SEND attests: listed, kept in the person's own folder, and nobody else's.

use targa_contract::api::{LegalFact, LegalFactCategory};
use targa_contract::commands::{Citizen, KeepLegalFact, ListLegalFacts, Refresh};
use targa_engine::CitizenEngine;

use crate::world::fines::{id, notified};
use crate::world::server::Step;
use crate::world::{World, code};

const KEY: &str = "PN_LEGAL_FACTS-0001.pdf";
const PDF: &[u8] = b"%PDF-1.7 delivered on the day";

fn attested(world: &World) {
    let fact = LegalFact {
        key: KEY.to_owned(),
        category: LegalFactCategory::DigitalDelivery,
    };
    let mut citizens = world.server.office.citizens.lock().unwrap();
    let facts = vec![(fact, PDF.to_owned())];
    citizens.legal_facts.insert(id(1), facts);
}

async fn keep(engine: &CitizenEngine, n: u128, key: &str) -> Result<String, String> {
    let wanted = KeepLegalFact {
        fine: id(n),
        key: key.to_owned(),
    };
    let kept = engine.keep_legal_fact(wanted).await;
    kept.map(|kept| kept.name)
        .map_err(|problem| problem.code.as_str().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_send_attests_is_listed_and_kept_as_a_file() {
    let mut world = World::new();
    attested(&world);
    world.server.quietly(Step::Put(Box::new(notified(1))));
    let engine = world.signed_in_citizen().await;
    engine.refresh(Refresh {}).await.unwrap();

    let listed = engine.legal_facts(ListLegalFacts { fine: id(1) }).await;
    let facts = listed.unwrap().legal_facts;
    assert_eq!(facts.len(), 1);
    assert_eq!(facts[0].category, LegalFactCategory::DigitalDelivery);
    let name = keep(&engine, 1, &facts[0].key).await.unwrap();
    assert_eq!(name, "SEND-PN_LEGAL_FACTS-0001.pdf");
    assert_eq!(std::fs::read(world.papers().join(&name)).unwrap(), PDF);

    // Another fine has none, another key no file, and no key leads out of the folder.
    let none = engine.legal_facts(ListLegalFacts { fine: id(2) }).await;
    assert!(none.unwrap().legal_facts.is_empty());
    for (fine, key) in [(2, KEY), (1, "PN_LEGAL_FACTS-0002.pdf"), (1, "../x")] {
        let refused = keep(&engine, fine, key).await;
        assert_eq!(refused.unwrap_err(), "not-found", "{fine} {key}");
    }
    let files = std::fs::read_dir(world.papers()).unwrap().count();
    assert_eq!(files, 1);

    // The file that is there stays; the platform's is told away by the code that says so.
    world.server.off();
    let away = engine.legal_facts(ListLegalFacts { fine: id(1) }).await;
    assert_eq!(code(away), "server-unreachable");
    assert_eq!(
        keep(&engine, 1, KEY).await.unwrap_err(),
        "server-unreachable"
    );
    assert_eq!(std::fs::read(world.papers().join(name)).unwrap(), PDF);
    engine.stop().await;
}
