//! Identifiers made by clients (this crate draws no random numbers).

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Wraps an identifier that was made elsewhere.
            pub const fn new(id: Uuid) -> Self {
                Self(id)
            }

            /// The bare identifier.
            pub const fn get(self) -> Uuid {
                self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )*};
}

ids! {
    /// Names one fine from the officer's tap to the quietanza: a UUID version 7, made by the handheld
    /// so that sending twice is harmless.
    FineId;
    /// Names one image of a fine: a UUID version 7, made where the image was taken.
    EvidenceId;
    /// Names one handheld from its first start until its key is lost: a UUID version 7.
    DeviceId;
    /// Names one request to pay in instalments: a UUID version 7, made by who asks.
    InstalmentsId;
    /// Names one message of a case: a UUID version 7, made by who writes.
    MessageId;
    /// Names one file that goes with a message: a UUID version 7, made by who sends it.
    AttachmentId;
    /// Names what one person lets another see and pay: a UUID version 7, made by who appoints.
    DelegationId;
}
