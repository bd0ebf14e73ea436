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
    d: String,
    contours: Vec<Contour>,
    modules: u32,
    quiet: u32,
}

impl Outline {
    /// `quiet` is the width of the empty border, in modules.
    pub(crate) fn trace(bitmap: &Bitmap<bool>, modules: u32, quiet: u32) -> Self {
        let mut d = format!("M{quiet} {quiet}");
        for segment in bitmap.path() {
            // Writing to a String cannot fail.
            let _ = match segment {
                PathSegment::Move(x, y) => write!(d, "m{x} {y}"),
                PathSegment::Horizontal(x) => write!(d, "h{x}"),
                PathSegment::Vertical(y) => write!(d, "v{y}"),
                PathSegment::Close => write!(d, "z"),
            };
        }
        Self {
            d,
            contours: contours(bitmap, quiet),
            modules,
            quiet,
        }
    }

    pub(crate) fn svg_path(&self) -> (String, u32) {
        (self.d.clone(), self.side())
    }

    pub(crate) fn contours(&self) -> &[Contour] {
        &self.contours
    }

    /// `millimetres` is the printed side of the symbol without its border.
    pub(crate) fn to_svg(&self, millimetres: f64) -> String {
        let side = self.side();
        let printed = millimetres * f64::from(side) / f64::from(self.modules);
        format!(
            concat!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" "#,
                r#"width="{printed:.3}mm" height="{printed:.3}mm" shape-rendering="crispEdges">"#,
                r#"<path fill="black" fill-rule="evenodd" d="{d}"/></svg>"#
            ),
            side = side,
            printed = printed,
            d = self.d,
        )
    }

    fn side(&self) -> u32 {
        self.modules + 2 * self.quiet
    }
}

/// The same path for those who draw without SVG. A step begins where the last ended; after a closed line that
/// is where the line began.
fn contours(bitmap: &Bitmap<bool>, quiet: u32) -> Vec<Contour> {
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
                (x, y) = open.first().copied().unwrap_or((x, y));
                contours.push(std::mem::take(&mut open));
                continue;
            }
        }
        open.push((x, y));
    }
    contours
}
