//! Few tries where no account stands behind a request, or where a number could be guessed.

mod buckets;
mod client;
mod counted;

use std::net::IpAddr;
use std::time::Duration;

use targa_domain::Plate;

use buckets::Buckets;
pub(crate) use buckets::{Left, NoneLeft};
pub(crate) use client::client_address;
pub(crate) use counted::counted;

/// Tries at once. A kiosk's queue stays under it, guessing does not.
const TRIES: u32 = 10;
/// A client's tries come back one by one.
const PER_CLIENT: Duration = Duration::from_secs(6);
/// Wrong numbers for one plate are rarer than wrong numbers typed at one kiosk.
const PER_PLATE: Duration = Duration::from_mins(1);
/// Clients and plates remembered at once.
const MOST: usize = 20_000;

/// The tries of each client, and those at each plate whoever makes them.
pub struct Tries {
    clients: Buckets<IpAddr>,
    plates: Buckets<Plate>,
}

impl Default for Tries {
    fn default() -> Self {
        Self {
            clients: Buckets::new(TRIES, PER_CLIENT, MOST),
            plates: Buckets::new(TRIES, PER_PLATE, MOST),
        }
    }
}

impl Tries {
    /// Takes a try of this client.
    pub(crate) fn of_client(&self, client: IpAddr) -> Result<Left, NoneLeft> {
        self.clients.take(client)
    }

    /// This client's try went well: it does not count.
    pub(crate) fn client_was_right(&self, client: IpAddr) -> Left {
        self.clients.give_back(client)
    }

    /// Takes a try at this plate, from wherever it comes.
    pub(crate) fn at_plate(&self, plate: Plate) -> Result<Left, NoneLeft> {
        self.plates.take(plate)
    }

    /// A try at this plate went well: it does not count.
    pub(crate) fn plate_was_right(&self, plate: Plate) {
        self.plates.give_back(plate);
    }
}
