//! Whose fines these are.

use serde::{Deserialize, Serialize};
use targa_domain::{Iban, MunicipalitySettings};
use targa_pagopa::CreditorCode;

/// Answer of `GET /v1/municipality`: what every client may know about the creditor. The law's open
/// questions are answered here, by name, so that a handheld prices offline as the server does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Municipality {
    /// Name as printed on notices.
    pub name: String,
    /// Fiscal code of the creditor.
    pub fiscal_code: CreditorCode,
    /// The account that payments through pagoPA are credited to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iban: Option<Iban>,
    /// The municipality's choices where the law leaves one.
    pub settings: MunicipalitySettings,
}
