//! From blocks to a PDF that says what everything is.

use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Node, SpanTag, TagGroup, TagKind, TagTree,
};
use krilla::{Document, SerializeSettings};

use super::sheets::{PAGE, SIDE};
use super::{Fonts, Imprint, Ink, Part, Sheets};
use crate::PrintError;

impl Sheets<'_> {
    /// The file.
    pub(crate) fn print(self, imprint: &Imprint<'_>) -> Result<Vec<u8>, PrintError> {
        let broken = |what: &dyn std::fmt::Debug| PrintError::Pdf(format!("{what:?}"));
        let configuration = ConfigurationBuilder::new()
            .with_archival_validator(Archival::A2_A)
            .with_accessibility_validator(Accessibility::UA1)
            .finish()
            .map_err(|error| broken(&error))?;
        let mut document = Document::new_with(SerializeSettings {
            configuration,
            ..SerializeSettings::default()
        });
        document.set_metadata(imprint.metadata(self.fonts));
        let language = imprint.texts.language().code().to_owned();
        let mut tree = TagTree::new().with_lang(Some(language));
        let mut outline = Outline::new();
        let of = self.pages.len();
        for (index, blocks) in self.pages.iter().enumerate() {
            let size = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or_else(|| broken(&"page"))?;
            let mut page = document.start_page_with(size);
            let mut surface = page.surface();
            for ink in imprint.foot(self.fonts, index + 1, of) {
                ornament(&mut surface, self.fonts, &ink, ArtifactType::Footer);
            }
            for part in blocks.iter().flat_map(|block| &block.parts) {
                if let Some((title, y)) = heading(part) {
                    let place = XyzDestination::new(index, Point::from_xy(SIDE, y));
                    outline.push_child(OutlineNode::new(title, place));
                }
                if let Some(node) = part.draw(&mut surface, self.fonts) {
                    tree.push(node);
                }
            }
            surface.finish();
            page.finish();
        }
        document.set_outline(outline);
        document.set_tag_tree(tree);
        document.finish().map_err(|error| broken(&error))
    }
}

/// The words of a heading and where its page is to be shown from.
fn heading(part: &Part) -> Option<(String, f32)> {
    match part {
        Part::Tagged(TagKind::Hn(tag), parts) => {
            let y = parts.iter().find_map(|part| match part {
                Part::Ink(Ink::Line(line)) => Some(line.base - line.style.leading()),
                _ => None,
            })?;
            Some((tag.title()?.to_owned(), y))
        }
        _ => None,
    }
}

impl Part {
    fn draw(&self, surface: &mut Surface<'_>, fonts: &Fonts) -> Option<Node> {
        match self {
            Self::Tagged(tag, parts) => {
                let children = parts.iter().filter_map(|part| part.draw(surface, fonts));
                let children: Vec<_> = children.collect();
                Some(TagGroup::with_children(tag.clone(), children).into())
            }
            Self::Ink(ink) => {
                let content = match ink {
                    Ink::Line(_) => ContentTag::Span(SpanTag::empty()),
                    Ink::Area { .. } | Ink::Symbol { .. } => ContentTag::Other,
                };
                let identifier = surface.start_tagged(content);
                ink.draw(surface, fonts);
                surface.end_tagged();
                Some(identifier.into())
            }
            Self::Ornament(ink) => {
                ornament(surface, fonts, ink, ArtifactType::Layout);
                None
            }
        }
    }
}

fn ornament(surface: &mut Surface<'_>, fonts: &Fonts, ink: &Ink, kind: ArtifactType) {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
    ink.draw(surface, fonts);
    surface.end_tagged();
}
