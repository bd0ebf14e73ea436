//! Who is here: restored from the keyring at start, changed by signing in and out.

mod lock;
mod sign_in;
mod sign_out;
mod start;
mod view;

use std::sync::{Arc, PoisonError};

use targa_contract::{Problem, ProblemCode};
use tokio::sync::{Mutex, oneshot};

use crate::client::{Account, Client, signed_out};
use crate::signing::key_name;

/// What an audience does with a signed-in person's account: open its files, start its work.
pub(crate) trait Post: Send + Sync + Sized + 'static {
    /// The role without which this app is of no use to a person.
    const ROLE: Option<&'static str>;

    /// Begins to work for a person.
    fn begin(
        client: &Arc<Client>,
        account: Account,
    ) -> impl Future<Output = Result<Self, Problem>> + Send;

    /// The account it works for.
    fn account(&self) -> &Account;

    /// Whether the person may leave now, and if so what is left behind.
    fn may_leave(&self) -> impl Future<Output = Result<Leaving, Problem>> + Send;

    /// Stops working and lets go of the files: when it returns, none is open.
    fn end(&self) -> impl Future<Output = ()> + Send;
}

/// What happens to a person's files when they leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Leaving {
    /// All of it goes.
    WithoutTrace,
    /// Something that exists nowhere else stays, under its key, until the person is back.
    KeepsOriginals,
}

/// Who is here.
pub(crate) struct Sessions<P: Post> {
    client: Arc<Client>,
    seat: Mutex<Seat<P>>,
    /// Ends the sign-in that is under way when it is used or dropped.
    under_way: std::sync::Mutex<Option<oneshot::Sender<()>>>,
}

enum Seat<P> {
    /// The keyring was not asked yet, or did not answer.
    Unknown,
    Empty,
    Taken(Arc<P>),
    /// The app is closing: nothing is opened any more.
    Closed,
}

impl<P: Post> Sessions<P> {
    pub(crate) fn new(client: Arc<Client>) -> Self {
        Self {
            client,
            seat: Mutex::new(Seat::Unknown),
            under_way: std::sync::Mutex::default(),
        }
    }

    pub(crate) fn client(&self) -> &Arc<Client> {
        &self.client
    }

    /// Whoever is here; none if nobody is. A keyring that did not answer is asked again.
    pub(crate) async fn current(&self) -> Result<Option<Arc<P>>, Problem> {
        let mut seat = self.seat.lock().await;
        if let Seat::Unknown = *seat {
            *seat = match self.client.vault.session().await? {
                None => Seat::Empty,
                Some((id, session)) => {
                    let account = self.client.open_account(id, session, None).await?;
                    self.client.lock.restored(&account.id).await?;
                    Seat::Taken(Arc::new(P::begin(&self.client, account).await?))
                }
            };
        }
        Ok(match &*seat {
            Seat::Taken(post) => Some(Arc::clone(post)),
            Seat::Empty | Seat::Unknown => None,
            Seat::Closed => return Err(ProblemCode::StoreUnavailable.into()),
        })
    }

    /// Whoever is known to be here, without waiting for the keyring or for somebody who is just
    /// coming or going.
    pub(crate) fn seen(&self) -> Option<Arc<P>> {
        match &*self.seat.try_lock().ok()? {
            Seat::Taken(post) => Some(Arc::clone(post)),
            Seat::Empty | Seat::Unknown | Seat::Closed => None,
        }
    }

    /// As [`Self::current`], for commands that need somebody, and an app that is not locked.
    pub(crate) async fn present(&self) -> Result<Arc<P>, Problem> {
        let post = self.current().await?.ok_or_else(signed_out)?;
        self.client.lock.check().await?;
        Ok(post)
    }

    /// Ends all work for good; the session itself stays in the keyring. When this returns no file is open, and
    /// none will be.
    pub(crate) async fn stop(&self) {
        self.cancel_sign_in();
        // Held to the end: whoever stops it a second time waits as well.
        let mut seat = self.seat.lock().await;
        if let Seat::Taken(post) = std::mem::replace(&mut *seat, Seat::Closed) {
            post.end().await;
            post.account().tokens.settle().await;
        }
    }

    /// Gives up the sign-in that is under way, if one is.
    pub(crate) fn cancel_sign_in(&self) {
        self.under_way
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
    }

    /// Forgets a person: their session, and their files as far as they may go.
    async fn wipe(&self, post: &P, leaving: Leaving) -> Result<(), Problem> {
        let account = post.account();
        account.cache.delete().await?;
        if leaving == Leaving::KeepsOriginals {
            self.client.lock.leave(&account.id).await;
            self.client.vault.forget_session(&account.id).await?;
        } else {
            let folder = account.id.folder(&self.client.config.data_dir);
            self.client.lock.forget(&account.id).await?;
            let device = key_name(&account.id);
            self.client
                .vault
                .blocking(move |keys| keys.delete(&device))
                .await?;
            self.client.vault.forget(&account.id).await?;
            match tokio::fs::remove_dir_all(folder).await {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    tracing::error!(%error, "an account's folder cannot be deleted");
                    return Err(ProblemCode::StoreUnavailable.into());
                }
                _ => {}
            }
        }
        Ok(())
    }
}
