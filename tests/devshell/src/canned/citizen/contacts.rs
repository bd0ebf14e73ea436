//! Where a person is reached.

use targa_contract::Problem;
use targa_contract::api::{CodeSent, Contacts};
use targa_contract::commands::{KeepContacts, SendCode, VerifyAddress};

use super::CannedCitizen;

pub(super) async fn contacts(desk: &CannedCitizen) -> Result<Contacts, Problem> {
    desk.state.wait().await;
    desk.readable()?;
    Ok(desk.person.contacts())
}

pub(super) fn keep_contacts(
    desk: &CannedCitizen,
    request: &KeepContacts,
) -> Result<Contacts, Problem> {
    desk.readable()?;
    desk.told(desk.person.keep(request))
}

pub(super) fn send_code(desk: &CannedCitizen, request: SendCode) -> Result<CodeSent, Problem> {
    desk.readable()?;
    desk.person.send_code(request)
}

pub(super) fn verify_address(
    desk: &CannedCitizen,
    request: &VerifyAddress,
) -> Result<Contacts, Problem> {
    desk.readable()?;
    desk.told(desk.person.verify(request))
}
