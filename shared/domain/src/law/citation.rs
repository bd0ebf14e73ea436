//! A citation: act, article, comma, letter. How it is written out ("art. 202, comma 1") is a text of the screens.

use serde::{Deserialize, Serialize};

use super::numbered::{Numbered, Suffix};

/// The acts we cite.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Codice della strada, D.Lgs. 285/1992.
    Cds,
    /// Its regulation, DPR 495/1992.
    Reg,
    /// L. 689/1981, administrative sanctions.
    L689,
    /// L. 890/1982, notification by post.
    L890,
    /// L. 742/1969, the August suspension of court terms.
    L742,
    /// Codice di procedura civile.
    Cpc,
    /// D.Lgs. 150/2011, art. 7: appeals to the Giudice di Pace.
    Dlgs150,
    /// DL 18/2016, electronic payments.
    Dl18,
    /// DM 18 December 2017, notification by PEC.
    Dm2017,
    /// L. 160/2019, coercive collection by local bodies.
    L160,
    /// DL 76/2020, the SEND platform.
    Dl76,
    /// L. 151/2025, the feast of 4 October.
    L151,
    /// No law: a setting of the municipality.
    Municipality,
}

/// Where a rule is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The act.
    pub act: Act,
    /// The article; none when the whole act is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<Numbered>,
    /// The comma.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comma: Option<Numbered>,
    /// The letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<char>,
}

impl Citation {
    /// The act alone.
    pub const fn act(act: Act) -> Self {
        Self {
            act,
            article: None,
            comma: None,
            letter: None,
        }
    }

    /// An article of an act.
    pub const fn article(act: Act, number: u16) -> Self {
        Self::numbered(act, Numbered::plain(number))
    }

    /// An article with a suffix.
    pub const fn article_with(act: Act, number: u16, suffix: Suffix) -> Self {
        Self::numbered(act, Numbered::with(number, suffix))
    }

    const fn numbered(act: Act, article: Numbered) -> Self {
        Self {
            act,
            article: Some(article),
            comma: None,
            letter: None,
        }
    }

    /// The same, with a comma.
    #[must_use]
    pub const fn comma(mut self, number: u16) -> Self {
        self.comma = Some(Numbered::plain(number));
        self
    }

    /// The same, with a comma that has a suffix.
    #[must_use]
    pub const fn comma_with(mut self, number: u16, suffix: Suffix) -> Self {
        self.comma = Some(Numbered::with(number, suffix));
        self
    }
}
