//! Whether a vehicle is the caller's: what the registry says, and what silence means.

use targa_contract::api::Ownership;

use crate::app::App;
use crate::ports::{Holding, PlatformError};
use crate::store::Claim;

/// Asks the registry. Without one, or while it is silent, nothing is known: nobody's fines are shown on a guess.
pub(crate) async fn ask(app: &App, claim: &Claim) -> (Ownership, Option<PlatformError>) {
    let Some(registry) = &app.platforms.registry else {
        return (Ownership::ToVerify, None);
    };
    let today = app.clock.today();
    match registry
        .holding(&claim.vehicle.plate, &claim.person, today)
        .await
    {
        Ok(Holding::Yes { .. }) => (Ownership::Verified, None),
        Ok(Holding::No) => (Ownership::NotYours, None),
        Ok(Holding::Unknown) => (Ownership::Unknown, None),
        Err(error) => (Ownership::ToVerify, Some(error)),
    }
}
