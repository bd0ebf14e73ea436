//! Pictures from outside: looked at within limits, turned upright, sized, and written anew, so that nothing but what
//! is seen is kept: no EXIF, no place, no hidden file.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits};

/// Longer side of what is kept, in pixels.
const SIDE: u32 = 1600;
/// Longer side of what is looked at.
const LONGEST: u32 = 12_000;
/// Memory for one picture: 40 million pixels in three colours.
const MEMORY: u64 = 128 * 1024 * 1024;
const QUALITY: u8 = 85;

/// A JPEG of ours.
pub(crate) struct Picture {
    pub(crate) width: u16,
    pub(crate) height: u16,
    pub(crate) jpeg: Vec<u8>,
}

/// Reads a JPEG or PNG and writes it anew; none when it is no picture, or one that is too large.
pub(crate) async fn cleaned(bytes: Vec<u8>) -> Option<Picture> {
    // Seconds of work on a small machine: not on a thread that serves requests.
    let work = tokio::task::spawn_blocking(move || clean(&bytes));
    work.await.ok().flatten()
}

fn clean(bytes: &[u8]) -> Option<Picture> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .ok()?;
    if !matches!(reader.format(), Some(ImageFormat::Jpeg | ImageFormat::Png)) {
        return None;
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST);
    limits.max_image_height = Some(LONGEST);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    // The camera's own word on what is up, which does not survive.
    let orientation = decoder.orientation().ok()?;
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    picture.apply_orientation(orientation);
    if picture.width().max(picture.height()) > SIDE {
        picture = picture.resize(SIDE, SIDE, FilterType::Triangle);
    }
    let picture = DynamicImage::ImageRgb8(picture.into_rgb8());
    let mut jpeg = Vec::new();
    picture
        .write_with_encoder(JpegEncoder::new_with_quality(&mut jpeg, QUALITY))
        .ok()?;
    Some(Picture {
        width: u16::try_from(picture.width()).ok()?,
        height: u16::try_from(picture.height()).ok()?,
        jpeg,
    })
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::{DynamicImage, ImageFormat, RgbImage};

    use super::clean;

    fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::ImageRgb8(RgbImage::new(width, height))
            .write_to(&mut bytes, format)
            .unwrap();
        bytes.into_inner()
    }

    /// The same JPEG with an EXIF block that turns it by a quarter and names a place.
    fn with_exif(jpeg: &[u8]) -> Vec<u8> {
        let mut tiff = b"Exif\0\0II*\0\x08\0\0\0\x01\0".to_vec();
        tiff.extend(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0Pontechiaro");
        let mut bytes = jpeg[..2].to_vec();
        bytes.extend([0xff, 0xe1]);
        bytes.extend(u16::try_from(tiff.len() + 2).unwrap().to_be_bytes());
        bytes.extend(tiff);
        bytes.extend(&jpeg[2..]);
        bytes
    }

    #[test]
    fn large_ones_are_sized_small_ones_kept() {
        let large = clean(&picture(2000, 1000, ImageFormat::Jpeg)).unwrap();
        assert_eq!((large.width, large.height), (1600, 800));
        let small = clean(&picture(30, 20, ImageFormat::Png)).unwrap();
        assert_eq!((small.width, small.height), (30, 20));
        assert!(small.jpeg.starts_with(&[0xff, 0xd8]));
    }

    #[test]
    fn what_the_camera_wrote_is_gone_and_the_picture_upright() {
        let before = with_exif(&picture(40, 20, ImageFormat::Jpeg));
        let after = clean(&before).unwrap();
        assert_eq!((after.width, after.height), (20, 40));
        let holds = |bytes: &[u8], word: &[u8]| bytes.windows(word.len()).any(|part| part == word);
        assert!(holds(&before, b"Pontechiaro") && holds(&before, b"Exif"));
        assert!(!holds(&after.jpeg, b"Pontechiaro") && !holds(&after.jpeg, b"Exif"));
    }

    #[test]
    fn what_is_no_picture_is_none() {
        let good = picture(30, 20, ImageFormat::Png);
        for bytes in [
            &b""[..],
            b"%PDF-1.7",
            b"<svg/>",
            b"GIF89a\x01\0\x01\0",
            &good[..40],
        ] {
            assert!(clean(bytes).is_none(), "{bytes:?}");
        }
        // A header that promises more than anybody has memory for.
        let mut bomb = good;
        bomb[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
        assert!(clean(&bomb).is_none());
    }
}
