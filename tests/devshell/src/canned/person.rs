//! What a person says of themselves: the code that comes to every address is 314159.

use std::sync::Mutex;

use targa_contract::api::{Address, AddressKind, CodeSent, Contacts, NotificationBy, Phone};
use targa_contract::commands::{
    AddVehicle, Household, HouseholdVehicle, KeepContacts, RemoveVehicle, SendCode,
    VehicleStanding, VerifyAddress,
};
use targa_contract::{Problem, ProblemCode, Timestamp};
use targa_domain::{Cents, Pec, PhoneNumber, Plate};

use super::citizen::shown_owed;
use super::{Fines, State, lock};

const CODE: &str = "314159";

/// Contacts and vehicles of a fictional citizen.
pub(super) struct Person {
    state: State,
    contacts: Mutex<Contacts>,
    vehicles: Mutex<Vec<(Plate, String, VehicleStanding)>>,
}

impl Person {
    pub(super) fn of(state: State) -> Result<Self, Problem> {
        let email = Address {
            address: Pec::parse("mario.rossi@posta.example")?,
            verified: state != State::News,
        };
        let contacts = match state {
            State::Empty => Contacts::default(),
            _ => Contacts {
                email: Some(email),
                ..Contacts::default()
            },
        };
        let all = [
            ("AB123CD", "La Panda", VehicleStanding::Verified),
            ("EF456GH", "Il furgone", VehicleStanding::Verified),
            ("GH789JK", "Auto di Anna", VehicleStanding::Delegated),
            ("LM012NP", "", VehicleStanding::ToVerify),
            ("ZZ999ZZ", "", VehicleStanding::NotYours),
        ];
        let shown = match state {
            State::Empty => 0,
            State::News => all.len(),
            _ => 3,
        };
        let vehicles = all
            .into_iter()
            .take(shown)
            .map(|(plate, words, standing)| Ok((Plate::parse(plate)?, words.to_owned(), standing)));
        Ok(Self {
            state,
            contacts: Mutex::new(contacts),
            vehicles: Mutex::new(vehicles.collect::<Result<_, Problem>>()?),
        })
    }

    pub(super) fn contacts(&self) -> Contacts {
        lock(&self.contacts).clone()
    }

    pub(super) fn keep(&self, said: &KeepContacts) -> Result<Contacts, Problem> {
        self.reached()?;
        let (pec, email) = (
            self.address(AddressKind::Pec, &said.pec)?,
            self.address(AddressKind::Email, &said.email)?,
        );
        if said.notification == NotificationBy::Pec && pec.is_none() {
            return Err(Problem::invalid("pec", "missing"));
        }
        let phone = self.phone(&said.phone)?;
        let mut contacts = lock(&self.contacts);
        *contacts = Contacts {
            notification: said.notification,
            pec,
            email,
            phone,
            send: said.send,
            io: said.io,
            app: said.app,
            push: said.push,
        };
        Ok(contacts.clone())
    }

    fn address(&self, kind: AddressKind, typed: &str) -> Result<Option<Address>, Problem> {
        if typed.trim().is_empty() {
            return Ok(None);
        }
        let address = Pec::parse(typed.trim()).map_err(|error| Problem {
            field: Some(kind.as_str().to_owned()),
            ..error.into()
        })?;
        let verified = lock(&self.contacts).verified(kind) == Some(address.as_str());
        Ok(Some(Address { address, verified }))
    }

    fn phone(&self, typed: &str) -> Result<Option<Phone>, Problem> {
        if typed.trim().is_empty() {
            return Ok(None);
        }
        let number = PhoneNumber::parse(typed)?;
        let verified = lock(&self.contacts).verified(AddressKind::Phone) == Some(number.as_str());
        Ok(Some(Phone { number, verified }))
    }

    pub(super) fn send_code(&self, request: SendCode) -> Result<CodeSent, Problem> {
        self.reached()?;
        let contacts = lock(&self.contacts);
        contacts
            .address(request.kind)
            .ok_or(ProblemCode::NotFound)?;
        let good_until = Timestamp::now() + jiff::SignedDuration::from_mins(15);
        Ok(CodeSent { good_until })
    }

    pub(super) fn verify(&self, request: &VerifyAddress) -> Result<Contacts, Problem> {
        self.reached()?;
        if request.code.trim() != CODE {
            return Err(Problem::invalid("code", "wrong"));
        }
        let mut contacts = lock(&self.contacts);
        contacts
            .address(request.kind)
            .ok_or(ProblemCode::NotFound)?;
        contacts.set_verified(request.kind, true);
        Ok(contacts.clone())
    }

    pub(super) fn household(&self, fines: &Fines) -> Household {
        let vehicles = lock(&self.vehicles);
        let shown = vehicles.iter().map(|(plate, description, standing)| {
            let of_it = fines.iter().filter(|fine| fine.plate == *plate);
            let owed = of_it
                .clone()
                .filter_map(shown_owed)
                .fold(Cents::ZERO, |sum, owed| {
                    sum.checked_add(owed.amount).unwrap_or(sum)
                });
            HouseholdVehicle {
                plate: *plate,
                description: description.clone(),
                standing: *standing,
                fines: u32::try_from(of_it.count()).unwrap_or(u32::MAX),
                owed: (owed > Cents::ZERO).then_some(owed),
            }
        });
        Household {
            vehicles: shown.collect(),
        }
    }

    /// The registry of these fixtures knows plates that end in a letter up to M as this person's, others as somebody
    /// else's, and `NN000NN` not at all.
    pub(super) fn add(&self, request: &AddVehicle) -> Result<(), Problem> {
        self.reached()?;
        let plate = Plate::parse(&request.plate)?;
        let standing = match plate.as_str() {
            "NN000NN" => VehicleStanding::Unknown,
            other if other.ends_with(|last| last <= 'M') => VehicleStanding::Verified,
            _ => VehicleStanding::NotYours,
        };
        let mut vehicles = lock(&self.vehicles);
        vehicles.retain(|(known, ..)| *known != plate);
        vehicles.push((plate, request.description.clone(), standing));
        vehicles.sort_by_key(|(plate, ..)| *plate);
        Ok(())
    }

    pub(super) fn remove(&self, request: &RemoveVehicle) -> Result<(), Problem> {
        self.reached()?;
        lock(&self.vehicles).retain(|(known, ..)| *known != request.plate);
        Ok(())
    }

    fn reached(&self) -> Result<(), Problem> {
        match self.state {
            State::Offline => Err(ProblemCode::ServerUnreachable.into()),
            State::Expired => Err(ProblemCode::SessionExpired.into()),
            _ => Ok(()),
        }
    }
}
