//! Between engine and server: paths and bodies of `/v1`.
//!
//! Amounts are integer cents, dates are civil dates of Europe/Rome, instants are UTC.

mod contact;
mod delegation;
mod device;
mod event;
mod evidence;
mod fine;
mod instalment;
mod lease;
mod legal_fact;
mod lookup;
mod me;
mod message;
mod municipality;
mod office;
mod page;
mod payable;
mod payment;
mod planning;
mod preavviso;
mod quote;
mod quoting;
mod status;
mod sync;
mod timeline;
mod vehicle;
mod verbale;

pub use contact::{
    Address, AddressKind, CodeSent, Contacts, ContactsRequest, NotificationBy, Phone, Verification,
};
pub use delegation::{Delegation, DelegationRequest, Delegations};
pub use device::{Device, DeviceRegistration, PreavvisoStatement, SignedPreavviso};
pub use event::Event;
pub use evidence::{
    EVIDENCE_MOST, EVIDENCE_PART, Evidence, EvidenceAnnouncement, EvidenceProgress,
};
pub use fine::{Fine, FineState, Receipt};
pub use instalment::{
    Due, FinePlan, InstalmentsAsked, InstalmentsDecision, InstalmentsRequest, InstalmentsRequests,
    InstalmentsState, OfferAnswer,
};
pub use lease::{Lease, LeaseRequest};
pub use legal_fact::{LegalFact, LegalFactCategory, LegalFacts};
pub use lookup::{LookupRequest, PublicFine, PublicPayment};
pub use me::{Me, Role};
pub use message::{
    ATTACHMENT_MOST, AnswerRequest, Attachment, AttachmentKind, Driver, Ground, Licence, Matter,
    Message, MessageAnswer, MessageRequest, MessageState, Messages,
};
pub use municipality::Municipality;
pub use office::{
    Annulment, OfficeCase, OfficeJob, OfficeJobs, OfficeQueue, QueueItem, Renotification, Waiting,
};
pub use page::{FinePage, FineSchedule, Quietanza, ReceiptPage, Timeline};
pub use payable::PayableOption;
pub use payment::{CheckoutStarted, PaymentRequest};
pub use planning::{LEAST_INSTALMENTS, most_instalments, planned, repaid};
pub use preavviso::{PreavvisoRequest, PrintedWindow};
pub use quote::{QuoteRequest, QuoteResponse, QuoteStart};
pub use status::Status;
pub use sync::{Cursor, SyncPage};
pub use timeline::{CaseEvent, CaseFact};
pub use vehicle::{ClaimedVehicle, Ownership, Vehicle, VehicleRequest, VehicleStanding, Vehicles};
pub use verbale::{Collection, NotifiedBy, Verbale};

/// The paths, in one place for both ends.
pub mod path {
    /// What every path begins with.
    pub const VERSION: &str = "/v1";
    /// `GET`: [`Status`](super::Status).
    pub const STATUS: &str = "/v1/status";
    /// `GET`: [`Municipality`](super::Municipality), public.
    pub const MUNICIPALITY: &str = "/v1/municipality";
    /// `GET ?cursor=&limit=`: [`SyncPage`](super::SyncPage) of the caller's vehicles and fines.
    pub const SYNC: &str = "/v1/sync";
    /// `GET`: [`Contacts`](super::Contacts); `PUT`: [`ContactsRequest`](super::ContactsRequest). Below it
    /// `{kind}/code` and `{kind}/verification` of an [`AddressKind`](super::AddressKind).
    pub const CONTACTS: &str = "/v1/contacts";
    /// `GET`: [`Vehicles`](super::Vehicles); `PUT {path}/{plate}`: [`VehicleRequest`](super::VehicleRequest) →
    /// [`ClaimedVehicle`](super::ClaimedVehicle); `DELETE {path}/{plate}`.
    pub const VEHICLES: &str = "/v1/vehicles";
    /// `GET {path}/{id}`: [`Fine`](super::Fine); below it what hangs on it, as `timeline`:
    /// [`Timeline`](super::Timeline).
    pub const FINES: &str = "/v1/fines";
    /// `GET`: server-sent [`Event`](super::Event)s for the caller.
    pub const EVENTS: &str = "/v1/events";
    /// `POST`: [`PaymentRequest`](super::PaymentRequest) → [`CheckoutStarted`](super::CheckoutStarted).
    pub const PAYMENTS: &str = "/v1/payments";
    /// `POST`: [`LookupRequest`](super::LookupRequest) → [`PublicFine`](super::PublicFine), public, few tries.
    pub const LOOKUPS: &str = "/v1/lookups";
    /// `POST`: [`QuoteRequest`](super::QuoteRequest) → [`QuoteResponse`](super::QuoteResponse), public, stateless.
    pub const QUOTES: &str = "/v1/quotes";
    /// `POST`: [`LeaseRequest`](super::LeaseRequest) → [`Lease`](super::Lease), officers.
    pub const LEASES: &str = "/v1/officer/leases";
    /// `PUT {path}/{id}`: [`SignedPreavviso`](super::SignedPreavviso) → [`Fine`](super::Fine), officers, safe to repeat.
    pub const PREAVVISI: &str = "/v1/officer/preavvisi";
    /// `PUT {path}/{id}`: [`DeviceRegistration`](super::DeviceRegistration) → [`Device`](super::Device), officers.
    pub const DEVICES: &str = "/v1/officer/devices";
    /// `GET {path}/{id}`: `image/jpeg`, the owner and who issued it.
    pub const EVIDENCE: &str = "/v1/evidence";
    /// `GET`: [`InstalmentsRequests`](super::InstalmentsRequests); `PUT {path}/{id}`:
    /// [`InstalmentsAsked`](super::InstalmentsAsked) → [`InstalmentsRequest`](super::InstalmentsRequest).
    pub const INSTALMENTS: &str = "/v1/instalment-requests";
    /// `GET {path}/{id}`: a file of a message, for who sent it.
    pub const ATTACHMENTS: &str = "/v1/attachments";
    /// `GET`: [`Delegations`](super::Delegations); `PUT {path}/{id}`: [`DelegationRequest`](super::DelegationRequest).
    pub const DELEGATIONS: &str = "/v1/delegations";
}
