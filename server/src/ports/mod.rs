//! What the server asks of other systems, whoever is behind: one file per port.
//!
//! The payment platform is always there. Every other one is `None` when its section is missing from the
//! settings: the municipality does not use it, and whoever asks must have another way.

mod checkout;
mod city_notifier;
mod coercive;
mod debt_positions;
mod io_messages;
mod notification_platform;
mod notification_progress;
mod notification_request;
mod personal;
mod platform_error;
mod protocol_register;
mod receipts;
mod vehicle_registry;

use std::sync::Arc;

pub use checkout::{CartNotice, Checkout};
pub use city_notifier::{Channel, CityMessage, CityNotifier, Delivery};
pub use coercive::{CoerciveCollection, CoercivePosition, CoerciveStage};
pub use debt_positions::{DebtPosition, DebtPositions, PositionKey, PositionOption, PositionState};
pub use io_messages::{IoMessage, IoMessages, IoPayment, IoProfile, MessageText};
pub use notification_platform::{
    LegalFact, LegalFactContent, NotificationPlatform, NotificationPrice, RequestState,
};
pub use notification_progress::{
    NotificationProgress, NotificationStatus, TimelineCategory, TimelineEvent,
};
pub use notification_request::{
    Addressee, Document, Iun, NotificationRequest, NotificationRequestId, PostalAddress,
};
pub use personal::Personal;
pub use platform_error::PlatformError;
pub use protocol_register::{Communication, Direction, ProtocolNumber, ProtocolRegister};
pub use receipts::{PaidNotice, ReceiptLine, Receipts};
pub use vehicle_registry::{Holding, Keeper, VehicleRegistry, VehicleStanding};

/// Everything outside, as the rest of the server holds it.
#[derive(Clone)]
pub struct Platforms {
    /// Debt positions.
    pub positions: Arc<dyn DebtPositions>,
    /// Carts.
    pub checkout: Arc<dyn Checkout>,
    /// Receipts.
    pub receipts: Arc<dyn Receipts>,
    /// SEND, the platform of legal notifications.
    pub send: Option<Arc<dyn NotificationPlatform>>,
    /// Messages to the app IO.
    pub io: Option<Arc<dyn IoMessages>>,
    /// The city's own e-mail, SMS and push.
    pub notifier: Option<Arc<dyn CityNotifier>>,
    /// The vehicle registry.
    pub registry: Option<Arc<dyn VehicleRegistry>>,
    /// The municipality's protocol register.
    pub protocol: Option<Arc<dyn ProtocolRegister>>,
    /// Who collects what was not paid in time.
    pub coercive: Option<Arc<dyn CoerciveCollection>>,
}

impl std::fmt::Debug for Platforms {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Platforms")
    }
}
