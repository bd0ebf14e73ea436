use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The creditor's postal account (*conto corrente postale*), up to 12 digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PostalAccount(u64);

/// Not a postal account.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("postal account: 1 to 12 digits expected")]
pub struct PostalAccountError;

impl FromStr for PostalAccount {
    type Err = PostalAccountError;

    fn from_str(text: &str) -> Result<Self, PostalAccountError> {
        let digits =
            (1..=12).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        if digits {
            text.parse().map(Self).map_err(|_| PostalAccountError)
        } else {
            Err(PostalAccountError)
        }
    }
}

impl fmt::Display for PostalAccount {
    /// Twelve digits, zeros on the left.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:012}", self.0)
    }
}

impl TryFrom<String> for PostalAccount {
    type Error = PostalAccountError;

    fn try_from(text: String) -> Result<Self, PostalAccountError> {
        text.parse()
    }
}

impl From<PostalAccount> for String {
    fn from(account: PostalAccount) -> Self {
        account.to_string()
    }
}
