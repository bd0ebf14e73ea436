//! Codes in a picture: a photograph of the slip, or a part of the screen.

use std::io::Cursor;

use image::{DynamicImage, GrayImage, ImageFormat, ImageReader, Limits};
use rqrr::PreparedImage;
use targa_contract::Problem;

/// The field a problem names.
const FIELD: &str = "picture";
/// Most bytes of a picture: a phone's photograph has a third of it.
const MOST: usize = 20 * 1024 * 1024;
/// Longest side that is read, in pixels; and most memory for it, in bytes.
const LONGEST: u32 = 12_000;
const MEMORY: u64 = 512 * 1024 * 1024;
/// Sides at which a code is looked for. A photograph is often read better when its grain is gone.
const SIDES: [u32; 3] = [1600, 800, 3200];

/// The texts of all QR codes in a picture; why it has none that can be read.
pub(crate) fn codes(picture: &[u8]) -> Result<Vec<String>, Problem> {
    let picture = grey(picture)?;
    let longest = picture.width().max(picture.height());
    let mut sides: Vec<u32> = SIDES.iter().map(|side| longest.min(*side)).collect();
    sides.dedup();
    let found = sides
        .into_iter()
        .map(|side| read(&picture, side))
        .find(|texts| !texts.is_empty());
    found.ok_or_else(|| Problem::invalid(FIELD, "no-code"))
}

fn grey(content: &[u8]) -> Result<DynamicImage, Problem> {
    if content.len() > MOST {
        let megabytes = (MOST / (1024 * 1024)).to_string();
        return Err(Problem::invalid(FIELD, "file-too-large").with("megabytes", megabytes));
    }
    let unreadable = || Problem::invalid(FIELD, "not-a-picture");
    let format = image::guess_format(content).map_err(|_| unreadable())?;
    if !matches!(format, ImageFormat::Jpeg | ImageFormat::Png) {
        return Err(unreadable());
    }
    let mut reader = ImageReader::with_format(Cursor::new(content), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST);
    limits.max_image_height = Some(LONGEST);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let picture = reader.decode().map_err(|_| unreadable())?;
    Ok(on_white(&picture))
}

/// What is see-through in a copied picture is white paper.
fn on_white(picture: &DynamicImage) -> DynamicImage {
    if !picture.color().has_alpha() {
        return DynamicImage::ImageLuma8(picture.to_luma8());
    }
    let seen = picture.to_luma_alpha8();
    DynamicImage::ImageLuma8(GrayImage::from_fn(seen.width(), seen.height(), |x, y| {
        let [light, alpha] = seen.get_pixel(x, y).0.map(u32::from);
        let over = (light * alpha + 255 * (255 - alpha)) / 255;
        image::Luma([u8::try_from(over).unwrap_or(u8::MAX)])
    }))
}

fn read(picture: &DynamicImage, side: u32) -> Vec<String> {
    let longest = picture.width().max(picture.height());
    let smaller = (longest > side).then(|| picture.thumbnail(side, side));
    let pixels = smaller.as_ref().unwrap_or(picture).to_luma8();
    let (width, height) = (pixels.width() as usize, pixels.height() as usize);
    let row = pixels.as_raw();
    let mut prepared =
        PreparedImage::prepare_from_greyscale(width, height, |x, y| row[y * width + x]);
    let grids = prepared.detect_grids();
    let texts = grids.iter().filter_map(|grid| grid.decode().ok());
    texts.map(|(_, text)| text).collect()
}
