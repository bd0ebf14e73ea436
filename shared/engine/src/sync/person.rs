//! What the server knows of the person beside fines: kept, so that what waits for them is told without a network.

use targa_contract::Problem;
use targa_contract::commands::Change;

use super::Puller;
use crate::store::Heard;

impl Puller {
    /// Asks how the person wants to be told, and how it stands with their vehicles.
    pub(super) async fn hear_person(&self) -> Result<(), Problem> {
        let (api, cache) = (&self.account().api, &self.account().cache);
        let contacts = api.contacts().await?;
        let vehicles = api.vehicles().await?;
        let known = (
            cache.heard(Heard::Contacts).await?,
            cache.heard(Heard::Vehicles).await?,
        );
        if known != (Some(contacts.clone()), Some(vehicles.clone())) {
            cache.keep(Heard::Contacts, &contacts).await?;
            cache.keep(Heard::Vehicles, &vehicles).await?;
            self.link().tell(Change::Fines);
        }
        Ok(())
    }
}
