//! While a citizen writes to the office, with a file, and sends.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use targa_contract::commands::{
    AttachFile, Citizen, KeepLetter, LetterKind, LetterTyped, OpenLetter, Refresh, SendLetter,
};
use targa_contract::{FineId, Problem};
use targa_engine::CitizenEngine;
use targa_faults::{Dice, rounds};
use uuid::Uuid;

use super::victim::{Victim, say, told};
use super::{LIFE, citizen, scan};
use crate::world::fines::{fine, id};
use crate::world::server::Step;
use crate::world::{World, until};

/// Deaths between two looks at what is there.
const DEATHS: usize = 10;
const FINES: u128 = 3;
const KIND: LetterKind = LetterKind::Message;

#[tokio::test(flavor = "multi_thread")]
async fn what_was_written_survives_kill_nine_and_reaches_the_office_once() {
    if let Some(victim) = told() {
        let engine = CitizenEngine::start(victim.config, victim.ports)
            .await
            .unwrap();
        write_until_killed(&engine).await;
    }
    let mut dice = Dice::of(9);
    for _ in 0..rounds(10, 300) / DEATHS {
        let world = World::new();
        for n in 1..=FINES {
            world.server.quietly(Step::Put(Box::new(fine(n))));
        }
        let keys = tempfile::tempdir().unwrap();
        let mut told = BTreeSet::new();
        for death in 0..DEATHS {
            if death % 5 == 0 {
                let engine = citizen(&world, keys.path()).await;
                engine.refresh(Refresh {}).await.unwrap();
                engine.stop().await;
            }
            let test =
                "kill::letters::what_was_written_survives_kill_nine_and_reaches_the_office_once";
            let mut victim = Victim::start(test, &world, keys.path());
            victim.hear(1 + dice.below(4));
            let life = Duration::from_millis(dice.below(LIFE) as u64);
            let said = victim.kill_after(life);
            scan(&world, keys.path());
            told.extend(
                said.into_iter()
                    .filter(|word| Uuid::parse_str(word).is_ok()),
            );
        }
        assert!(!told.is_empty(), "somebody wrote something");
        Box::pin(check(&world, keys.path(), &told)).await;
    }
}

/// What was left of the victim before is sent, then something new is written; its words are said once it is kept with
/// its file.
async fn write_until_killed(engine: &CitizenEngine) -> ! {
    say("here");
    loop {
        for n in 1..=FINES {
            let fine = id(n);
            if words(engine, fine).await.unwrap().is_empty() {
                let text = Uuid::now_v7().to_string();
                write(engine, fine, &text).await.unwrap();
                say(&text);
            }
            // One that came before it may have taken a new refresh token with it: then nothing can be sent.
            let sent = send(engine, fine).await;
            say(if sent.is_ok() { "sent" } else { "kept" });
        }
    }
}

/// As it is kept.
async fn words(engine: &CitizenEngine, fine: FineId) -> Result<String, Problem> {
    let opened = engine.open_letter(OpenLetter { fine, kind: KIND }).await?;
    Ok(opened.typed.text)
}

async fn write(engine: &CitizenEngine, fine: FineId, text: &str) -> Result<(), Problem> {
    let typed = LetterTyped {
        text: text.to_owned(),
        ..LetterTyped::default()
    };
    let kept = KeepLetter {
        fine,
        kind: KIND,
        typed,
    };
    engine.keep_letter(kept).await?;
    let content = [b"%PDF-1.7 ".as_slice(), text.as_bytes(), &vec![7; 20_000]].concat();
    let file = AttachFile {
        fine,
        kind: KIND,
        name: "atto.pdf".to_owned(),
        content: STANDARD.encode(content),
    };
    engine.attach_file(file).await.map(drop)
}

async fn send(engine: &CitizenEngine, fine: FineId) -> Result<(), Problem> {
    let sent = engine.send_letter(SendLetter { fine, kind: KIND }).await;
    sent.map(drop)
}

/// All that was told is at the office once what is left is sent, each once and with its one file.
async fn check(world: &World, keys: &Path, told: &BTreeSet<String>) {
    let engine = citizen(world, keys).await;
    engine.refresh(Refresh {}).await.unwrap();
    for n in 1..=FINES {
        until("nothing left", async || {
            words(&engine, id(n)).await.unwrap().is_empty() || send(&engine, id(n)).await.is_ok()
        })
        .await;
    }
    {
        let counter = world.server.office.counter.lock().unwrap();
        let mut letters: BTreeMap<&str, usize> = BTreeMap::new();
        for (message, (_, said)) in &counter.messages {
            let files = counter.files.values().filter(|(of, _)| of == message);
            let files: Vec<_> = files.map(|(_, content)| content).collect();
            let own = |content: &&Vec<u8>| {
                content[9..].starts_with(said.text.as_bytes()) && content.len() == 20_045
            };
            assert!(files.iter().all(own), "with the file that was put there");
            let before = letters.insert(&said.text, files.len());
            assert!(before.is_none(), "twice: {}", said.text);
        }
        for text in told {
            let files = letters.get(text.as_str());
            assert_eq!(files, Some(&1), "lost, or without its file: {text}");
        }
    }
    engine.stop().await;
    scan(world, keys);
}
