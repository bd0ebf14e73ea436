//! The frame around a window, whose button only asks the window to close.

use std::{fs, time::Duration};

use anyhow::{Context as _, Result};
use x11rb::{
    CURRENT_TIME,
    connection::Connection as _,
    protocol::xproto::{
        AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask, MapState, Window,
    },
    rust_connection::RustConnection,
};

use super::page::until;

/// A window that can be seen.
#[derive(Debug)]
pub(super) struct Frame {
    display: RustConnection,
    window: Window,
    process: u32,
}

impl Frame {
    /// Around the window of this program.
    pub(super) fn around(program: &str) -> Result<Self> {
        let (display, number) = x11rb::connect(None).context("no display")?;
        let root = display.setup().roots.get(number).context("no screen")?.root;
        let mut windows = vec![root];
        while let Some(window) = windows.pop() {
            if is_seen_of(&display, window, program)? {
                let process = process(&display, window)?;
                return Ok(Self {
                    display,
                    window,
                    process,
                });
            }
            windows.extend(display.query_tree(window)?.reply()?.children);
        }
        anyhow::bail!("{program} shows no window")
    }

    /// Asks the window to close, and waits until its program has ended by itself.
    pub(super) async fn closes(&self, at_most: Duration) -> Result<()> {
        let protocols = atom(&self.display, "WM_PROTOCOLS")?;
        let delete = atom(&self.display, "WM_DELETE_WINDOW")?;
        let data = [delete, CURRENT_TIME, 0, 0, 0];
        let event = ClientMessageEvent::new(32, self.window, protocols, data);
        self.display
            .send_event(false, self.window, EventMask::NO_EVENT, event)?
            .check()?;
        let runs = || format!("{} still runs", self.process);
        until(at_most, runs, || async {
            has_ended(self.process).then_some(())
        })
        .await
    }
}

fn is_seen_of(display: &RustConnection, window: Window, program: &str) -> Result<bool> {
    let class = display.get_property(false, window, AtomEnum::WM_CLASS, AtomEnum::STRING, 0, 64)?;
    let mut names = class.reply()?.value;
    names.truncate(program.len());
    let seen = display.get_window_attributes(window)?.reply()?.map_state == MapState::VIEWABLE;
    Ok(seen && names == program.as_bytes())
}

fn process(display: &RustConnection, window: Window) -> Result<u32> {
    let name = atom(display, "_NET_WM_PID")?;
    let owner = display.get_property(false, window, name, AtomEnum::CARDINAL, 0, 1)?;
    let owner = owner.reply()?;
    let process = owner.value32().and_then(|mut numbers| numbers.next());
    process.context("the window does not say whose it is")
}

fn atom(display: &RustConnection, name: &str) -> Result<u32> {
    Ok(display.intern_atom(false, name.as_bytes())?.reply()?.atom)
}

/// Gone, or waiting only for its parent to look.
fn has_ended(process: u32) -> bool {
    let Ok(line) = fs::read_to_string(format!("/proc/{process}/stat")) else {
        return true;
    };
    line.rsplit_once(')')
        .is_some_and(|(_, rest)| rest.trim_start().starts_with('Z'))
}
