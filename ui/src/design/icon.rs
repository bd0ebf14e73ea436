//! Icons: strokes on a 24 × 24 grid, always beside words.

use dioxus::prelude::*;

/// Which icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    /// The desk.
    Desk,
    /// Fines.
    Fines,
    /// "How much do I owe?"
    Sum,
    /// Everything else.
    More,
    /// Done, paid.
    Check,
    /// Pay attention.
    Warning,
    /// Something was refused or broke.
    Error,
    /// Good to know.
    Info,
    /// Copy.
    Copy,
    /// Opens outside this window.
    Outside,
    /// Forward.
    Forward,
    /// Back.
    Back,
    /// No connection.
    Offline,
    /// A moment in time.
    Clock,
    /// A person.
    Person,
    /// A vehicle.
    Vehicle,
}

impl IconName {
    const fn path(self) -> &'static str {
        match self {
            Self::Desk => "M4 11 12 4l8 7M6 9.5V20h12V9.5M10 20v-6h4v6",
            Self::Fines => "M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h7",
            Self::Sum => "M5 3h14v18H5zM8 7h8M8 12h2M14 12h2M8 16h2M14 16h2",
            Self::More => {
                "M4 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0zM11 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0zM18 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0z"
            }
            Self::Check => "m5 13 4.5 4.5L19 8",
            Self::Warning => "M12 4 2.5 20h19zM12 10v5M12 17.5v.01",
            Self::Error => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 9l6 6M15 9l-6 6",
            Self::Info => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5M12 8v.01",
            Self::Copy => "M9 9h11v11H9zM15 9V4H4v11h5",
            Self::Outside => "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
            Self::Forward => "m9 5 7 7-7 7",
            Self::Back => "m15 5-7 7 7 7",
            Self::Offline => {
                "M3 3l18 18M5 12.5a10 10 0 0 1 5-2.7M19 12.5a10 10 0 0 0-3-2M8.5 16a5 5 0 0 1 6 0M12 20v.01M2 9a15 15 0 0 1 5-3M22 9A15 15 0 0 0 11.500 5"
            }
            Self::Clock => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.500 2",
            Self::Person => "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21a8 8 0 0 1 16 0",
            Self::Vehicle => {
                "M3 13l2-6h14l2 6v5H3zM3 13h18M6 18v2M18 18v2M7 15.500v.01M17 15.500v.01"
            }
        }
    }
}

/// An icon. It says nothing to screen readers: the words beside it do.
#[component]
pub fn Icon(name: IconName) -> Element {
    rsx! {
        svg {
            class: "icon",
            view_box: "0 0 24 24",
            "aria-hidden": "true",
            "focusable": "false",
            path { d: name.path() }
        }
    }
}
