//! What an app has from its start to its stop, whoever is signed in.

use std::sync::Arc;

use targa_assets::{Texts, Words};
use targa_contract::commands::{Change, PersonView};
use targa_contract::{Problem, ProblemCode};
use targa_domain::MunicipalitySettings;

use crate::account::AccountId;
use crate::api::{Api, SignedApi};
use crate::config::EngineConfig;
use crate::link::Link;
use crate::lock::Lock;
use crate::ports::Ports;
use crate::sign_in::{Access, Provider, Tokens};
use crate::store::{self, Cache, Heard};
use crate::vault::{FileKeys, SavedSession, Vault};

/// The parts that do not change with the person.
pub(crate) struct Client {
    pub(crate) config: EngineConfig,
    pub(crate) ports: Ports,
    pub(crate) api: Api,
    pub(crate) link: Arc<Link>,
    pub(crate) provider: Arc<Provider>,
    pub(crate) vault: Vault,
    pub(crate) texts: Arc<Texts>,
    pub(crate) lock: Arc<Lock>,
}

/// One signed-in person.
pub(crate) struct Account {
    pub(crate) id: AccountId,
    pub(crate) person: PersonView,
    pub(crate) keys: FileKeys,
    pub(crate) tokens: Arc<Tokens>,
    pub(crate) api: SignedApi,
    pub(crate) cache: Cache,
}

impl Client {
    pub(crate) fn new(config: EngineConfig, ports: Ports) -> Result<Arc<Self>, Problem> {
        let link = Arc::new(Link::new());
        let vault = Vault::new(Arc::clone(&ports.keys), &config);
        Ok(Arc::new(Self {
            api: Api::new(&config.server()?, Arc::clone(&link))?,
            provider: Arc::new(Provider::new(&config)?),
            lock: Arc::new(Lock::new(vault.clone(), &ports, Arc::clone(&link))),
            vault,
            texts: Arc::new(Texts::with(config.language, &[Words::NOTIFICATIONS])),
            link,
            ports,
            config,
        }))
    }

    /// Opens a person's files. Asks the keyring, never the network. Without a key nothing is
    /// opened and nothing is written.
    pub(crate) async fn open_account(
        &self,
        id: AccountId,
        session: SavedSession,
        access: Option<Access>,
    ) -> Result<Account, Problem> {
        let now = self.ports.clock.now();
        let keys = self.vault.file_keys(&id, now).await?;
        let folder = id.folder(&self.config.data_dir);
        if keys.before.is_some() && store::settle(folder.clone(), keys.clone()).await? {
            self.vault.forget_key_before(&id).await?;
        }
        let cache = Cache::open(folder, &keys).await?;
        self.link.synced(cache.progress().await?.as_of);
        let tokens = Tokens::new(
            Arc::clone(&self.provider),
            self.vault.clone(),
            (id.clone(), session.id),
            session.refresh,
            access,
        );
        let tokens = Arc::new(tokens);
        Ok(Account {
            api: SignedApi::new(
                self.api.clone(),
                Arc::clone(&tokens),
                Arc::clone(&self.ports.signer),
            ),
            person: PersonView { name: session.name },
            id,
            keys,
            tokens,
            cache,
        })
    }
}

impl Account {
    /// Asks who the municipality is and what it has decided.
    pub(crate) async fn hear_municipality(&self, link: &Link) -> Result<(), Problem> {
        let heard = self.api.public().municipality().await?;
        if self.cache.municipality().await?.as_ref() != Some(&heard) {
            self.cache.keep(Heard::Municipality, &heard).await?;
            link.tell(Change::Session);
        }
        Ok(())
    }

    /// The municipality's choices, as last heard.
    pub(crate) async fn settings(&self) -> Result<MunicipalitySettings, Problem> {
        let known = self.cache.municipality().await?;
        Ok(known
            .map(|municipality| municipality.settings)
            .unwrap_or_default())
    }
}

/// For commands that need somebody.
pub(crate) fn signed_out() -> Problem {
    ProblemCode::SignedOut.into()
}
