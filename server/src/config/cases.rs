//! `[verbale]` and `[jobs]`: what happens to a case without anybody asking.

use serde::Deserialize;

/// `[verbale]`: without it an unpaid preavviso stays one, and what follows is done elsewhere.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerbaleConfig {
    /// Days after the end of the preavviso's last window that ends, before the verbale is drawn up. Default: 15.
    #[serde(default = "default_after_days")]
    pub after_days: u16,
    /// Expenses of ascertainment, in cents; what the notification costs is said by SEND. Default: 0.
    #[serde(default)]
    pub expenses: u32,
    /// How often SEND is asked how far a notification has come, in seconds. Default: an hour.
    #[serde(default = "default_poll")]
    pub poll_seconds: u32,
    /// Days after the sixty, from which the collector is asked whether it has the case. Default: 30.
    #[serde(default = "default_collection")]
    pub collection_after_days: u16,
    /// Who is printed on it.
    pub authority: AuthorityConfig,
}

/// `[verbale.authority]`: what a verbale must say of who drew it up and of who decides an appeal (Reg. art. 383).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuthorityConfig {
    /// The office that draws it up ("Comando di Polizia Locale").
    pub office: String,
    /// Its address.
    pub address: String,
    /// Telephone, e-mail, PEC.
    pub contacts: String,
    /// Whose printed name stands for the signature (d.lgs. 39/1993, art. 3 comma 2).
    pub responsible: String,
    /// The Prefetto who decides ("Prefetto di Lodi").
    pub prefetto: String,
    /// The judge ("Giudice di Pace di Lodi").
    pub giudice_di_pace: String,
}

impl AuthorityConfig {
    /// The first key that says nothing.
    pub(super) fn empty(&self) -> Option<&'static str> {
        [
            ("verbale.authority.office", &self.office),
            ("verbale.authority.address", &self.address),
            ("verbale.authority.contacts", &self.contacts),
            ("verbale.authority.responsible", &self.responsible),
            ("verbale.authority.prefetto", &self.prefetto),
            ("verbale.authority.giudice_di_pace", &self.giudice_di_pace),
        ]
        .into_iter()
        .find_map(|(key, text)| text.trim().is_empty().then_some(key))
    }
}

/// `[jobs]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct JobsConfig {
    /// How often the jobs that follow cases look for something to do, in seconds.
    pub every_seconds: u32,
    /// How many days before a window ends its owner is reminded.
    pub reminder_days: u16,
    /// How many days there are for what a due of an instalment plan lacks that was paid short in time.
    pub due_rest_days: u16,
}

impl Default for JobsConfig {
    fn default() -> Self {
        Self {
            every_seconds: 60,
            reminder_days: 2,
            due_rest_days: 7,
        }
    }
}

const fn default_after_days() -> u16 {
    15
}

const fn default_poll() -> u32 {
    3600
}

const fn default_collection() -> u16 {
    30
}
