//! The national platforms played over HTTP, in memory, with the shapes of their official documents.
//!
//! | folder | platform | document |
//! |---|---|---|
//! | `gpd` | debt positions of pagoPA | `openapi_external_v1.json`, 1.1.37 |
//! | `gpd/aca` | archive of notices, one per debt | `paCreatePosition.json` |
//! | `checkout` | carts and the page where people pay | `checkout_v1.json`, `checkout_v2.json` |
//! | `receipts` | list of receipts, and the receipt itself | `gpd_payments.json`, `paForNode.xsd` |
//! | `send` | SEND and the store of its files | `pn-delivery` (requests 2.6, sent 2.9, price 2.3), `pn-delivery-push` |
//! | `io` | messages to the app IO | `io-functions-services` |
//! | `pdnd` | vouchers for e-services | the rules of its client assertion |
//! | `registry`, `protocol`, `coercive`, `notifier` | vehicles, register, collector, city | ours, `docs/connect.md` |
//! | `psp` | a bar, a bank: pays what a QR says | ours |
//! | `control` | faults, journal, clock, a look inside | ours |
//!
//! The server knows all this only by URL. A test that lives in the same workspace may start a
//! sandbox of its own with [`Sandbox::start`]; everybody else runs the binary.

mod api_key;
mod cents;
mod checkout;
mod clock;
mod coercive;
mod control;
mod gpd;
mod health;
mod io;
mod notifier;
mod page;
mod pdnd;
mod play;
mod problem;
mod protocol;
mod psp;
mod receipts;
mod registry;
mod request;
mod routes;
mod running;
mod send;
mod when;
mod world;

pub use running::Sandbox;
