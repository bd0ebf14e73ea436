//! Few tries where no account stands behind a request, or where a number could be guessed.

mod buckets;
mod client;
mod counted;

use std::net::IpAddr;
use std::time::Duration;

use targa_domain::{FiscalCode, Plate};

use buckets::Buckets;
pub use buckets::{Left, NoneLeft};
pub(crate) use client::client_address;
pub(crate) use counted::counted;

/// Tries at once. A kiosk's queue stays under it, guessing does not.
const TRIES: u32 = 10;
/// A client's tries come back one by one.
const PER_CLIENT: Duration = Duration::from_secs(6);
/// Wrong numbers for one plate are rarer than wrong numbers typed at one kiosk.
const PER_PLATE: Duration = Duration::from_mins(1);
/// Questions of one person whether vehicles are theirs: each costs, and each answer tells something about a plate.
const CLAIMS: u32 = 20;
const PER_CLAIM: Duration = Duration::from_mins(3);
/// Vehicles an officer looks at: as many as stand in a long road.
const KERB: u32 = 100;
const PER_KERB: Duration = Duration::from_secs(10);
/// Clients, plates and people remembered at once.
const MOST: usize = 20_000;

/// The tries of each client, those at each plate whoever makes them, and what each person asks the registry.
pub struct Tries {
    clients: Buckets<IpAddr>,
    plates: Buckets<Plate>,
    claimants: Buckets<FiscalCode>,
    officers: Buckets<FiscalCode>,
}

impl Default for Tries {
    fn default() -> Self {
        Self {
            clients: Buckets::new(TRIES, PER_CLIENT, MOST),
            plates: Buckets::new(TRIES, PER_PLATE, MOST),
            claimants: Buckets::new(CLAIMS, PER_CLAIM, MOST),
            officers: Buckets::new(KERB, PER_KERB, MOST),
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

    /// Takes a question of this person to the vehicle registry.
    pub(crate) fn of_claimant(&self, person: FiscalCode) -> Result<Left, NoneLeft> {
        self.claimants.take(person)
    }

    /// Takes a look of this officer at a vehicle.
    pub(crate) fn of_officer(&self, officer: FiscalCode) -> Result<Left, NoneLeft> {
        self.officers.take(officer)
    }

    /// A try at this plate went well: it does not count.
    pub(crate) fn plate_was_right(&self, plate: Plate) {
        self.plates.give_back(plate);
    }
}
