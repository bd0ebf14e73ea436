//! The sections a municipality may leave out: without one it does not use that platform.

use std::path::PathBuf;

use serde::Deserialize;

use super::{PrivateKey, Secret, WebAddress};

/// `[send]`: SEND, the platform of legal notifications.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SendConfig {
    /// SEND, without the path that begins with `/delivery`.
    pub url: WebAddress,
    /// File with the API key alone; relative to the settings file.
    pub api_key_file: PathBuf,
    /// The key itself, from the file.
    #[serde(skip)]
    pub api_key: Secret,
    /// Purpose registered on PDND, where SEND is reached through it.
    pub purpose_id: Option<String>,
    /// Kind of document, as SEND's list of taxonomy codes names it: six digits and a letter.
    pub taxonomy_code: String,
    /// Letter used where nobody is reached by PEC.
    #[serde(default)]
    pub letter: Letter,
    /// What the municipality asks for its own work on a notification, in cents, 0 to 100.
    pub fee: u8,
    /// VAT on paper, in percent, 0 to 100.
    pub vat_percent: u8,
    /// Group of SEND's users who see these notifications.
    pub group: Option<String>,
}

/// Letters SEND knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Letter {
    /// Atto giudiziario (L. 890/1982), the ordinary one for a verbale.
    #[default]
    #[serde(rename = "890")]
    Judicial,
    /// Raccomandata AR.
    #[serde(rename = "AR")]
    Registered,
}

/// `[io]`: messages to the app IO.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IoConfig {
    /// IO, up to and with `/api/v1`.
    pub url: WebAddress,
    /// File with the key of the service alone; relative to the settings file.
    pub api_key_file: PathBuf,
    /// The key itself, from the file.
    #[serde(skip)]
    pub api_key: Secret,
}

/// `[notifier]`, `[registry]`, `[protocol]`, `[coercive]`: a service of ours to implement, of one documented
/// form each. Entered with a token or with a voucher of PDND, one of the two.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceConfig {
    /// Its address, without the path of the documented form.
    pub url: WebAddress,
    /// File with the bearer token alone; relative to the settings file.
    pub token_file: Option<PathBuf>,
    /// The token itself, from the file.
    #[serde(skip)]
    pub token: Option<Secret>,
    /// Purpose registered on PDND.
    pub purpose_id: Option<String>,
}

/// `[pdnd]`: vouchers of the national platform of data (Piattaforma digitale nazionale dati).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PdndConfig {
    /// Where vouchers are made.
    pub token_url: WebAddress,
    /// Audience of the client assertion.
    pub audience: String,
    /// Client registered on PDND.
    pub client_id: String,
    /// Name of its key (`kid`).
    pub key_id: String,
    /// File with the private RSA key (PEM); relative to the settings file.
    pub private_key_file: PathBuf,
    /// The key itself, from the file.
    #[serde(skip)]
    pub private_key: PrivateKey,
}
