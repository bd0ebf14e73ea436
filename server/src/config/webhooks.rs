//! `[[webhooks]]`: other systems that hear what happens to cases.

use std::path::PathBuf;

use serde::Deserialize;

use super::{Secret, WebAddress};

/// One receiver.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WebhookConfig {
    /// What the store remembers its place by: another name begins at the beginning.
    pub name: String,
    /// Where events are posted.
    pub url: WebAddress,
    /// File with the secret of the signature alone; relative to the settings file.
    pub secret_file: PathBuf,
    /// The secret itself.
    #[serde(skip)]
    pub secret: Secret,
}
