//! Who asks.

use serde_json::json;
use targa_server::endpoints::{Endpoint, Who};

use crate::stage::{
    ANNA, Api, Claims, ELSA, GALLO, Issuer, MARIA, MARIO, OLGA, PAOLO, Person, Stage,
};

/// Everybody who may come to the door, with the owner of what is asked for last: what the owner does may be done once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asker {
    /// Without a token.
    Kiosk,
    /// With a good token of another municipality's gateway.
    AnotherGateway,
    /// With a token for another municipality's service.
    AnotherService,
    /// With a token of yesterday.
    Expired,
    /// A person who has nothing to do with it.
    Stranger,
    /// A delegate whose delegation was revoked.
    FormerDelegate,
    /// An officer who has nothing to do with it.
    OtherOfficer,
    /// The officer who issued the fine.
    Officer,
    /// A person of the office.
    Office,
    /// A delegate of the owner.
    Delegate,
    /// The owner.
    Owner,
}

impl Asker {
    pub(super) const ALL: [Self; 11] = [
        Self::Kiosk,
        Self::AnotherGateway,
        Self::AnotherService,
        Self::Expired,
        Self::Stranger,
        Self::FormerDelegate,
        Self::OtherOfficer,
        Self::Officer,
        Self::Office,
        Self::Delegate,
        Self::Owner,
    ];

    pub(super) fn api(self, stage: &Stage, foreign: &Issuer) -> Api {
        let mario = || Claims::of(MARIO);
        match self {
            Self::Kiosk => stage.anonymous(),
            // In the owner's own name: the name alone opens nothing.
            Self::AnotherGateway => stage.with_token(foreign.token(&mario())),
            Self::AnotherService => {
                let elsewhere = mario().with("aud", json!("https://api.altrove.example"));
                stage.with_token(stage.issuer.token(&elsewhere))
            }
            Self::Expired => {
                let over = jsonwebtoken::get_current_timestamp() - 120;
                stage.with_token(stage.issuer.token(&mario().with("exp", json!(over))))
            }
            Self::Stranger => stage.signed_in(ELSA),
            Self::FormerDelegate => stage.signed_in(MARIA),
            Self::OtherOfficer => stage.signed_in(PAOLO),
            Self::Officer => stage.signed_in(ANNA),
            Self::Office => stage.signed_in(OLGA),
            Self::Delegate => stage.signed_in(GALLO),
            Self::Owner => stage.signed_in(MARIO),
        }
    }

    /// Whether a good token of this municipality stands behind it.
    pub(super) const fn is_known(self) -> bool {
        !matches!(
            self,
            Self::Kiosk | Self::AnotherGateway | Self::AnotherService | Self::Expired
        )
    }

    /// Whether the gateway's roles are enough for the row.
    pub(super) fn has_role(self, endpoint: &Endpoint) -> bool {
        endpoint.who.iter().any(|who| match who {
            Who::Kiosk | Who::Citizen | Who::Delegate => true,
            Who::Officer => matches!(self, Self::Officer | Self::OtherOfficer),
            Who::Office => self == Self::Office,
        })
    }
}

/// The revoked one.
pub(super) const FORMER: Person = MARIA;
