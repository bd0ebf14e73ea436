//! The ports' other side: real platforms over HTTP.

mod http;
pub mod pagopa;

pub use http::http_client;
