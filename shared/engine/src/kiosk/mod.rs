//! The kiosk's engine: memory only, no keyring, no files, nobody signed in.

mod desk;
mod end_session;
mod look_up;
mod presence;
mod quote;

use std::sync::{Arc, RwLock};

use targa_contract::Problem;
use targa_contract::api::{Municipality, QuoteRequest, QuoteResponse};
use targa_contract::commands::{
    Change, Done, EndSession, Kiosk, KioskDesk, KioskDeskView, LookUp, LookUpView,
};
use tokio::sync::{broadcast, watch};

use self::presence::presence;
use crate::api::Api;
use crate::config::EngineConfig;
use crate::link::Link;
use crate::ports::{Clock, Ports};
use crate::task::Background;

/// What a walk-up user's session needs. It keeps nothing of it: an answer goes to the screen and
/// is not here any more.
pub struct KioskEngine {
    api: Api,
    link: Arc<Link>,
    clock: Arc<dyn Clock>,
    municipality: Arc<RwLock<Option<Municipality>>>,
    /// Counts sessions: a look-up of an ended one gets no answer.
    session: watch::Sender<u64>,
    presence: Background,
}

impl KioskEngine {
    /// Starts. Of the configuration only the server counts here, of the outside only the clock: the
    /// rest is dropped unused.
    #[expect(clippy::unused_async, reason = "started like the other engines")]
    pub async fn start(config: EngineConfig, ports: Ports) -> Result<Arc<Self>, Problem> {
        let link = Arc::new(Link::new());
        let api = Api::new(&config.server()?, Arc::clone(&link))?;
        let municipality = Arc::default();
        let presence = presence(api.clone(), Arc::clone(&municipality), Arc::clone(&link));
        Ok(Arc::new(Self {
            api,
            link,
            clock: ports.clock,
            municipality,
            session: watch::Sender::new(0),
            presence: Background::start(presence),
        }))
    }

    /// What screens should ask again for, from now on.
    pub fn changes(&self) -> broadcast::Receiver<Change> {
        self.link.changes()
    }

    /// Ends the session and all background work.
    #[expect(clippy::unused_async, reason = "stopped like the other engines")]
    pub async fn stop(&self) {
        self.presence.abort();
        end_session::end_session(self);
    }

    fn municipality(&self) -> Option<Municipality> {
        self.municipality
            .read()
            .ok()
            .and_then(|known| known.clone())
    }
}

impl Kiosk for KioskEngine {
    async fn desk(&self, _: KioskDesk) -> Result<KioskDeskView, Problem> {
        Ok(desk::desk(self))
    }

    async fn look_up(&self, request: LookUp) -> Result<LookUpView, Problem> {
        look_up::look_up(self, request).await
    }

    async fn end_session(&self, _: EndSession) -> Result<Done, Problem> {
        end_session::end_session(self);
        Ok(Done {})
    }

    async fn quote(&self, request: QuoteRequest) -> Result<QuoteResponse, Problem> {
        quote::quote(self, &request)
    }
}
