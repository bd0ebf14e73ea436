//! The ways there are to pay one fine.

use serde::{Deserialize, Serialize};
use targa_domain::{Cents, Date, WindowKind};
use targa_pagopa::NoticeNumber;

/// One way to pay: a window of the line with a notice of its own. Those of one fine stand in one debt position,
/// so that paying one closes the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PayableOption {
    /// What it is paid with.
    pub notice_number: NoticeNumber,
    /// The window it is for.
    pub window: WindowKind,
    /// What it asks within that window, in cents.
    pub amount: Cents,
    /// Last day of that; none when it has no end. Afterwards the notice asks what is owed then.
    #[serde(default, with = "targa_domain::calendar::iso::maybe_date")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Date>"))]
    pub until: Option<Date>,
}
