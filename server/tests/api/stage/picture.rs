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
