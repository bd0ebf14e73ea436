use std::fmt::Write;

use datamatrix::placement::{Bitmap, PathSegment};

/// The content does not fit the symbol.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("symbol: the content does not fit {modules} × {modules} modules")]
pub struct SymbolError {
    /// The side of the symbol, in modules.
    pub modules: u32,
}

/// A closed line of corners `(x, y)`, in modules from the upper left of the symbol's border.
pub type Contour = Vec<(i16, i16)>;

/// A square of modules traced as one even-odd path: no seams between modules, whatever draws it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Outline {
    contours: Vec<Contour>,
    modules: u32,
    quiet: u32,
}

impl Outline {
    /// `quiet` is the width of the empty border, in modules.
    pub(crate) fn trace(bitmap: &Bitmap<bool>, modules: u32, quiet: u32) -> Self {
        let border = i16::try_from(quiet).unwrap_or_default();
        let (mut x, mut y) = (border, border);
        let mut contours = Vec::new();
        let mut open = vec![(x, y)];
        for segment in bitmap.path() {
            match segment {
                PathSegment::Move(right, down) => {
                    (x, y) = (x + right, y + down);
                    open = vec![(x, y)];
                    continue;
                }
                PathSegment::Horizontal(right) => x += right,
                PathSegment::Vertical(down) => y += down,
                PathSegment::Close => {
                    // The next move starts where this line began.
                    (x, y) = open.first().copied().unwrap_or((x, y));
                    contours.push(std::mem::take(&mut open));
                    continue;
                }
            }
            open.push((x, y));
        }
        Self {
            contours,
            modules,
            quiet,
        }
    }

    pub(crate) fn svg_path(&self) -> (String, u32) {
        let mut d = String::new();
        let mut began = None;
        for contour in &self.contours {
            let mut from = None;
            for &(x, y) in contour {
                // Writing to a String cannot fail.
                let _ = match (from, began) {
                    (Some((left, top)), _) if top == y => write!(d, "h{}", x - left),
                    (Some((_, top)), _) => write!(d, "v{}", y - top),
                    (None, Some((left, top))) => write!(d, "m{} {}", x - left, y - top),
                    (None, None) => write!(d, "M{x} {y}"),
                };
                from = Some((x, y));
            }
            began = contour.first().copied();
            d.push('z');
        }
        (d, self.side())
    }

    pub(crate) fn contours(&self) -> &[Contour] {
        &self.contours
    }

    /// `millimetres` is the printed side of the symbol without its border.
    pub(crate) fn to_svg(&self, millimetres: f64) -> String {
        let (d, side) = self.svg_path();
        let printed = millimetres * f64::from(side) / f64::from(self.modules);
        format!(
            concat!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" "#,
                r#"width="{printed:.3}mm" height="{printed:.3}mm" shape-rendering="crispEdges">"#,
                r#"<path fill="black" fill-rule="evenodd" d="{d}"/></svg>"#
            ),
            side = side,
            printed = printed,
            d = d,
        )
    }

    fn side(&self) -> u32 {
        self.modules + 2 * self.quiet
    }
}
