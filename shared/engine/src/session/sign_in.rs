//! Somebody comes.

use std::sync::{Arc, PoisonError};

use targa_contract::commands::{Change, SessionView};
use targa_contract::{Problem, ProblemCode};
use tokio::sync::oneshot;
use uuid::Uuid;

use super::{Leaving, Post, Seat, Sessions};
use crate::client::Account;
use crate::sign_in::{SignedIn, revoke, sign_in};
use crate::vault::SavedSession;

impl<P: Post> Sessions<P> {
    /// Sends the person to the provider and, once they are back, opens their account. A second
    /// call gives up the first.
    pub(crate) async fn sign_in(&self) -> Result<SessionView, Problem> {
        let (cancel, cancelled) = oneshot::channel();
        *self
            .under_way
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Some(cancel);
        // Before anybody types a password: is there a keyring to keep what comes of it?
        self.client.vault.session().await?;
        let browser = Arc::clone(&self.client.ports.browser);
        let language = self.client.config.language.code();
        let signed_in = tokio::select! {
            outcome = sign_in(&self.client.provider, browser, language) => outcome?,
            _ = cancelled => return Err(ProblemCode::SignInCancelled.into()),
        };
        if P::ROLE.is_some_and(|role| !signed_in.roles.iter().any(|has| has == role)) {
            revoke(&self.client.provider, &signed_in.refresh).await;
            return Err(ProblemCode::WrongRole.into());
        }
        self.seat_person(signed_in).await?;
        self.client.link.tell(Change::Session);
        self.client.link.tell(Change::Fines);
        self.view().await
    }

    async fn seat_person(&self, signed_in: SignedIn) -> Result<(), Problem> {
        let mut seat = self.seat.lock().await;
        if let Seat::Closed = *seat {
            return Err(ProblemCode::StoreUnavailable.into());
        }
        let id = self.client.vault.account_of(&signed_in.subject).await?;
        if let Seat::Taken(before) = std::mem::replace(&mut *seat, Seat::Unknown) {
            // Somebody else's session has ended without them: their files go, unless that would
            // lose what exists nowhere else.
            let gone = if before.account().id == id {
                None
            } else {
                Some(before.may_leave().await.unwrap_or(Leaving::KeepsOriginals))
            };
            before.end().await;
            if let Some(leaving) = gone {
                self.wipe(&before, leaving).await?;
            }
        }
        let session = SavedSession {
            id: Uuid::now_v7(),
            name: signed_in.name,
            refresh: signed_in.refresh,
        };
        // The last one here may have left with the device's own entry.
        let id = self.client.vault.account_of(&signed_in.subject).await?;
        let now = self.client.ports.clock.now();
        self.client.vault.keep(&id, &session, now).await?;
        self.client.link.forget();
        let access = Some(signed_in.access);
        let account: Account = self.client.open_account(id, session, access).await?;
        self.client.lock.signed_in(&account.id).await?;
        *seat = Seat::Taken(Arc::new(P::begin(&self.client, account).await?));
        Ok(())
    }
}
