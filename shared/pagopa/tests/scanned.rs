//! The drawn QR, rendered and read back by another program than ours.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use std::io::ErrorKind;
use std::process::Command;

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use targa_pagopa::{PaymentQr, QrSymbol};

/// Eight pixels a module, black on white.
fn render(svg: &str) -> Pixmap {
    let tree = Tree::from_str(svg, &Options::default()).unwrap();
    let mut pixmap = Pixmap::new(41 * 8, 41 * 8).unwrap();
    pixmap.fill(Color::WHITE);
    let scale = 41.0 * 8.0 / tree.size().width();
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixmap.as_mut(),
    );
    pixmap
}

fn scan(pixmap: &Pixmap) -> String {
    let file = tempfile::Builder::new().suffix(".png").tempfile().unwrap();
    pixmap.save_png(file.path()).unwrap();
    let output = Command::new("zbarimg")
        .args(["--quiet", "--raw", "--oneshot"])
        .arg(file.path())
        .output();
    match output {
        Ok(output) => String::from_utf8(output.stdout)
            .unwrap()
            .trim_end_matches('\n')
            .to_owned(),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            panic!("zbarimg is not installed: apt-get install zbar-tools")
        }
        Err(error) => panic!("zbarimg does not start: {error}"),
    }
}

#[test]
fn zbarimg_reads_the_official_string() {
    for text in [
        "PAGOPA|002|000000000000000000|00000000000|9999",
        "PAGOPA|002|302032002700000251|12345678903|4258",
        "PAGOPA|002|300000000000009303|12345678903|05",
        "PAGOPA|002|302000100000009424|12345678903|9999999999",
    ] {
        let code: PaymentQr = text.parse().unwrap();
        assert_eq!(
            scan(&render(&QrSymbol::draw(&code).unwrap().to_svg())),
            text
        );
    }
}

#[test]
fn the_symbol_is_version_4_and_25_millimetres() {
    let code: PaymentQr = "PAGOPA|002|302032002700000251|12345678903|05"
        .parse()
        .unwrap();
    let symbol = QrSymbol::draw(&code).unwrap();
    let (path, side) = symbol.svg_path();
    assert_eq!(side, 33 + 2 * 4);
    assert!(path.starts_with("M4 4") && path.ends_with('z'), "{path}");

    let svg = symbol.to_svg();
    assert_eq!(svg.matches("<path").count(), 1);
    // 25 mm for 33 modules, the border outside.
    assert!(svg.contains(r#"width="31.061mm""#), "{svg}");

    // Version 4 has its one alignment pattern centred on module 26, 26; version 3 has 29 modules.
    let pixmap = render(&svg);
    let dark = |x: u32, y: u32| {
        pixmap
            .pixel((x + 4) * 8 + 4, (y + 4) * 8 + 4)
            .unwrap()
            .red()
            < 128
    };
    for y in 24..=28_u32 {
        for x in 24..=28_u32 {
            let ring = x.abs_diff(26).max(y.abs_diff(26));
            assert_eq!(dark(x, y), ring != 1, "module {x}, {y}");
        }
    }
    // The last module of the top right finder pattern, and nothing in the border beyond it.
    assert!(dark(32, 0) && !dark(33, 0));
}

#[test]
fn mode_is_bytes_and_level_is_m() {
    // Level M is 00 in the first two bits of the format, which stand XORed with the mask 10.
    let code: PaymentQr = "PAGOPA|002|000000000000000000|00000000000|9999"
        .parse()
        .unwrap();
    let pixmap = render(&QrSymbol::draw(&code).unwrap().to_svg());
    let dark = |x: u32, y: u32| {
        pixmap
            .pixel((x + 4) * 8 + 4, (y + 4) * 8 + 4)
            .unwrap()
            .red()
            < 128
    };
    assert_eq!((dark(0, 8), dark(1, 8)), (true, false));

    // The mask says how to read the mode: the first four data bits, two columns from the bottom right corner.
    let mask =
        ((u8::from(dark(2, 8)) << 2) | (u8::from(dark(3, 8)) << 1) | u8::from(dark(4, 8))) ^ 0b101;
    let flipped = |x: u32, y: u32| {
        let pattern = match mask {
            0 => (x + y) % 2,
            1 => y % 2,
            2 => x % 3,
            3 => (x + y) % 3,
            4 => (y / 2 + x / 3) % 2,
            5 => x * y % 2 + x * y % 3,
            6 => (x * y % 2 + x * y % 3) % 2,
            _ => ((x + y) % 2 + x * y % 3) % 2,
        };
        pattern == 0
    };
    let bits: Vec<bool> = [(32, 32), (31, 32), (32, 31), (31, 31)]
        .iter()
        .map(|&(x, y)| dark(x, y) != flipped(x, y))
        .collect();
    assert_eq!(bits, [false, true, false, false], "0100 is byte mode");
}
