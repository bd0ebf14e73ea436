//! What a citizen has to do with the office about a fine: instalments, the driver's data, a contest, letters.

mod appeals;
mod contest;
mod driver;
mod due;
mod files;
mod form;
mod instalments;
mod letters;
mod outcome;
mod sent;

use dioxus::prelude::*;
use targa_contract::FineId;

use self::contest::Contest;
use self::driver::DriverScreen;
use self::instalments::InstalmentsScreen;
use self::letters::LettersScreen;
use crate::design::{ButtonKind, IconName, LinkButton};
use crate::live::use_texts;

/// Which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// Paying in instalments.
    Instalments,
    /// Who was driving.
    Driver,
    /// A request to annul, and the ways of appeal.
    Contest,
    /// All that was written.
    Letters,
}

impl Matter {
    /// All of them.
    pub(super) const ALL: [Self; 4] = [
        Self::Instalments,
        Self::Driver,
        Self::Contest,
        Self::Letters,
    ];

    /// Its part of the address.
    pub(super) const fn path(self) -> &'static str {
        match self {
            Self::Instalments => "instalments",
            Self::Driver => "driver",
            Self::Contest => "contest",
            Self::Letters => "letters",
        }
    }
}

/// One of them about one fine.
#[component]
pub fn Dealings(id: FineId, matter: Matter) -> Element {
    let texts = use_texts();
    rsx! {
        LinkButton {
            id: "back-to-fine",
            to: "#/fines/{id}",
            kind: ButtonKind::Quiet,
            icon: IconName::Back,
            {texts.say("receipt-back")}
        }
        match matter {
            Matter::Instalments => rsx! { InstalmentsScreen { id } },
            Matter::Driver => rsx! { DriverScreen { id } },
            Matter::Contest => rsx! { Contest { id } },
            Matter::Letters => rsx! { LettersScreen { id } },
        }
    }
}
