//! Ink on a page.

use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;

use super::{Colour, Fonts, Ink, Line, colour};

impl Ink {
    pub(super) fn draw(&self, surface: &mut Surface<'_>, fonts: &Fonts) {
        match self {
            Self::Line(Line {
                text,
                style,
                x,
                base,
            }) => {
                fill(surface, style.colour);
                let glyphs = fonts.shape(text, style.face);
                let font = fonts.font(style.face);
                let start = Point::from_xy(*x, *base);
                surface.draw_glyphs(start, &glyphs, font, text, style.size, false);
            }
            Self::Area {
                x,
                y,
                width,
                height,
                colour,
            } => {
                fill(surface, *colour);
                let mut path = PathBuilder::new();
                if let Some(area) = Rect::from_xywh(*x, *y, *width, *height) {
                    path.push_rect(area);
                }
                if let Some(path) = path.finish() {
                    surface.draw_path(&path);
                }
            }
            Self::Symbol {
                contours,
                x,
                y,
                module,
            } => {
                fill(surface, colour::BLACK);
                let place = |at: i16, from: f32| from + f32::from(at) * module;
                let mut path = PathBuilder::new();
                for contour in contours {
                    for (step, (right, down)) in contour.iter().enumerate() {
                        let (x, y) = (place(*right, *x), place(*down, *y));
                        if step == 0 {
                            path.move_to(x, y);
                        } else {
                            path.line_to(x, y);
                        }
                    }
                    path.close();
                }
                if let Some(path) = path.finish() {
                    surface.draw_path(&path);
                }
            }
        }
    }
}

fn fill(surface: &mut Surface<'_>, (red, green, blue): Colour) {
    surface.set_fill(Some(Fill {
        paint: rgb::Color::new(red, green, blue).into(),
        rule: FillRule::EvenOdd,
        ..Fill::default()
    }));
}
