//! The notifier of the city: e-mail, SMS and push by the person's own choice. Courtesy, never a legal notification.

use futures_util::future::BoxFuture;
use uuid::Uuid;

use super::{Personal, PlatformError};

/// By which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// To an e-mail address.
    Email,
    /// To a certified address, by certified e-mail.
    Pec,
    /// To a telephone number.
    Sms,
    /// To a device of the city's own app.
    Push,
}

/// A short text to one address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CityMessage {
    /// Made by us; the notifier delivers one message per key, however often it comes.
    pub key: Uuid,
    /// By which way.
    pub channel: Channel,
    /// Address, number or device.
    pub address: Personal,
    /// One line; an SMS has none of it.
    pub subject: Personal,
    /// Plain text.
    pub text: Personal,
}

/// What the notifier made of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// Taken on.
    Accepted,
    /// The address is none: another way is needed.
    AddressRefused,
}

/// The notifier of the city.
pub trait CityNotifier: Send + Sync {
    /// Has a message delivered. Safe to repeat with the same key.
    fn deliver<'a>(
        &'a self,
        message: &'a CityMessage,
    ) -> BoxFuture<'a, Result<Delivery, PlatformError>>;
}
