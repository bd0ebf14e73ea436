//! The national platforms played over HTTP, in memory, with the shapes of their official documents.
//!
//! | folder | platform | document |
//! |---|---|---|
//! | `gpd` | debt positions of pagoPA | `openapi_external_v1.json`, 1.1.37 |
//! | `checkout` | carts and the page where people pay | `checkout_v1.json`, `checkout_v2.json` |
//! | `receipts` | list of receipts, and the receipt itself | `gpd_payments.json`, `paForNode.xsd` |
//! | `psp` | a bar, a bank: pays what a QR says | ours |
//! | `control` | faults, journal, clock, a look inside | ours |
//!
//! The server knows all this only by URL. A test that lives in the same workspace may start a
//! sandbox of its own with [`Sandbox::start`]; everybody else runs the binary.

mod api_key;
mod cents;
mod checkout;
mod clock;
mod control;
mod gpd;
mod health;
mod page;
mod play;
mod problem;
mod psp;
mod receipts;
mod request;
mod running;
mod when;
mod world;

pub use running::Sandbox;
