//! Screens that are not in the first piece of the bundle: fetched when they are first opened.

use dioxus::prelude::*;
use futures_util::FutureExt as _;
use futures_util::future::LocalBoxFuture;

/// A part of the bundle that is fetched by itself, entered at one screen. Only programs make one:
/// whatever the library marked as an entry would be in every bundle.
pub struct Piece<With: 'static = ()> {
    /// Its name, different from every other's.
    pub name: &'static str,
    /// Is through when the piece is here.
    pub fetch: fn() -> LocalBoxFuture<'static, ()>,
    /// Its screen; waits for nothing once the piece is here.
    pub draw: fn(With) -> LocalBoxFuture<'static, Element>,
}

impl<With> Clone for Piece<With> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<With> Copy for Piece<With> {}

impl<With> PartialEq for Piece<With> {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

/// The screen of a piece; `meanwhile` until it has been fetched.
#[component]
pub fn Later<With: Clone + PartialEq + 'static>(
    piece: Piece<With>,
    with: With,
    meanwhile: Element,
) -> Element {
    let mut fetched = use_signal(|| "");
    let Piece { name, fetch, .. } = piece;
    use_effect(use_reactive!(|name| {
        spawn(async move {
            fetch().await;
            fetched.set(name);
        });
    }));
    if fetched() != name {
        return meanwhile;
    }
    (piece.draw)(with).now_or_never().unwrap_or(meanwhile)
}
