//! Writes the files of the version at hand as its app does, for the day on which it is a past one.

use std::path::{Path, PathBuf};

use targa_contract::api::Vehicle;
use targa_contract::{EvidenceId, FineId, Problem, ProblemCode};
use uuid::Uuid;

use super::{about, draft, file, said, version};
use crate::store::lock::Format;
use crate::store::tests::{issue, outbox_of, plan, sample};
use crate::store::{Attachment, Cache, LetterBox, Local};
use crate::vault::FileKeys;

/// To be run before a step is added to the tables of a file: `cargo test -p targa-engine --lib -- --ignored
/// the_files_of_this_version`. What is there already stays as it is.
#[tokio::test]
#[ignore = "writes into the sources"]
async fn the_files_of_this_version_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    let keys = FileKeys::of_byte(1);
    cache(here, &keys).await;
    outbox(here, &keys).await;
    local(here, &keys).await;
    letters(here, &keys).await;
    for (name, format) in [
        ("cache", Format::Swift),
        ("outbox", Format::Standard),
        ("local", Format::Swift),
        ("letters", Format::Standard),
    ] {
        let file = here.join(format!("{name}.db"));
        let kept = past().join(format!("{name}-{}.sqlcipher", version(&file, format)));
        if !kept.exists() {
            std::fs::copy(file, kept).unwrap();
        }
    }
}

fn past() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/past")
}

async fn cache(folder: &Path, keys: &FileKeys) {
    let cache = Cache::open(folder.to_owned(), keys).await.unwrap();
    let mut plan = plan((1..=5).map(sample).collect());
    plan.vehicles.push(Vehicle {
        plate: sample(1).plate,
        description: "utilitaria".to_owned(),
    });
    assert!(cache.apply(plan).await.unwrap());
    cache.close().await;
}

async fn outbox(folder: &Path, keys: &FileKeys) {
    let (outbox, signer) = outbox_of(folder, keys, 6).await;
    for n in 1..=3 {
        issue(&outbox, &signer, n).await;
    }
    outbox.acknowledged(sample(2).id).await.unwrap();
    let why = Problem::from(ProblemCode::PriceMismatch);
    outbox.refused(sample(3).id, &why).await.unwrap();
    outbox.keep_draft(&draft()).await.unwrap();
    let image = Attachment {
        id: EvidenceId::new(Uuid::from_u128(1)),
        fine: sample(2).id,
        sha256: "00".repeat(32),
        content: vec![7; 100],
    };
    outbox.attach(image).await.unwrap();
    outbox.close().await;
}

async fn local(folder: &Path, keys: &FileKeys) {
    let local = Local::open(folder.to_owned(), keys).await.unwrap();
    let fine = FineId::new(Uuid::from_u128(1));
    let image = EvidenceId::new(Uuid::from_u128(1));
    local.keep_image(fine, image, vec![7; 100]).await.unwrap();
    local.remember(vec![said()]).await.unwrap();
    local.close().await;
}

/// One that is typed, one that was sent, one of which the server lacks a file.
async fn letters(folder: &Path, keys: &FileKeys) {
    let letters = LetterBox::open(folder.to_owned(), keys).await.unwrap();
    for n in 1..=3 {
        let typed = format!("typed {n}");
        let kept = letters.keep(about(n), "contest", typed).await.unwrap();
        assert!(letters.attach(kept.id, file(), 3).await.unwrap());
        if n > 1 {
            letters.seal(kept.id, format!("sent {n}")).await.unwrap();
        }
        if n > 2 {
            letters.taken(kept.id).await.unwrap();
        }
    }
    letters.close().await;
}
