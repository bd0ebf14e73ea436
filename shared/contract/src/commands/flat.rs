//! How the two enums that every bundle reads are read: as plain fields.
//!
//! The wire is the same as with serde's own reader of tagged enums, which keeps any JSON whatever
//! until it has seen the tag, and would be a fiftieth of what a citizen downloads.

use serde::Deserialize;

use super::deep_link::DeepLink;
use super::shared::{Change, Connection};
use crate::Timestamp;

#[derive(Deserialize)]
pub(super) struct FlatConnection {
    state: State,
    #[serde(default, with = "crate::instant::maybe")]
    as_of: Option<Timestamp>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum State {
    Unknown,
    Online,
    ServerUnreachable,
    ProviderUnreachable,
    SessionExpired,
}

impl From<FlatConnection> for Connection {
    fn from(FlatConnection { state, as_of }: FlatConnection) -> Self {
        match state {
            State::Unknown => Self::Unknown,
            State::Online => Self::Online,
            State::ServerUnreachable => Self::ServerUnreachable { as_of },
            State::ProviderUnreachable => Self::ProviderUnreachable { as_of },
            State::SessionExpired => Self::SessionExpired { as_of },
        }
    }
}

#[derive(Deserialize)]
pub(super) struct FlatChange {
    change: What,
    link: Option<DeepLink>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum What {
    Session,
    Fines,
    Open,
}

impl TryFrom<FlatChange> for Change {
    type Error = &'static str;

    fn try_from(FlatChange { change, link }: FlatChange) -> Result<Self, Self::Error> {
        Ok(match change {
            What::Session => Self::Session,
            What::Fines => Self::Fines,
            What::Open => Self::Open {
                link: link.ok_or("missing field `link`")?,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use serde::de::DeserializeOwned;
    use uuid::Uuid;

    use super::*;
    use crate::FineId;

    fn comes_back<T>(value: &T)
    where
        T: serde::Serialize + DeserializeOwned + PartialEq + std::fmt::Debug,
    {
        let text = serde_json::to_string(value).unwrap();
        assert_eq!(serde_json::from_str::<T>(&text).unwrap(), *value, "{text}");
    }

    #[test]
    fn what_is_written_is_read() {
        let moments = [None, Some(Timestamp::UNIX_EPOCH)];
        comes_back(&Connection::Unknown);
        comes_back(&Connection::Online);
        for as_of in moments {
            comes_back(&Connection::ServerUnreachable { as_of });
            comes_back(&Connection::ProviderUnreachable { as_of });
            comes_back(&Connection::SessionExpired { as_of });
        }
        comes_back(&Change::Session);
        comes_back(&Change::Fines);
        let fine = FineId::new(Uuid::from_u128(7));
        comes_back(&Change::Open {
            link: DeepLink::fine(fine),
        });
    }

    #[test]
    fn a_place_to_open_has_to_be_named() {
        assert!(serde_json::from_str::<Change>(r#"{"change":"open"}"#).is_err());
        assert!(serde_json::from_str::<Connection>(r#"{"state":"sideways"}"#).is_err());
    }
}
