//! Starting a payment. Its end is told by pagoPA to the server, never by a client.

use serde::{Deserialize, Serialize};

use crate::FineId;

/// Body of `POST /v1/payments`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PaymentRequest {
    /// What to pay: at most five (the limit of pagoPA's cart).
    pub fines: Vec<FineId>,
}

/// Answer of `POST /v1/payments`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CheckoutStarted {
    /// The checkout's page, for the system browser (https, or http on loopback).
    pub checkout_url: String,
}
