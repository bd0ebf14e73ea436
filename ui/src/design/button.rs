//! Buttons, and links that look like them.

use dioxus::prelude::*;

use super::{Icon, IconName};

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do on this screen.
    #[default]
    Primary,
    /// Something else one may do.
    Secondary,
    /// A word among words.
    Quiet,
}

impl ButtonKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button-primary",
            Self::Secondary => "button button-secondary",
            Self::Quiet => "button button-quiet",
        }
    }
}

/// A button. While `busy` it keeps its place and the focus, and takes no second press.
#[component]
pub fn Button(
    /// Stable name for tests.
    id: String,
    #[props(default)] kind: ButtonKind,
    #[props(default)] busy: bool,
    #[props(default)] disabled: bool,
    #[props(default)] icon: Option<IconName>,
    /// What screen readers say when the words alone are not enough.
    #[props(default)]
    label: Option<String>,
    /// What it does; without it, it sends the form it is in, as the return key does in every field.
    #[props(default)]
    onclick: Option<EventHandler<()>>,
    children: Element,
) -> Element {
    rsx! {
        button {
            id,
            class: kind.class(),
            r#type: if onclick.is_some() { "button" } else { "submit" },
            disabled,
            "aria-busy": busy.then_some("true"),
            "aria-disabled": busy.then_some("true"),
            "aria-label": label,
            onclick: move |_| {
                if let Some(does) = onclick.filter(|_| !busy) {
                    does.call(());
                }
            },
            if let Some(name) = icon {
                Icon { name }
            }
            span { {children} }
        }
    }
}

/// A link to another place of the page, shaped like a button.
#[component]
pub fn LinkButton(
    /// Stable name for tests.
    id: String,
    /// Where to: `#/…`.
    to: String,
    #[props(default)] kind: ButtonKind,
    #[props(default)] icon: Option<IconName>,
    children: Element,
) -> Element {
    rsx! {
        a { id, class: kind.class(), href: to,
            if let Some(name) = icon {
                Icon { name }
            }
            span { {children} }
        }
    }
}
