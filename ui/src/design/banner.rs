//! A strip across the page: something holds for all of it.

use dioxus::prelude::*;
use targa_contract::commands::{ClockOff, Connection};
use targa_domain::DateTime;

use super::{Icon, IconName};
use crate::live::{local, today, use_texts};

/// How grave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    #[default]
    Info,
    /// It went well.
    Good,
    /// Pay attention.
    Warning,
    /// It went wrong.
    Error,
}

impl Tone {
    /// The class that colours it.
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Info => "tone-info",
            Self::Good => "tone-good",
            Self::Warning => "tone-warning",
            Self::Error => "tone-error",
        }
    }

    /// The icon that says the same without colour.
    pub(super) const fn icon(self) -> IconName {
        match self {
            Self::Info => IconName::Info,
            Self::Good => IconName::Check,
            Self::Warning => IconName::Warning,
            Self::Error => IconName::Error,
        }
    }
}

/// A strip with an icon and a sentence. Screen readers hear it when it appears.
#[component]
pub fn Banner(
    /// Stable name for tests.
    id: String,
    #[props(default)] tone: Tone,
    #[props(default)] icon: Option<IconName>,
    children: Element,
) -> Element {
    let class = tone.class();
    rsx! {
        div { id, class: "banner {class}", role: "status",
            Icon { name: icon.unwrap_or(tone.icon()) }
            div { class: "banner-words", {children} }
        }
    }
}

/// Says that this device's clock is wrong, and what that means; nothing while it is right.
#[component]
pub fn ClockBanner(clock_off: Option<ClockOff>) -> Element {
    let texts = use_texts();
    let Some(ClockOff { here, there }) = clock_off else {
        return rsx! {};
    };
    // No "today" here: whose would it be?
    let moment = |moment: DateTime| {
        let day = texts.short_date(moment.date());
        format!("{day}, {}", texts.say_time(moment))
    };
    let both = [
        ("here", moment(here).into()),
        ("there", moment(there).into()),
    ];
    rsx! {
        Banner { id: "clock-banner", tone: Tone::Warning, icon: IconName::Clock,
            p { {texts.text("clock-off", &both)} }
        }
    }
}

/// Says that what is shown is old, from when, and why; nothing while all is well.
#[component]
pub fn ConnectionBanner(connection: Connection, children: Element) -> Element {
    let texts = use_texts();
    let (with, without, as_of) = match connection {
        Connection::Unknown | Connection::Online => return rsx! {},
        Connection::ServerUnreachable { as_of } => {
            ("offline-server", "offline-server-never", as_of)
        }
        Connection::ProviderUnreachable { as_of } => {
            ("offline-provider", "offline-provider-never", as_of)
        }
        Connection::SessionExpired { as_of } => ("offline-session", "offline-session-never", as_of),
    };
    let words = match as_of {
        Some(instant) => {
            let moment = texts.say_moment(local(instant), today());
            texts.text(with, &[("moment", moment.into())])
        }
        None => texts.say(without),
    };
    rsx! {
        Banner { id: "offline-banner", tone: Tone::Warning, icon: IconName::Offline,
            p { "{words}" }
            {children}
        }
    }
}
