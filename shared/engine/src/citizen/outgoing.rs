//! What a citizen has sent goes to the office: at once, when the app starts, and when the network is back. Until the
//! server has said something about it, it stays as it was sent.

use std::sync::Arc;

use targa_contract::commands::{Change, Connection, DeepLink};
use targa_contract::{FineId, Problem, ProblemCode};
use tokio::sync::{Mutex, Notify, broadcast};
use tokio::time::sleep;
use uuid::Uuid;

use super::{instalments, letters};
use crate::client::{Account, Client, signed_out};
use crate::ports::Notice;
use crate::store::{LetterBox, Sealed};
use crate::sync::Backoff;

/// Sends what is sealed, one at a time.
pub(super) struct Outgoing {
    pub(super) client: Arc<Client>,
    pub(super) account: Arc<Account>,
    pub(super) letters: LetterBox,
    /// Held while one is sealed or sent; false once the person is leaving, so that nothing is sealed into a file that
    /// is about to be wiped.
    turn: Mutex<bool>,
    /// Something is left to be sent.
    left: Notify,
}

impl Outgoing {
    pub(super) fn new(client: Arc<Client>, account: Arc<Account>, letters: LetterBox) -> Self {
        Self {
            client,
            account,
            letters,
            turn: Mutex::new(true),
            left: Notify::new(),
        }
    }

    /// It is sent as this from now on.
    pub(super) async fn seal(&self, id: Uuid, content: String) -> Result<(), Problem> {
        let stays = self.turn.lock().await;
        if !*stays {
            return Err(signed_out());
        }
        self.letters.seal(id, content).await
    }

    /// Sends what is sealed of a kind about a fine, after what was begun before it about the same fine.
    pub(super) async fn send(&self, fine: FineId, kind: &str) -> Result<(), Problem> {
        let _turn = self.turn.lock().await;
        let of_fine = self.letters.sealed().await?.into_iter();
        for sealed in of_fine.filter(|sealed| sealed.fine == fine) {
            match self.deliver(&sealed).await {
                Err(problem) if !refuses(&problem) => {
                    self.left.notify_one();
                    return Err(problem);
                }
                done if sealed.kind == kind => return done,
                _ => {}
            }
        }
        Ok(())
    }

    /// Whether nothing is left to be sent; from then on nothing is sealed any more.
    pub(super) async fn may_leave(&self) -> Result<(), Problem> {
        let mut stays = self.turn.lock().await;
        let left = self.letters.sealed().await?.len();
        if left > 0 {
            self.left.notify_one();
            let problem = Problem::new(ProblemCode::UnsentRecords);
            return Err(problem.with("count", left.to_string()));
        }
        *stays = false;
        Ok(())
    }

    /// Sends whatever is left, until nothing is; then waits until something is again. Runs until it is aborted, or
    /// until the session is over: who signs in again begins anew.
    pub(super) async fn keep_sending(&self) {
        let mut changes = self.client.link.changes();
        let mut backoff = Backoff::default();
        loop {
            match self.send_all().await {
                Ok(()) => {
                    self.left.notified().await;
                    backoff.reset();
                }
                Err(problem) if problem.code == ProblemCode::SessionExpired => return,
                Err(problem) => tracing::info!(%problem, "what was written waits to be sent"),
            }
            tokio::select! {
                () = sleep(backoff.next()) => {}
                () = self.online(&mut changes) => {}
            }
        }
    }

    /// All that is sealed, in its order, and says what became of it: nobody may be looking.
    async fn send_all(&self) -> Result<(), Problem> {
        for sealed in self.letters.sealed().await? {
            let outcome = {
                let _turn = self.turn.lock().await;
                // Its button may have been faster.
                let still = self.letters.sealed().await?;
                if still.iter().all(|left| left.id != sealed.id) {
                    continue;
                }
                self.deliver(&sealed).await
            };
            match outcome {
                Ok(()) => self.tell("sent", sealed.fine).await,
                // That of a file stays until the file is taken away: once is enough.
                Err(problem) if refuses(&problem) => {
                    if !sealed.taken {
                        self.tell("refused", sealed.fine).await;
                    }
                }
                Err(problem) => return Err(problem),
            }
        }
        Ok(())
    }

    async fn deliver(&self, sealed: &Sealed) -> Result<(), Problem> {
        let handed_in = if sealed.kind == instalments::KIND {
            Box::pin(instalments::hand_in(self, sealed)).await
        } else {
            Box::pin(letters::hand_in(self, sealed)).await
        };
        match &handed_in {
            Ok(()) => self.letters.done(sealed.id).await?,
            Err(problem) if refuses(problem) => self.letters.unseal(sealed.id).await?,
            Err(_) => {}
        }
        self.client.link.tell(Change::Fines);
        handed_in
    }

    async fn tell(&self, what: &str, fine: FineId) {
        if !self.account.cache.notices_wanted().await {
            return;
        }
        let texts = &self.client.texts;
        let notice = Notice {
            title: texts.say(&format!("notification-letter-{what}-title")),
            body: texts.say(&format!("notification-letter-{what}-body")),
        };
        let link = Arc::clone(&self.client.link);
        let opened = Box::new(move || {
            link.tell(Change::Open {
                link: DeepLink::fine(fine),
            });
        });
        self.client.ports.notifier.show(notice, opened);
    }

    /// The server answers again.
    async fn online(&self, changes: &mut broadcast::Receiver<Change>) {
        loop {
            let change = changes.recv().await;
            if !matches!(change, Ok(Change::Fines))
                && self.client.link.connection() == Connection::Online
            {
                return;
            }
        }
    }
}

/// The server has understood, and does not take it. Whatever else went wrong, it may have arrived, now or before: what
/// was sent is sent again as it was.
fn refuses(problem: &Problem) -> bool {
    matches!(problem.status, Some(400..=499))
        && !matches!(
            problem.code,
            ProblemCode::Unauthorized | ProblemCode::TooManyRequests
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_server_has_understood_is_refused() {
        let answered = |code: ProblemCode| Problem {
            status: Some(code.status()),
            ..Problem::new(code)
        };
        for code in [
            ProblemCode::Conflict,
            ProblemCode::InvalidField,
            ProblemCode::NotFound,
        ] {
            assert!(refuses(&answered(code)), "{code:?}");
            assert!(!refuses(&code.into()), "of this device: {code:?}");
        }
        for code in [
            ProblemCode::Internal,
            ProblemCode::PlatformUnavailable,
            ProblemCode::Unauthorized,
            ProblemCode::TooManyRequests,
        ] {
            assert!(!refuses(&answered(code)), "{code:?}");
        }
        assert!(!refuses(&ProblemCode::SessionExpired.into()));
    }
}
