//! Between a screen and its shell: one list of commands per audience.
//!
//! A list is written once, with `commands!`. From it come the trait that the engine must implement in full,
//! the dispatch of what a shell hands on, and the names; with `replies!` the typed calls of the screens. A shell that forgot a command does not compile; an audience cannot call
//! another's.

mod citizen;
mod deep_link;
mod delivery;
mod draft;
mod envelope;
mod flat;
mod household;
mod instalments;
mod kiosk;
mod letters;
mod list;
mod lock;
mod officer;
mod payment;
mod points;
mod reach;
mod scan;
mod send;
mod shared;
mod story;
mod waiting;

pub use citizen::*;
pub use deep_link::DeepLink;
pub use delivery::{Delivery, WayOut};
pub use draft::{AttachImage, DetachImage, DiscardDraft, ImageRow, Images, KeepDraft};
pub use envelope::{Command, Envelope, UNKNOWN_COMMAND};
pub use household::{
    AddVehicle, Household, HouseholdVehicle, RemoveVehicle, ShowHousehold, VehicleStanding,
};
pub use instalments::*;
pub use kiosk::*;
pub use letters::*;
pub use lock::{AppLock, AppState, LOCK_COMMANDS, LockState, LockView, RemovePin, SetPin, Unlock};
pub use officer::*;
pub use payment::{CART_MOST, HELD_MINUTES, PayFines, PaymentUnderWay};
pub use points::{PointsForecast, PointsLine, PointsView, ShowPoints};
pub use reach::{KeepContacts, SendCode, ShowContacts, VerifyAddress};
pub use scan::{CodeRead, ReadCode};
pub use send::{KeepLegalFact, ListLegalFacts};
pub use shared::*;
pub use story::{ShowStory, Story, StoryEvent, StoryKind};
pub use waiting::{ShowWaiting, WaitingFor, WaitingItem, WaitingList};
