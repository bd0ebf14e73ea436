//! Somebody goes.

use std::sync::Arc;

use targa_contract::Problem;
use targa_contract::commands::{Change, SessionView};

use super::{Post, Seat, Sessions};
use crate::sign_in::sign_out;

impl<P: Post> Sessions<P> {
    /// Takes leave of the provider if it is there, and wipes what was kept on this device whether
    /// it is or not.
    pub(crate) async fn sign_out(&self) -> Result<SessionView, Problem> {
        if let Some(post) = self.current().await? {
            let leaving = post.may_leave().await?;
            let mut seat = self.seat.lock().await;
            post.end().await;
            // From here on a failure leaves less behind, never more.
            *seat = Seat::Unknown;
            let account = post.account();
            let browser = Arc::clone(&self.client.ports.browser);
            sign_out(&self.client.provider, &account.tokens, browser).await;
            self.wipe(&post, leaving).await?;
            *seat = Seat::Empty;
            drop(seat);
            self.client.link.forget();
            self.client.link.tell(Change::Session);
            self.client.link.tell(Change::Fines);
        }
        self.view().await
    }
}
