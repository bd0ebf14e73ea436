//! What the display shows, and since when: seen from outside, so that a program is asked for nothing.

use std::{
    path::Path,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};
use x11rb::{
    NONE,
    connection::Connection as _,
    protocol::{
        damage::{ConnectionExt as _, ReportLevel},
        xproto::{ConnectionExt as _, ImageFormat, Window},
    },
    rust_connection::RustConnection,
};

/// Bytes of a pixel: blue, green, red, and one of no use.
const PIXEL: usize = 4;
/// How often a display that shows nothing new is asked again.
const LOOK_AGAIN: Duration = Duration::from_millis(1);

/// The session's display.
#[derive(Debug)]
pub struct Screen {
    display: RustConnection,
    root: Window,
    damage: u32,
    size: (u16, u16),
}

/// A part of the display: left, top, width, height.
#[derive(Clone, Copy, Debug)]
pub struct Part(pub usize, pub usize, pub usize, pub usize);

/// What it showed from a moment on.
#[derive(Debug)]
pub struct Frame {
    /// Since the watch began.
    pub after: Duration,
    pixels: Vec<u8>,
}

/// Everything that was shown, one after the other.
#[derive(Debug)]
pub struct Film {
    width: usize,
    frames: Vec<Frame>,
}

impl Screen {
    /// Opens it.
    pub fn of_session() -> Result<Self> {
        let (display, number) = x11rb::connect(None).context("no display")?;
        let screen = display.setup().roots.get(number).context("no screen")?;
        let (root, size) = (
            screen.root,
            (screen.width_in_pixels, screen.height_in_pixels),
        );
        display.damage_query_version(1, 1)?.reply()?;
        let damage = display.generate_id()?;
        display
            .damage_create(damage, root, ReportLevel::NON_EMPTY)?
            .check()?;
        Ok(Self {
            display,
            root,
            damage,
            size,
        })
    }

    /// Films from `since`, which is now, until nothing has changed for `still`; nothing at all within `at_most` is an
    /// error.
    pub fn films(&self, since: Instant, still: Duration, at_most: Duration) -> Result<Film> {
        let mut frames = vec![self.frame(since)?];
        let mut changed = since;
        loop {
            if self.display.poll_for_event()?.is_some() {
                self.display.damage_subtract(self.damage, NONE, NONE)?;
                let frame = self.frame(since)?;
                if frames.last().is_none_or(|last| last.pixels != frame.pixels) {
                    frames.push(frame);
                    changed = Instant::now();
                }
            } else {
                let patience = if frames.len() > 1 { still } else { at_most };
                if changed.elapsed() > patience {
                    break;
                }
                thread::sleep(LOOK_AGAIN);
            }
        }
        ensure!(frames.len() > 1, "nothing is shown");
        Ok(Film {
            width: self.size.0.into(),
            frames,
        })
    }

    /// What it shows now.
    pub fn now(&self) -> Result<Film> {
        Ok(Film {
            width: self.size.0.into(),
            frames: vec![self.frame(Instant::now())?],
        })
    }

    fn frame(&self, since: Instant) -> Result<Frame> {
        let after = since.elapsed();
        let (width, height) = self.size;
        let image = self.display.get_image(
            ImageFormat::Z_PIXMAP,
            self.root,
            0,
            0,
            width,
            height,
            u32::MAX,
        )?;
        Ok(Frame {
            after,
            pixels: image.reply()?.data,
        })
    }
}

impl Film {
    /// Since when a part of the display has looked as it does in the end.
    pub fn settled(&self, part: Part) -> Result<Duration> {
        let last = self.frames.last().context("no frame")?;
        let same = |frame: &&Frame| self.same(frame, last, part);
        let first = self.frames.iter().rev().take_while(same).last();
        Ok(first.context("no frame")?.after)
    }

    /// Whether both end with the same in this part of the display.
    pub fn ends_as(&self, other: &Self, part: Part) -> bool {
        match (self.frames.last(), other.frames.last()) {
            (Some(one), Some(other)) => self.same(one, other, part),
            _ => false,
        }
    }

    /// Everything that was shown.
    pub fn frames(&self) -> &[Frame] {
        &self.frames
    }

    /// Leaves a picture of one of its frames.
    pub fn picture(&self, frame: &Frame, file: &Path) -> Result<()> {
        let colours: Vec<u8> = frame
            .pixels
            .chunks_exact(PIXEL)
            .flat_map(|pixel| [pixel[2], pixel[1], pixel[0]])
            .collect();
        let (width, height) = (self.width, frame.pixels.len() / PIXEL / self.width);
        let picture =
            image::RgbImage::from_raw(u32::try_from(width)?, u32::try_from(height)?, colours);
        picture
            .context("half a picture")?
            .save(file)
            .with_context(|| format!("cannot write {}", file.display()))
    }

    fn same(&self, one: &Frame, other: &Frame, Part(left, top, width, height): Part) -> bool {
        (top..top + height).all(|line| {
            let from = (line * self.width + left) * PIXEL;
            let line = from..from + width * PIXEL;
            one.pixels.get(line.clone()) == other.pixels.get(line)
        })
    }
}
