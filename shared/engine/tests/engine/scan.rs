//! The notice number out of a picture: what a camera, a scanner or the clipboard makes of a slip.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use image::{DynamicImage, GrayImage, ImageFormat, Luma};
use targa_contract::Problem;
use targa_contract::commands::{Citizen, CodeRead, ReadCode};
use targa_engine::CitizenEngine;

use crate::world::fines::CREDITOR;
use crate::world::{World, until};

const NUMBER: &str = "302032002700000251";

/// The modules of a text's code, as a printer makes them: eight dots each, on white.
fn drawn(text: &str) -> GrayImage {
    let code = qrcode::QrCode::new(text).unwrap();
    let (modules, quiet, dots) = (code.width(), 4, 8);
    let side = u32::try_from((modules + 2 * quiet) * dots).unwrap();
    GrayImage::from_fn(side, side, |x, y| {
        let module = |at: u32| (at as usize / dots).checked_sub(quiet);
        let dark = module(x).zip(module(y)).is_some_and(|(x, y)| {
            x < modules && y < modules && code[(x, y)] == qrcode::Color::Dark
        });
        Luma([if dark { 20 } else { 235 }])
    })
}

fn file(picture: &DynamicImage, format: ImageFormat) -> String {
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    STANDARD.encode(bytes.into_inner())
}

fn picture(text: &str) -> String {
    file(&DynamicImage::ImageLuma8(drawn(text)), ImageFormat::Png)
}

fn payment(number: &str, creditor: &str) -> String {
    format!("PAGOPA|002|{number}|{creditor}|4258")
}

async fn read(engine: &CitizenEngine, picture: &str) -> Result<CodeRead, Problem> {
    let picture = picture.to_owned();
    engine.read_code(ReadCode { picture }).await
}

async fn reason(engine: &CitizenEngine, picture: &str) -> String {
    let problem = read(engine, picture).await.unwrap_err();
    assert_eq!(problem.field.as_deref(), Some("picture"));
    problem.params["reason"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_number_is_read_by_whoever_has_no_account() {
    let mut world = World::new();
    world.server.off();
    let engine = world.citizen().await;
    let code = read(&engine, &picture(&payment(NUMBER, CREDITOR))).await;
    let code = code.unwrap();
    assert_eq!(code.number.replace(' ', ""), NUMBER);
    assert!(!code.doubtful);
    let wrong = payment("302032002700000299", CREDITOR);
    assert!(read(&engine, &picture(&wrong)).await.unwrap().doubtful);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photograph_larger_than_the_code_turned_and_in_colour_will_do() {
    let world = World::new();
    let engine = world.citizen().await;
    let code = drawn(&payment(NUMBER, CREDITOR));
    let mut table = GrayImage::from_pixel(1300, 1700, Luma([170]));
    image::imageops::overlay(&mut table, &code, 350, 750);
    let turned = DynamicImage::ImageLuma8(table).rotate90().to_rgb8();
    let jpeg = file(&DynamicImage::ImageRgb8(turned), ImageFormat::Jpeg);
    let code = read(&engine, &jpeg).await.unwrap();
    assert_eq!(code.number.replace(' ', ""), NUMBER);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_see_through_in_a_copied_picture_is_white() {
    let world = World::new();
    let engine = world.citizen().await;
    let code = drawn(&payment(NUMBER, CREDITOR));
    let copied = image::GrayAlphaImage::from_fn(code.width(), code.height(), |x, y| {
        let dark = code.get_pixel(x, y).0[0] < 128;
        image::LumaA([0, if dark { 255 } else { 0 }])
    });
    let png = file(&DynamicImage::ImageLumaA8(copied), ImageFormat::Png);
    assert!(read(&engine, &png).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn other_codes_and_other_files_are_told_apart() {
    let world = World::new();
    let engine = world.citizen().await;
    let white = DynamicImage::ImageLuma8(GrayImage::from_pixel(300, 300, Luma([255])));
    let broken = STANDARD.encode(&STANDARD.decode(picture("x")).unwrap()[..60]);
    for (picture, expected) in [
        (file(&white, ImageFormat::Png), "no-code"),
        (picture("https://www.example.org"), "no-pagopa-code"),
        (picture("PAGOPA|002|12|x|1"), "invalid-format"),
        ("not base64!".to_owned(), "not-a-picture"),
        (STANDARD.encode("%PDF-1.7"), "not-a-picture"),
        (broken, "not-a-picture"),
    ] {
        assert_eq!(reason(&engine, &picture).await, expected);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_of_another_body_is_refused_where_ours_is_known() {
    let world = World::new();
    let engine = world.signed_in_citizen().await;
    let other = picture(&payment(NUMBER, "00000000000"));
    until("whose codes are ours is known", async || {
        read(&engine, &other).await.is_err()
    })
    .await;
    assert_eq!(reason(&engine, &other).await, "other-creditor");
}
