//! How the person wants to be told, and that an address is theirs.

use targa_contract::Problem;
use targa_contract::api::{AddressKind, CodeSent, Contacts, ContactsRequest};
use targa_contract::commands::{Change, KeepContacts, SendCode, VerifyAddress};
use targa_domain::{Pec, PhoneNumber};

use super::CitizenEngine;
use super::hear::{hear, keep};
use super::post::CitizenPost;
use crate::session::Post;
use crate::store::Heard;

pub(super) async fn contacts(engine: &CitizenEngine) -> Result<Contacts, Problem> {
    let post = engine.sessions.present().await?;
    let asking = post.account().api.contacts();
    hear(engine, &post, Heard::Contacts, asking).await
}

pub(super) async fn keep_contacts(
    engine: &CitizenEngine,
    request: KeepContacts,
) -> Result<Contacts, Problem> {
    let post = engine.sessions.present().await?;
    let said = ContactsRequest {
        notification: request.notification,
        pec: address(AddressKind::Pec, &request.pec)?,
        email: address(AddressKind::Email, &request.email)?,
        phone: phone(&request.phone)?,
        send: request.send,
        io: request.io,
        app: request.app,
        push: request.push,
    };
    let contacts = post.account().api.put_contacts(&said).await?;
    heard(engine, &post, contacts).await
}

pub(super) async fn send_code(
    engine: &CitizenEngine,
    request: SendCode,
) -> Result<CodeSent, Problem> {
    let post = engine.sessions.present().await?;
    post.account().api.send_code(request.kind).await
}

pub(super) async fn verify_address(
    engine: &CitizenEngine,
    request: VerifyAddress,
) -> Result<Contacts, Problem> {
    let post = engine.sessions.present().await?;
    // As it is copied out of a mail: with spaces around and in between.
    let code = request
        .code
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    let contacts = post.account().api.verify(request.kind, code).await?;
    heard(engine, &post, contacts).await
}

/// What waits for the person may be another list now.
async fn heard(
    engine: &CitizenEngine,
    post: &CitizenPost,
    contacts: Contacts,
) -> Result<Contacts, Problem> {
    keep(post.account(), Heard::Contacts, &contacts).await;
    engine.sessions.client().link.tell(Change::Fines);
    Ok(contacts)
}

/// An address as typed, none where nothing is; trouble names its field.
fn address(kind: AddressKind, typed: &str) -> Result<Option<Pec>, Problem> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let read = Pec::parse(typed).map_err(|error| Problem {
        field: Some(kind.as_str().to_owned()),
        ..error.into()
    });
    read.map(Some)
}

/// A number as typed, none where nothing is.
fn phone(typed: &str) -> Result<Option<PhoneNumber>, Problem> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    Ok(Some(PhoneNumber::parse(typed)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_and_trouble_names_its_field() {
        assert_eq!(phone("  ").unwrap(), None);
        let read = phone("333 123 4567").unwrap().unwrap();
        assert_eq!(read.as_str(), "+393331234567");
        assert_eq!(phone("333").unwrap_err().field.as_deref(), Some("phone"));
    }

    #[test]
    fn an_address_is_read_and_trouble_names_its_field() {
        assert_eq!(address(AddressKind::Email, "  ").unwrap(), None);
        let read = address(AddressKind::Pec, " Mario@PEC.example ").unwrap();
        assert!(read.is_some());
        let problem = address(AddressKind::Email, "mario").unwrap_err();
        assert_eq!(problem.field.as_deref(), Some("email"));
    }
}
