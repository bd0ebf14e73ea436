//! Which locale files a program carries. Each audience names its own, the linker drops the rest.

use crate::Language;

/// One locale file in its four languages.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    it: &'static str,
    en: &'static str,
    de: &'static str,
    fr: &'static str,
}

macro_rules! words {
    ($file:literal) => {
        Words {
            it: include_str!(concat!(env!("OUT_DIR"), "/it/", $file, ".txt")),
            en: include_str!(concat!(env!("OUT_DIR"), "/en/", $file, ".txt")),
            de: include_str!(concat!(env!("OUT_DIR"), "/de/", $file, ".txt")),
            fr: include_str!(concat!(env!("OUT_DIR"), "/fr/", $file, ".txt")),
        }
    };
}

impl Words {
    /// Dates, and what every screen says.
    pub const COMMON: Self = words!("common");
    /// The law behind the amounts: tariff rows, rules, windows, states, citations.
    pub const LAW: Self = words!("law");
    /// The law of a case: notification, appeals, points, instalments. For the screens that show them.
    pub const CASE: Self = words!("case");
    /// Every way in which something goes wrong.
    pub const PROBLEMS: Self = words!("problems");
    /// What the system's notifications and an exported calendar say: for the engine, no screen.
    pub const NOTIFICATIONS: Self = words!("notifications");
    /// The citizen's screens.
    pub const CITIZEN: Self = words!("citizen");
    /// What a citizen has to do with the office: instalments, the driver's data, contests, letters.
    pub const DEALINGS: Self = words!("dealings");
    /// What the citizen's screens say of contacts, vehicles, points, and of what happened and waits.
    pub const TOLD: Self = words!("told");
    /// The papers, made outside the screens.
    pub const PRINT: Self = words!("print");
    /// The kiosk's screens.
    pub const KIOSK: Self = words!("kiosk");
    /// The officer's screens.
    pub const OFFICER: Self = words!("officer");

    /// All files.
    pub const ALL: &[Self] = &[
        Self::COMMON,
        Self::LAW,
        Self::CASE,
        Self::PROBLEMS,
        Self::NOTIFICATIONS,
        Self::CITIZEN,
        Self::DEALINGS,
        Self::TOLD,
        Self::PRINT,
        Self::KIOSK,
        Self::OFFICER,
    ];

    /// What an audience's screens say beside what every program says; none for an audience that is none.
    pub fn of_screens(audience: &str) -> Option<&'static [Self]> {
        Some(match audience {
            "citizen" => &[Self::CITIZEN, Self::DEALINGS, Self::TOLD],
            "kiosk" => &[Self::KIOSK],
            "officer" => &[Self::OFFICER],
            "gallery" => &[
                Self::CITIZEN,
                Self::DEALINGS,
                Self::TOLD,
                Self::KIOSK,
                Self::OFFICER,
            ],
            _ => return None,
        })
    }

    /// The file's messages in a language, as the build wrote them down.
    pub(crate) const fn messages(self, language: Language) -> &'static str {
        match language {
            Language::It => self.it,
            Language::En => self.en,
            Language::De => self.de,
            Language::Fr => self.fr,
        }
    }
}
