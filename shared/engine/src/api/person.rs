//! What a person says of themselves: how they want to be told, which vehicles are theirs; and what happened to a
//! case of theirs.

use reqwest::Method;
use targa_contract::api::{
    AddressKind, ClaimedVehicle, CodeSent, Contacts, ContactsRequest, Timeline, VehicleRequest,
    Vehicles, Verification, path,
};
use targa_contract::{FineId, Problem};
use targa_domain::Plate;

use super::SignedApi;

impl SignedApi {
    /// How the person wants to be told.
    pub(crate) async fn contacts(&self) -> Result<Contacts, Problem> {
        self.fetch(|| self.api.call(Method::GET, path::CONTACTS))
            .await
    }

    /// Says how the person wants to be told. Repeating it is harmless.
    pub(crate) async fn put_contacts(
        &self,
        contacts: &ContactsRequest,
    ) -> Result<Contacts, Problem> {
        self.fetch(|| self.api.call(Method::PUT, path::CONTACTS).json(contacts))
            .await
    }

    /// Has a code sent to an address.
    pub(crate) async fn send_code(&self, kind: AddressKind) -> Result<CodeSent, Problem> {
        let path = format!("{}/{}/code", path::CONTACTS, kind.as_str());
        self.fetch(|| self.api.call(Method::POST, &path)).await
    }

    /// Says the code that came.
    pub(crate) async fn verify(
        &self,
        kind: AddressKind,
        code: String,
    ) -> Result<Contacts, Problem> {
        let path = format!("{}/{}/verification", path::CONTACTS, kind.as_str());
        let said = Verification { code };
        self.fetch(|| self.api.call(Method::PUT, &path).json(&said))
            .await
    }

    /// What the person calls their vehicles.
    pub(crate) async fn vehicles(&self) -> Result<Vehicles, Problem> {
        self.fetch(|| self.api.call(Method::GET, path::VEHICLES))
            .await
    }

    /// Calls a vehicle the person's. Repeating it is harmless.
    pub(crate) async fn put_vehicle(
        &self,
        plate: &Plate,
        said: &VehicleRequest,
    ) -> Result<ClaimedVehicle, Problem> {
        let path = format!("{}/{}", path::VEHICLES, plate.as_str());
        self.fetch(|| self.api.call(Method::PUT, &path).json(said))
            .await
    }

    /// Takes a vehicle out of the person's view. Repeating it is harmless.
    pub(crate) async fn delete_vehicle(&self, plate: &Plate) -> Result<(), Problem> {
        let path = format!("{}/{}", path::VEHICLES, plate.as_str());
        self.open(|| self.api.call(Method::DELETE, &path))
            .await
            .map(drop)
    }

    /// What happened to a case.
    pub(crate) async fn timeline(&self, fine: FineId) -> Result<Timeline, Problem> {
        let path = format!("{}/{fine}/timeline", path::FINES);
        self.fetch(|| self.api.call(Method::GET, &path)).await
    }
}
