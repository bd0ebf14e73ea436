//! Signing in and staying so: authorization code with PKCE in the system browser (RFC 8252), the
//! refresh token in the keyring, the access token in memory.

mod flow;
mod identity;
mod landing;
mod loopback;
mod provider;
mod sign_out;
mod tokens;

pub(crate) use flow::{SignedIn, sign_in};
pub(crate) use provider::Provider;
pub(crate) use sign_out::{revoke, sign_out};
pub(crate) use tokens::{Access, Tokens};
