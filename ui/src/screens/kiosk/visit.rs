//! One person's visit: where they are, what they typed. It ends by forgetting all of it.

use dioxus::prelude::*;
use targa_contract::commands::{EndSession, LookUpView};

use crate::backend::Shell;
use crate::live::{Address, Appearance, Speech, TextSize, Theme};

/// Where the visitor is.
#[derive(Clone, PartialEq)]
pub(super) enum Place {
    /// The big choices.
    Home,
    /// First question.
    Number,
    /// Second question.
    Plate,
    /// The answer.
    Found(Box<LookUpView>),
    /// How things work.
    Info,
}

/// The visit.
#[derive(Clone, Copy)]
pub(super) struct Visit {
    address: Address,
    place: Signal<Place>,
    number: Signal<String>,
    plate: Signal<String>,
    low: Signal<bool>,
    /// Counts touches, so that whoever waits notices one.
    touches: Signal<u64>,
}

impl Visit {
    /// A visit that has not begun, on this page.
    pub(super) fn on(address: Address) -> Self {
        Self {
            address,
            place: Signal::new(Place::Home),
            number: Signal::new(String::new()),
            plate: Signal::new(String::new()),
            low: Signal::new(false),
            touches: Signal::new(0),
        }
    }

    pub(super) fn place(&self) -> Place {
        self.place.cloned()
    }

    pub(super) fn go(mut self, place: Place) {
        self.address.note_move();
        self.place.set(place);
    }

    pub(super) fn number(&self) -> String {
        self.number.cloned()
    }

    pub(super) fn set_number(mut self, number: String) {
        self.number.set(number);
    }

    pub(super) fn plate(&self) -> String {
        self.plate.cloned()
    }

    pub(super) fn set_plate(mut self, plate: String) {
        self.plate.set(plate);
    }

    /// Whether the controls are in the lower half, within reach from a wheelchair.
    pub(super) fn low(&self) -> bool {
        (self.low)()
    }

    pub(super) fn set_low(mut self, low: bool) {
        self.low.set(low);
    }

    /// Somebody is there.
    pub(super) fn touched(mut self) {
        self.touches += 1;
    }

    /// How often the screen was touched; the component follows.
    pub(super) fn touches(&self) -> u64 {
        (self.touches)()
    }

    /// The same, without following.
    pub(super) fn touches_now(&self) -> u64 {
        *self.touches.peek()
    }

    /// Whether there is anything to forget.
    pub(super) fn begun(&self) -> bool {
        !matches!(*self.place.read(), Place::Home)
            || !self.number.read().is_empty()
            || !self.plate.read().is_empty()
            || (self.low)()
    }

    /// A clean form on the first question.
    pub(super) fn another(self) {
        self.set_number(String::new());
        self.set_plate(String::new());
        self.go(Place::Number);
    }

    /// Ends the visit: forgets what was typed and found, and how the screen was set.
    pub(super) fn end(self, shell: Shell, looks: Appearance, speech: Speech) {
        self.set_number(String::new());
        self.set_plate(String::new());
        self.set_low(false);
        self.go(Place::Home);
        looks.choose_theme(Theme::Light);
        looks.choose_text(TextSize::Normal);
        speech.choose(targa_assets::Language::It);
        spawn(async move {
            // The screen has forgotten already; the shell's memory goes with this.
            drop(shell.call(&EndSession {}).await);
        });
    }
}
