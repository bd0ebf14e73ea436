//! A picture, as a camera might take it.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// A JPEG of that size.
pub(crate) fn picture(width: u32, height: u32) -> Vec<u8> {
    let colours = RgbImage::from_fn(width, height, |x, y| {
        Rgb([x, y, x ^ y].map(|value| u8::try_from(value % 256).unwrap()))
    });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(colours)
        .write_to(&mut bytes, ImageFormat::Jpeg)
        .unwrap();
    bytes.into_inner()
}

/// The same with what a telephone writes into it: that it is turned by a quarter, and where it was taken.
pub(crate) fn picture_of_a_telephone(width: u32, height: u32, place: &str) -> Vec<u8> {
    let jpeg = picture(width, height);
    let mut tiff = b"Exif\0\0II*\0\x08\0\0\0\x01\0".to_vec();
    tiff.extend(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0");
    tiff.extend(place.as_bytes());
    let mut bytes = jpeg[..2].to_vec();
    bytes.extend([0xff, 0xe1]);
    bytes.extend(u16::try_from(tiff.len() + 2).unwrap().to_be_bytes());
    bytes.extend(tiff);
    bytes.extend(&jpeg[2..]);
    bytes
}

/// Whether these bytes hold that word.
pub(crate) fn says(bytes: &[u8], word: &str) -> bool {
    let word = word.as_bytes();
    bytes.windows(word.len()).any(|part| part == word)
}
