//! Endpoints for everybody.

use reqwest::Method;
use targa_contract::Problem;
use targa_contract::api::{LookupRequest, Municipality, PublicFine, path};

use super::Api;

impl Api {
    /// Whose fines these are.
    pub(crate) async fn municipality(&self) -> Result<Municipality, Problem> {
        self.fetch(self.call(Method::GET, path::MUNICIPALITY)).await
    }

    /// One notice, by number and plate.
    pub(crate) async fn look_up(&self, request: &LookupRequest) -> Result<PublicFine, Problem> {
        self.fetch(self.call(Method::POST, path::LOOKUPS).json(request))
            .await
    }
}
