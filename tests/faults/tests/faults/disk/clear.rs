//! Nothing lies in clear, in no file under the app's folder.

use targa_contract::EvidenceId;
use targa_contract::api::Evidence;
use targa_contract::commands::{Citizen, OpenImage};
use uuid::Uuid;

use super::{begin, issue, listed, officers};
use crate::world::fines::{PLACE, PLATE, fine, id};
use crate::world::server::Step;
use crate::world::{World, until};

/// Nothing of this may be found on a disk.
const SECRETS: &[&str] = &[
    PLATE,
    PLACE,
    "Rossi",
    "Verdi",
    "mario",
    "anna-verdi",
    "RSSMRA85T10A562S",
    "token-in-clear",
    "PAGOPA",
    "\"notice_number\"",
    "SQLite format 3",
    "CREATE TABLE",
    IMAGE,
];

/// What an image holds.
const IMAGE: &str = "plates can be read on images";

/// Looks at every file: databases, their logs and journals, what was moved aside, what is half
/// written.
pub(crate) fn scan(world: &World) {
    let files = world.files();
    assert!(!files.is_empty());
    for file in files {
        let name = file.to_string_lossy().to_lowercase();
        // One that has gone meanwhile holds nothing.
        let bytes = std::fs::read(&file).unwrap_or_default();
        for secret in SECRETS {
            assert!(
                !name.contains(&secret.to_lowercase()),
                "{secret} in the name {name}"
            );
            let found = bytes
                .windows(secret.len())
                .any(|part| part.eq_ignore_ascii_case(secret.as_bytes()));
            // The shared-memory index of the WAL holds page numbers only, but it is looked at too.
            assert!(!found, "{secret} in {name}");
        }
    }
}

fn has(world: &World, end: &str) -> bool {
    let files = world.files();
    files
        .iter()
        .any(|file| file.to_string_lossy().ends_with(end))
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_lies_in_clear() {
    let world = World::new();
    for n in 1..=50 {
        world.server.quietly(Step::Put(Box::new(fine(n))));
    }
    let image = EvidenceId::new(Uuid::from_u128(1));
    let content = IMAGE.repeat(200).into_bytes();
    let mut with_image = fine(1);
    with_image.evidence.push(Evidence {
        id: image,
        width: 640,
        height: 480,
        bytes: u32::try_from(content.len()).unwrap(),
    });
    let office = &world.server.office;
    office.images.lock().unwrap().insert(image, content);
    world.server.quietly(Step::Put(Box::new(with_image)));
    let citizen = world.signed_in_citizen().await;
    until("the first sync", async || listed(&citizen).await == 50).await;
    let opened = citizen.open_image(OpenImage {
        fine: id(1),
        id: image,
    });
    opened.await.unwrap();
    assert!(has(&world, "cache.db-wal") && has(&world, "local.db-wal"));
    scan(&world);
    citizen.stop().await;
    scan(&world);

    let world = officers();
    let officer = world.officer().await;
    begin(&officer).await;
    issue(&officer).await.unwrap();
    assert!(has(&world, "outbox.db-wal"));
    scan(&world);
    officer.stop().await;
    scan(&world);
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn other_users_of_the_machine_cannot_look_in() {
    use std::os::unix::fs::PermissionsExt;
    let world = World::new();
    let _engine = world.signed_in_citizen().await;
    let folder = world.files()[0].parent().unwrap().to_owned();
    assert_eq!(
        std::fs::metadata(folder).unwrap().permissions().mode() & 0o777,
        0o700
    );
}
