//! Images: fetched when they are looked at, kept encrypted, gone with their fine.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use targa_contract::EvidenceId;
use targa_contract::api::{Evidence, Fine};
use targa_contract::commands::{Citizen, ListFines, OpenImage, Refresh};
use uuid::Uuid;

use crate::world::fines::{fine, id};
use crate::world::server::Step;
use crate::world::{World, code, until};

const LENGTH: u32 = 40_000;

/// A fine with an image, and the server has it.
pub(crate) fn photographed(world: &World, n: u128) -> (Fine, Vec<u8>) {
    let image = EvidenceId::new(Uuid::from_u128(n));
    let jpeg = b"\xff\xd8\xffan-image-in-clear".repeat(2000);
    let jpeg = jpeg[..LENGTH as usize].to_vec();
    world
        .server
        .office
        .images
        .lock()
        .unwrap()
        .insert(image, jpeg.clone());
    let fine = Fine {
        evidence: vec![Evidence {
            id: image,
            width: 640,
            height: 480,
            bytes: LENGTH,
        }],
        ..fine(n)
    };
    (fine, jpeg)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_image_is_fetched_once_and_there_without_a_network_until_its_fine_goes() {
    let mut world = World::new();
    let (fine, jpeg) = photographed(&world, 1);
    let asked = OpenImage {
        fine: fine.id,
        id: fine.evidence[0].id,
    };
    world.server.quietly(Step::Put(Box::new(fine)));
    let engine = world.signed_in_citizen().await;
    engine.refresh(Refresh {}).await.unwrap();
    assert_eq!(
        *world.server.office.images_asked.lock().unwrap(),
        0,
        "not before it is asked for"
    );

    let image = engine.open_image(asked).await.unwrap();
    assert_eq!(STANDARD.decode(image.jpeg).unwrap(), jpeg);
    world.server.off();
    let again = engine.open_image(asked).await.unwrap();
    assert_eq!(STANDARD.decode(again.jpeg).unwrap(), jpeg);
    assert_eq!(*world.server.office.images_asked.lock().unwrap(), 1);
    for file in world.files() {
        let bytes = std::fs::read(&file).unwrap();
        let found = bytes.windows(17).any(|part| part == b"an-image-in-clear");
        assert!(!found, "{}", file.display());
    }

    world.server.on();
    world.server.happens(Step::Gone(id(1)));
    until("the tombstone", async || {
        engine
            .list_fines(ListFines {})
            .await
            .unwrap()
            .fines
            .is_empty()
    })
    .await;
    assert_eq!(code(engine.open_image(asked).await), "not-found");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_image_of_another_length_or_of_another_fine_is_not_taken() {
    let mut world = World::new();
    let (fine, jpeg) = photographed(&world, 1);
    let asked = OpenImage {
        fine: fine.id,
        id: fine.evidence[0].id,
    };
    world.server.quietly(Step::Put(Box::new(fine)));
    let (other, _) = photographed(&world, 2);
    world.server.quietly(Step::Put(Box::new(other)));
    for wrong in [[&jpeg[..], b"more"].concat(), jpeg[1..].to_vec()] {
        world
            .server
            .office
            .images
            .lock()
            .unwrap()
            .insert(asked.id, wrong);
        let engine = world.signed_in_citizen().await;
        engine.refresh(Refresh {}).await.unwrap();
        assert_eq!(code(engine.open_image(asked).await), "internal");
        let mixed = OpenImage {
            fine: id(2),
            id: asked.id,
        };
        assert_eq!(code(engine.open_image(mixed).await), "not-found");
        engine.stop().await;
    }
    let engine = world.signed_in_citizen().await;
    world.server.off();
    assert_eq!(code(engine.open_image(asked).await), "server-unreachable");
}
