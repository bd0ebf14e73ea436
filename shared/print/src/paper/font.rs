//! The letters: Titillium Web, the face of the Italian public administration and of pagoPA's notices.

use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{Direction, ShapePlan, UnicodeBuffer, script};

use super::legible::legible;
use super::{Face, Style};
use crate::PrintError;

const REGULAR: &[u8] = include_bytes!("../../fonts/TitilliumWeb_400Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../fonts/TitilliumWeb_700Bold.ttf");

const DIRECTION: Direction = Direction::LeftToRight;

/// Both weights, ready to be measured and set.
pub(crate) struct Fonts {
    regular: Weight,
    bold: Weight,
}

struct Weight {
    shaper: rustybuzz::Face<'static>,
    /// The font's rules for Latin letters, read once and not for every word.
    plan: ShapePlan,
    font: Font,
}

impl Weight {
    fn of(bytes: &'static [u8]) -> Result<Self, PrintError> {
        let broken = || PrintError::Pdf("font".to_owned());
        let shaper = rustybuzz::Face::from_slice(bytes, 0).ok_or_else(broken)?;
        Ok(Self {
            plan: ShapePlan::new(&shaper, DIRECTION, Some(script::LATIN), None, &[]),
            shaper,
            font: Font::new(bytes.into(), 0).ok_or_else(broken)?,
        })
    }
}

impl Fonts {
    pub(crate) fn new() -> Result<Self, PrintError> {
        Ok(Self {
            regular: Weight::of(REGULAR)?,
            bold: Weight::of(BOLD)?,
        })
    }

    /// What PDF calls it.
    pub(super) fn font(&self, face: Face) -> Font {
        self.weight(face).font.clone()
    }

    /// The text in letters there are: both weights have the same.
    pub(crate) fn legible(&self, text: &str) -> String {
        legible(text, &|letter| {
            self.regular.shaper.glyph_index(letter).is_some()
                && self.bold.shaper.glyph_index(letter).is_some()
        })
    }

    /// How wide a legible text is in one line.
    pub(crate) fn width(&self, text: &str, style: Style) -> f32 {
        let glyphs = self.shape(text, style.face);
        glyphs.iter().map(|glyph| glyph.x_advance).sum::<f32>() * style.size
    }

    /// The glyphs of a legible text with their kerning; advances in parts of the size.
    #[expect(
        clippy::cast_precision_loss,
        reason = "units of a font are a few thousand"
    )]
    pub(super) fn shape(&self, text: &str, face: Face) -> Vec<KrillaGlyph> {
        let Weight { shaper, plan, .. } = self.weight(face);
        let unit = shaper.units_per_em() as f32;
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(DIRECTION);
        buffer.set_script(script::LATIN);
        let shaped = rustybuzz::shape_with_plan(shaper, plan, buffer);
        let infos = shaped.glyph_infos();
        let places = shaped.glyph_positions();
        let end = |start: u32| {
            let mut after = infos.iter().map(|info| info.cluster);
            after
                .find(|cluster| *cluster > start)
                .map_or(text.len(), |cluster| cluster as usize)
        };
        infos
            .iter()
            .zip(places)
            .map(|(info, place)| KrillaGlyph {
                glyph_id: GlyphId::new(info.glyph_id),
                text_range: info.cluster as usize..end(info.cluster),
                x_advance: place.x_advance as f32 / unit,
                x_offset: place.x_offset as f32 / unit,
                y_offset: place.y_offset as f32 / unit,
                y_advance: place.y_advance as f32 / unit,
                location: None,
            })
            .collect()
    }

    fn weight(&self, face: Face) -> &Weight {
        match face {
            Face::Regular => &self.regular,
            Face::Bold => &self.bold,
        }
    }
}
