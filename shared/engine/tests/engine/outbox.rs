//! The outbox: signed in a chain, in order, with its images; refusals have a way out.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use targa_contract::commands::{
    AttachImage, CorrectPreavviso, Delivery, DetachImage, DiscardDraft, KeepDraft, Officer,
    OpenPreavviso, ResendPreavviso, SignIn, SignOut, WayOut, WithdrawPreavviso,
};
use targa_contract::{FineId, Problem, ProblemCode};
use targa_domain::{FieldError, Reason, VehicleKind};
use targa_engine::OfficerEngine;

use crate::officer::{delivery, desk, issue, on_duty, slip};
use crate::world::fines::PLACE;
use crate::world::handhelds::hash;
use crate::world::{World, code, until};

async fn is_sent(engine: &OfficerEngine, id: FineId) -> bool {
    delivery(engine, id).await == Delivery::Sent
}

async fn refused(engine: &OfficerEngine, id: FineId) -> Option<(ProblemCode, WayOut)> {
    match delivery(engine, id).await {
        Delivery::Refused { problem, way_out } => Some((problem.code, way_out)),
        _ => None,
    }
}

/// So many bytes that begin like a JPEG.
fn jpeg(length: usize) -> Vec<u8> {
    let noise = (0..length).map(|n| u8::try_from(n * 7 % 251).unwrap());
    [0xff, 0xd8, 0xff]
        .into_iter()
        .chain(noise)
        .take(length)
        .collect()
}

