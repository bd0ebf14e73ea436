//! The one table of endpoints. The router, the API's document, the page of roles and the test that walks who may
//! what are all made from it: what is not in the table does not exist.

mod citizen;
mod delegations;
mod endpoint;
mod instalments;
mod messages;
mod office;
mod officer;
mod openapi;
mod problems;
mod public;
mod roles_page;
mod schemas;

pub use endpoint::{
    Counted, Endpoint, Gives, Kind, Listener, Query, Repetition, SchemaOf, Takes, Verb, Who,
};
pub use openapi::document;
pub use roles_page::roles_page;

/// Every endpoint, in the order of the document.
pub fn all() -> impl Iterator<Item = &'static Endpoint> {
    [
        public::TABLE,
        citizen::TABLE,
        instalments::TABLE,
        delegations::TABLE,
        messages::TABLE,
        officer::TABLE,
        office::TABLE,
    ]
    .into_iter()
    .flatten()
}
