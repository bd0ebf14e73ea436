//! What is kept in the keyring: per account one entry with who is signed in, the refresh token and
//! the keys of its files; per device which accounts there are.

mod entry;
mod file_key;

use std::sync::{Arc, Mutex, PoisonError};

use targa_contract::{Problem, ProblemCode, Timestamp};

use self::entry::{AccountEntry, Device, Entry as _};
use crate::account::{AccountId, digest};
use crate::config::EngineConfig;
use crate::ports::{KeyError, KeyManager};
use crate::secret::Secret;

pub(crate) use self::entry::SavedSession;
pub(crate) use self::file_key::{FileKey, FileKeys};

/// This app's corner of the keyring.
#[derive(Clone)]
pub(crate) struct Vault {
    keys: Arc<dyn KeyManager>,
    /// Tells apart the sign-ins of one app at several issuers.
    registration: String,
    issuer: String,
    /// Held from reading an entry to writing it.
    turn: Arc<Mutex<()>>,
}

impl Vault {
    pub(crate) fn new(keys: Arc<dyn KeyManager>, config: &EngineConfig) -> Self {
        Self {
            keys,
            registration: digest(&[&config.issuer, &config.client_id]),
            issuer: config.issuer.clone(),
            turn: Arc::default(),
        }
    }

    /// Who was signed in; none if nobody was.
    pub(crate) async fn session(&self) -> Result<Option<(AccountId, SavedSession)>, Problem> {
        let device = self.device();
        self.blocking(move |keys| {
            let Some(id) = Device::read(keys, &device)?.and_then(|device| device.seated) else {
                return Ok(None);
            };
            let entry = AccountEntry::read(keys, &account(&id))?;
            Ok(entry
                .and_then(|entry| entry.session)
                .map(|session| (id, session)))
        })
        .await
    }

    /// The account of a subject: the one there is, or a new one.
    pub(crate) async fn account_of(&self, subject: &str) -> Result<AccountId, Problem> {
        let (name, issuer, subject) = (self.device(), self.issuer.clone(), subject.to_owned());
        self.blocking(move |keys| {
            let device = if let Some(device) = Device::read(keys, &name)? {
                device
            } else {
                let device = Device::new()?;
                device.write(keys, &name)?;
                device
            };
            Ok(AccountId::of(&device.pepper, &issuer, &subject))
        })
        .await
    }

    /// Remembers who is signed in. Keys that are there stay as they are; new ones are made where
    /// there are none. Whoever was here before is here until the last of these writes.
    pub(crate) async fn keep(
        &self,
        id: &AccountId,
        session: &SavedSession,
        now: Timestamp,
    ) -> Result<(), Problem> {
        let (name, id, session) = (self.device(), id.clone(), session.clone());
        self.blocking(move |keys| {
            let mut device = Device::read(keys, &name)?.ok_or(KeyError::Unavailable)?;
            // Known first: an entry that is not in the list would never be found again.
            if device.accounts.insert(id.clone()) {
                device.write(keys, &name)?;
            }
            let known = AccountEntry::read(keys, &account(&id))?;
            let entry = AccountEntry {
                session: Some(session),
                keys: match known {
                    Some(known) => known.keys,
                    None => FileKeys::random(now)?,
                },
            };
            entry.write(keys, &account(&id))?;
            device.seated = Some(id);
            device.write(keys, &name)
        })
        .await
    }

    /// Puts a rotated refresh token in the place of the old one. A session that has ended since the
    /// token was asked for stays ended.
    pub(crate) async fn keep_token(
        &self,
        id: &AccountId,
        session: uuid::Uuid,
        token: Secret,
    ) -> Result<(), Problem> {
        self.change(id, move |entry| {
            if let Some(saved) = entry.session.as_mut().filter(|saved| saved.id == session) {
                saved.refresh = token;
            }
            Ok(())
        })
        .await
        .map(drop)
    }

    /// The keys of an account's files. One that has had its time gets a successor.
    pub(crate) async fn file_keys(
        &self,
        id: &AccountId,
        now: Timestamp,
    ) -> Result<FileKeys, Problem> {
        self.change(id, move |entry| {
            if entry.keys.is_due(now) {
                entry.keys = entry.keys.clone().replaced(now)?;
            }
            Ok(entry.keys.clone())
        })
        .await?
        .ok_or_else(|| KeyError::Unavailable.into())
    }

    /// No file needs the key before this one any more.
    pub(crate) async fn forget_key_before(&self, id: &AccountId) -> Result<(), Problem> {
        self.change(id, |entry| {
            entry.keys.before = None;
            Ok(())
        })
        .await
        .map(drop)
    }

    /// Forgets who is signed in; the keys stay.
    pub(crate) async fn forget_session(&self, id: &AccountId) -> Result<(), Problem> {
        self.change(id, |entry| {
            entry.session = None;
            Ok(())
        })
        .await
        .map(drop)
    }

    /// Forgets an account: what its files hold can never be read again. The last one takes the
    /// device's own entry with it.
    pub(crate) async fn forget(&self, id: &AccountId) -> Result<(), Problem> {
        let (name, id) = (self.device(), id.clone());
        self.blocking(move |keys| {
            keys.delete(&account(&id))?;
            let Some(mut device) = Device::read(keys, &name)? else {
                return Ok(());
            };
            device.accounts.remove(&id);
            device.seated.take_if(|seated| *seated == id);
            if device.accounts.is_empty() {
                keys.delete(&name)
            } else {
                device.write(keys, &name)
            }
        })
        .await
    }

    fn device(&self) -> String {
        format!("device@{}", self.registration)
    }

    /// Reads an account's entry and writes what has become of it, if anything has. None if there is
    /// no entry: none is made.
    async fn change<T: Send + 'static>(
        &self,
        id: &AccountId,
        job: impl FnOnce(&mut AccountEntry) -> Result<T, KeyError> + Send + 'static,
    ) -> Result<Option<T>, Problem> {
        let name = account(id);
        self.blocking(move |keys| {
            let Some(mut entry) = AccountEntry::read(keys, &name)? else {
                return Ok(None);
            };
            let before = entry.clone();
            let done = job(&mut entry)?;
            if entry != before {
                entry.write(keys, &name)?;
            }
            Ok(Some(done))
        })
        .await
    }

    /// One job on the keyring at a time.
    pub(crate) async fn blocking<T: Send + 'static>(
        &self,
        job: impl FnOnce(&dyn KeyManager) -> Result<T, KeyError> + Send + 'static,
    ) -> Result<T, Problem> {
        let (keys, turn) = (Arc::clone(&self.keys), Arc::clone(&self.turn));
        let done = tokio::task::spawn_blocking(move || {
            let _turn = turn.lock().unwrap_or_else(PoisonError::into_inner);
            job(&*keys)
        });
        Ok(done.await.map_err(|_| ProblemCode::Internal)??)
    }
}

fn account(id: &AccountId) -> String {
    format!("account@{}", id.as_str())
}