fn image(fine: FineId, bytes: &[u8]) -> AttachImage {
    AttachImage {
        fine,
        id: None,
        jpeg: STANDARD.encode(bytes),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_record_is_signed_over_the_one_before_whatever_the_clock_does() {
    let mut world = World::new();
    let engine = on_duty(&world).await;
    world.server.off();
    let mut issued = Vec::new();
    // The clock jumps back by a day, forward by an hour, and is set right.
    for now in [
        "2026-05-04T07:00:00Z",
        "2026-05-03T07:00:00Z",
        "2026-05-04T08:00:00Z",
        "2026-05-04T07:00:01Z",
    ] {
        world.clock.set(now.parse().unwrap());
        issued.push(issue(&engine).await.unwrap().row.id);
    }
    // A start in between takes the same device up again.
    engine.stop().await;
    let engine = world.officer().await;
    issued.push(issue(&engine).await.unwrap().row.id);
    world.server.on();
    until("all sent", async || {
        world.server.office.records.lock().unwrap().len() == issued.len()
    })
    .await;
    let handhelds = world.server.office.handhelds.lock().unwrap();
    assert_eq!(handhelds.keys.len(), 1, "one device");
    let order: Vec<FineId> = handhelds
        .chains
        .values()
        .flatten()
        .map(|jws| fine_of(jws))
        .collect();
    assert_eq!(order, issued, "in the order of issue");
}

/// The fine of a statement, read without its key.
fn fine_of(jws: &str) -> FineId {
    let body = jws.split('.').nth(1).unwrap();
    let body = base64::engine::general_purpose::URL_SAFE_NO_PAD
        .decode(body)
        .unwrap();
    let body: serde_json::Value = serde_json::from_slice(&body).unwrap();
    body["fine"].as_str().unwrap().parse().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_jumped_by_years_holds_nothing_up() {
    let mut world = World::new();
    let engine = on_duty(&world).await;
    world.server.off();
    world.clock.set("2026-05-14T07:00:00Z".parse().unwrap());
    let ahead = issue(&engine).await.unwrap().row.id;
    world.clock.set("2026-05-04T07:00:00Z".parse().unwrap());
    let day = "2026-05-04".parse().unwrap();
    let problem = Problem::from(FieldError::new("committed_at", Reason::After { date: day }));
    *world.server.office.answer.lock().unwrap() = Some(problem);
    world.server.on();
    until("refused", async || refused(&engine, ahead).await.is_some()).await;
    *world.server.office.answer.lock().unwrap() = None;
    assert_eq!(
        refused(&engine, ahead).await,
        Some((ProblemCode::InvalidField, WayOut::Correct))
    );

    let new = desk(&engine).await.draft;
    let corrected = engine
        .correct_preavviso(CorrectPreavviso {
            refused: ahead,
            slip: slip(new),
        })
        .await
        .unwrap();
    assert_eq!(
        corrected.row.issued_at.date(),
        day,
        "not in the future any more"
    );
    until("sent", async || is_sent(&engine, new).await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_refused_is_corrected_once_or_withdrawn() {
    let world = World::new();
    let engine = on_duty(&world).await;
    *world.server.office.answer.lock().unwrap() = Some(ProblemCode::PriceMismatch.into());
    let first = issue(&engine).await.unwrap().row.id;
    let second = issue(&engine).await.unwrap().row.id;
    until("refused", async || {
        refused(&engine, first).await.is_some() && refused(&engine, second).await.is_some()
    })
    .await;
    *world.server.office.answer.lock().unwrap() = None;
    assert_eq!(
        refused(&engine, first).await,
        Some((ProblemCode::PriceMismatch, WayOut::Correct))
    );

    let left = desk(&engine).await.numbers_left;
    let new = desk(&engine).await.draft;
    let correction = CorrectPreavviso {
        refused: first,
        slip: slip(new),
    };
    for _ in 0..3 {
        let view = engine.correct_preavviso(correction.clone()).await.unwrap();
        assert_eq!(view.row.id, new);
    }
    assert_eq!(
        desk(&engine).await.numbers_left,
        left - 1,
        "one number, whatever was tapped"
    );
    assert_eq!(
        delivery(&engine, first).await,
        Delivery::Withdrawn {
            replaced_by: Some(new)
        }
    );
    until("sent", async || is_sent(&engine, new).await).await;

    // Corrected once: not a second time under another key.
    let other = CorrectPreavviso {
        refused: first,
        slip: slip(desk(&engine).await.draft),
    };
    assert_eq!(code(engine.correct_preavviso(other).await), "conflict");
    // What the office has is neither corrected nor withdrawn nor sent again.
    let other = CorrectPreavviso {
        refused: new,
        slip: slip(desk(&engine).await.draft),
    };
    assert_eq!(code(engine.correct_preavviso(other).await), "conflict");
    assert_eq!(
        code(
            engine
                .withdraw_preavviso(WithdrawPreavviso { id: new })
                .await
        ),
        "conflict"
    );
    assert_eq!(
        code(
            engine
                .resend_preavviso(ResendPreavviso { id: second })
                .await
        ),
        "conflict"
    );

    for _ in 0..2 {
        let view = engine
            .withdraw_preavviso(WithdrawPreavviso { id: second })
            .await
            .unwrap();
        assert_eq!(view.row.delivery, Delivery::Withdrawn { replaced_by: None });
    }
    assert_eq!(world.server.office.records.lock().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_chain_is_said_the_record_kept_and_sent_again_under_a_new_device() {
    let world = World::new();
    let engine = on_duty(&world).await;
    let first = issue(&engine).await.unwrap().row.id;
    until("sent", async || is_sent(&engine, first).await).await;
    // As if the handheld had been put back to an older copy: the office is ahead of it.
    for chain in world
        .server
        .office
        .handhelds
        .lock()
        .unwrap()
        .chains
        .values_mut()
    {
        chain.push("a record that this handheld does not know of".to_owned());
    }
    let broken = issue(&engine).await.unwrap().row.id;
    until("refused", async || refused(&engine, broken).await.is_some()).await;
    assert_eq!(
        refused(&engine, broken).await,
        Some((ProblemCode::ChainBroken, WayOut::Resend))
    );
    // What is issued from now on is of another device, and goes through.
    let after = issue(&engine).await.unwrap().row.id;
    until("sent", async || is_sent(&engine, after).await).await;
    for _ in 0..2 {
        engine
            .resend_preavviso(ResendPreavviso { id: broken })
            .await
            .unwrap();
    }
    until("sent again", async || is_sent(&engine, broken).await).await;
    let handhelds = world.server.office.handhelds.lock().unwrap();
    assert_eq!(handhelds.keys.len(), 2);
    let lengths: Vec<usize> = handhelds.chains.values().map(Vec::len).collect();
    assert_eq!(
        lengths,
        [2, 2],
        "the second chain has what was issued and what was sent again"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_office_that_forgot_the_device_gets_the_record_again_under_a_new_one() {
    let world = World::new();
    let engine = on_duty(&world).await;
    let first = issue(&engine).await.unwrap().row.id;
    until("sent", async || is_sent(&engine, first).await).await;
    // As if the office had been put back to a copy of before this handheld was known.
    world.server.office.handhelds.lock().unwrap().keys.clear();
    let unknown = issue(&engine).await.unwrap().row.id;
    until("refused", async || {
        refused(&engine, unknown).await.is_some()
    })
    .await;
    assert_eq!(
        refused(&engine, unknown).await,
        Some((ProblemCode::BadSignature, WayOut::Resend))
    );
    engine
        .resend_preavviso(ResendPreavviso { id: unknown })
        .await
        .unwrap();
    until("sent again", async || is_sent(&engine, unknown).await).await;
    let after = issue(&engine).await.unwrap().row.id;
    until("sent", async || is_sent(&engine, after).await).await;
    assert_eq!(world.server.office.handhelds.lock().unwrap().keys.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_outbox_that_is_lost_begins_another_chain() {
    let world = World::new();
    let engine = on_duty(&world).await;
    let first = issue(&engine).await.unwrap().row.id;
    until("sent", async || is_sent(&engine, first).await).await;
    engine.stop().await;
    for file in world.files() {
        if file.to_string_lossy().contains("outbox.db") {
            std::fs::remove_file(file).unwrap();
        }
    }
    let engine = world.officer().await;
    until("numbers", async || desk(&engine).await.numbers_left > 0).await;
    let second = issue(&engine).await.unwrap().row.id;
    until("sent", async || is_sent(&engine, second).await).await;
    let handhelds = world.server.office.handhelds.lock().unwrap();
    assert_eq!(
        handhelds.chains.values().map(Vec::len).collect::<Vec<_>>(),
        [1, 1]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn images_follow_their_record_in_parts_and_go_on_where_they_were_cut() {
    let mut world = World::new();
    let engine = on_duty(&world).await;
    world.server.office.handhelds.lock().unwrap().cut_images_at = Some(512 * 1024);
    world.server.off();
    let draft = desk(&engine).await.draft;
    let bytes = jpeg(900 * 1024);
    engine.attach_image(image(draft, &bytes)).await.unwrap();
    let kept = engine.attach_image(image(draft, &jpeg(10))).await.unwrap();
    let [_, taken_back] = &kept.images[..] else {
        panic!("two images")
    };
    engine
        .detach_image(DetachImage { id: taken_back.id })
        .await
        .unwrap();
    engine.issue_preavviso(slip(draft)).await.unwrap();
    let id = kept.images[0].id;
    assert_eq!(
        code(engine.detach_image(DetachImage { id }).await),
        "conflict",
        "it is issued"
    );

    world.server.on();
    // Gone once the image is there too, and not before.
    until("all of it sent", async || {
        let sent = world
            .server
            .office
            .handhelds
            .lock()
            .unwrap()
            .images
            .get(&id)
            .map(|i| i.received.len());
        match engine.sign_out(SignOut {}).await {
            Ok(_) => true,
            Err(problem) => {
                assert_eq!(problem.code, ProblemCode::UnsentRecords);
                assert!(sent.is_none_or(|sent| sent <= bytes.len()));
                false
            }
        }
    })
    .await;
    let handhelds = world.server.office.handhelds.lock().unwrap();
    let arrived = &handhelds.images[&id];
    assert_eq!(handhelds.images.len(), 1);
    assert_eq!(
        (arrived.fine, hash(&arrived.received)),
        (draft, hash(&bytes))
    );
    assert_eq!(handhelds.cut_images_at, None, "the cut was met");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_image_is_not_kept() {
    let world = World::new();
    let engine = on_duty(&world).await;
    let draft = desk(&engine).await.draft;
    for (jpeg, reason) in [
        ("no base64!".to_owned(), "invalid-format"),
        (STANDARD.encode("GIF89a"), "invalid-format"),
        (STANDARD.encode(jpeg(10 * 1024 * 1024 + 1)), "too-large"),
    ] {
        let asked = AttachImage {
            fine: draft,
            id: None,
            jpeg,
        };
        let problem = engine.attach_image(asked).await.unwrap_err();
        assert_eq!(
            (problem.field.as_deref(), problem.params["reason"].as_str()),
            (Some("jpeg"), reason)
        );
    }
    for _ in 0..8 {
        engine.attach_image(image(draft, &jpeg(8))).await.unwrap();
    }
    assert_eq!(
        code(engine.attach_image(image(draft, &jpeg(8))).await),
        "invalid-field"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_there_after_a_start_and_gone_once_issued() {
    let world = World::new();
    let engine = on_duty(&world).await;
    let draft = KeepDraft {
        id: desk(&engine).await.draft,
        plate: "AB123".to_owned(),
        vehicle: VehicleKind::Car,
        hypothesis: None,
        place: String::new(),
    };
    engine.keep_draft(draft.clone()).await.unwrap();
    let draft = KeepDraft {
        place: PLACE.to_owned(),
        ..draft
    };
    engine.keep_draft(draft.clone()).await.unwrap();
    engine.stop().await;
    let engine = world.officer().await;
    let found = desk(&engine).await;
    assert_eq!((found.draft, found.kept), (draft.id, Some(draft.clone())));

    engine.issue_preavviso(slip(draft.id)).await.unwrap();
    // A screen that is late keeps what is no draft any more.
    engine.keep_draft(draft.clone()).await.unwrap();
    assert_eq!(desk(&engine).await.kept, None);

    let next = KeepDraft {
        id: desk(&engine).await.draft,
        ..draft
    };
    engine.keep_draft(next.clone()).await.unwrap();
    engine.attach_image(image(next.id, &jpeg(8))).await.unwrap();
    engine
        .discard_draft(DiscardDraft { id: next.id })
        .await
        .unwrap();
    assert_eq!(desk(&engine).await.kept, None);
    // Nothing of it holds the officer here.
    until("gone", async || engine.sign_out(SignOut {}).await.is_ok()).await;
    engine.sign_in(SignIn {}).await.unwrap();
    assert_eq!(
        code(engine.open_preavviso(OpenPreavviso { id: next.id }).await),
        "not-found"
    );
}
