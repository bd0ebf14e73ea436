//! What lies on the disk, and what happens to it.

mod clear;
mod damage;
mod files;
mod letters;
mod room;
mod verbose;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use targa_contract::commands::{
    AttachFile, Citizen, IssuePreavviso, IssuedView, KeepLetter, LetterKind, LetterTyped,
    ListFines, Officer, OfficerDesk, OpenLetter, SignIn,
};
use targa_contract::{FineId, Problem};
use targa_domain::VehicleKind;
use targa_engine::{CitizenEngine, OfficerEngine};

pub(crate) use self::clear::{scan, scan_with};
use crate::world::fines::{PLACE, PLATE};
use crate::world::{World, until};

async fn issue(engine: &OfficerEngine) -> Result<IssuedView, Problem> {
    let id = engine.desk(OfficerDesk {}).await?.draft;
    let slip = IssuePreavviso {
        id,
        plate: PLATE.to_owned(),
        vehicle: VehicleKind::Car,
        hypothesis: "158-6".parse().unwrap(),
        place: PLACE.to_owned(),
    };
    engine.issue_preavviso(slip).await
}

/// Signs in, and waits until there are numbers.
async fn begin(engine: &OfficerEngine) {
    engine.sign_in(SignIn {}).await.unwrap();
    numbers(engine).await;
}

async fn numbers(engine: &OfficerEngine) {
    until("numbers", async || {
        let desk = engine.desk(OfficerDesk {}).await;
        desk.is_ok_and(|desk| desk.numbers_left > 0)
    })
    .await;
}

/// Writes to the office about a fine.
async fn keep(engine: &CitizenEngine, fine: FineId, words: &str) -> Result<(), Problem> {
    let typed = LetterTyped {
        text: words.to_owned(),
        ..LetterTyped::default()
    };
    let kept = KeepLetter {
        fine,
        kind: LetterKind::Message,
        typed,
    };
    engine.keep_letter(kept).await.map(drop)
}

/// As [`keep`], with a file that holds the same words.
async fn write(engine: &CitizenEngine, fine: FineId, words: &str) -> Result<(), Problem> {
    keep(engine, fine, words).await?;
    let file = AttachFile {
        fine,
        kind: LetterKind::Message,
        name: "atto.pdf".to_owned(),
        content: STANDARD.encode(format!("%PDF-1.7 {}", words.repeat(300))),
    };
    engine.attach_file(file).await.map(drop)
}

/// What is kept of it: its words and how many files.
async fn written(engine: &CitizenEngine, fine: FineId) -> Result<(String, usize), Problem> {
    let kind = LetterKind::Message;
    let opened = engine.open_letter(OpenLetter { fine, kind }).await?;
    Ok((opened.typed.text, opened.files.len()))
}

fn officers() -> World {
    let world = World::new();
    world.issuer.is("anna-verdi", "Anna Verdi", &["officer"]);
    world
}

async fn listed(engine: &CitizenEngine) -> usize {
    engine
        .list_fines(ListFines {})
        .await
        .map_or(0, |list| list.fines.len())
}
