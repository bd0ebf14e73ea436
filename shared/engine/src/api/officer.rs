//! Endpoints for officers.

use reqwest::Method;
use targa_contract::api::{Fine, Lease, LeaseRequest, PreavvisoRequest, path};
use targa_contract::{FineId, Problem};

use super::SignedApi;

impl SignedApi {
    /// Takes notice numbers for use without a network.
    pub(crate) async fn lease(&self, count: u16) -> Result<Lease, Problem> {
        let request = LeaseRequest { count };
        self.fetch(|| self.api.call(Method::POST, path::LEASES).json(&request))
            .await
    }

    /// Hands in a preavviso. Repeating it is harmless.
    pub(crate) async fn put_preavviso(
        &self,
        id: FineId,
        request: &PreavvisoRequest,
    ) -> Result<Fine, Problem> {
        let path = format!("{}/{id}", path::PREAVVISI);
        self.fetch(|| self.api.call(Method::PUT, &path).json(request))
            .await
    }
}
