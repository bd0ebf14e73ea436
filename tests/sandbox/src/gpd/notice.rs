//! Who is paid, and the number that says for what.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

/// Fiscal code of a creditor institution.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct OrganizationCode(pub(crate) String);

/// A notice number (numero avviso, NAV): 18 digits.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub(crate) struct NoticeNumber(String);

impl NoticeNumber {
    /// 18 digits, or nothing. Check digits are the creditor's affair: wrong ones circulate.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let digits = text.len() == 18 && text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| Self(text.to_owned()))
    }

    /// The 18 digits.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for NoticeNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom("a notice number has 18 digits"))
    }
}
