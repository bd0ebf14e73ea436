//! Endpoints for officers.

use reqwest::Method;
use reqwest::header::CONTENT_TYPE;
use serde::Serialize;
use targa_contract::api::{
    DeviceRegistration, EvidenceAnnouncement, EvidenceProgress, Lease, LeaseRequest,
    PreavvisoRequest, path,
};
use targa_contract::{DeviceId, EvidenceId, FineId, Problem};
use uuid::Uuid;

use super::SignedApi;
use super::client::IDEMPOTENCY_KEY;

/// A signed record, with its content in clear beside it for an office of before there were devices.
#[derive(Serialize)]
pub(crate) struct HandIn<'a> {
    pub(crate) jws: &'a str,
    #[serde(flatten)]
    pub(crate) content: &'a PreavvisoRequest,
}

impl SignedApi {
    /// Takes notice numbers for use without a network; the same key again gets the same numbers.
    pub(crate) async fn lease(&self, count: u16, key: Uuid) -> Result<Lease, Problem> {
        let request = LeaseRequest { count };
        self.fetch(|| {
            self.api
                .call(Method::POST, path::LEASES)
                .header(IDEMPOTENCY_KEY, key.to_string())
                .json(&request)
        })
        .await
    }

    /// Makes a device's key known. Repeating it is harmless.
    pub(crate) async fn register_device(
        &self,
        id: DeviceId,
        device: &DeviceRegistration,
    ) -> Result<(), Problem> {
        let path = format!("{}/{id}", path::DEVICES);
        self.open(|| self.api.call(Method::PUT, &path).json(device))
            .await
            .map(drop)
    }

    /// Hands in a preavviso. Repeating it is harmless.
    pub(crate) async fn put_preavviso(
        &self,
        id: FineId,
        record: &HandIn<'_>,
    ) -> Result<(), Problem> {
        let path = format!("{}/{id}", path::PREAVVISI);
        self.open(|| self.api.call(Method::PUT, &path).json(record))
            .await
            .map(drop)
    }

    /// Announces an image of a record. Repeating it is harmless, and says how much is there.
    pub(crate) async fn announce_image(
        &self,
        fine: FineId,
        id: EvidenceId,
        announcement: &EvidenceAnnouncement,
    ) -> Result<EvidenceProgress, Problem> {
        let path = format!("{}/{fine}/evidence/{id}", path::PREAVVISI);
        self.fetch(|| self.api.call(Method::PUT, &path).json(announcement))
            .await
    }

    /// Sends the part of an image that begins at an offset.
    pub(crate) async fn put_image_part(
        &self,
        fine: FineId,
        id: EvidenceId,
        offset: u32,
        part: Vec<u8>,
    ) -> Result<EvidenceProgress, Problem> {
        let path = format!("{}/{fine}/evidence/{id}/parts/{offset}", path::PREAVVISI);
        self.fetch(|| {
            self.api
                .call(Method::PUT, &path)
                .header(CONTENT_TYPE, "application/octet-stream")
                .body(part.clone())
        })
        .await
    }
}
