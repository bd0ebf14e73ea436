//! What a citizen and the office write to each other about a case.

use serde::{Deserialize, Serialize};
use targa_domain::{Date, FieldError, FiscalCode, words};

use crate::{AttachmentId, FineId, MessageId, Timestamp};

/// Body of `PUT /v1/fines/{fine}/messages/{id}`. Safe to repeat; other content under the same id is a conflict.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MessageRequest {
    /// What it is about.
    pub about: Matter,
    /// 1 to 4,000 characters.
    pub text: String,
}

/// Longest words of a message, in characters.
const LONGEST_TEXT: u16 = 4000;

impl MessageRequest {
    /// Trims every text and says which one cannot be taken.
    pub fn tidy(&mut self) -> Result<(), FieldError> {
        self.text = words::lines("text", &self.text, LONGEST_TEXT)?;
        let Matter::DriverData {
            driver: Some(driver),
        } = &mut self.about
        else {
            return Ok(());
        };
        let licence = &mut driver.licence;
        for (field, text, most) in [
            ("name", &mut driver.name, 100),
            ("born_at", &mut driver.born_at, 100),
            ("address", &mut driver.address, 200),
            ("number", &mut licence.number, 30),
            ("category", &mut licence.category, 10),
            ("issued_by", &mut licence.issued_by, 100),
        ] {
            *text = words::line(field, text, most)?;
        }
        Ok(())
    }
}

impl std::fmt::Debug for MessageRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "MessageRequest({})", self.about.as_str())
    }
}

/// What a message is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Matter {
    /// Anything else.
    Message {},
    /// Who was driving (art. 126-bis), within sixty days of the notification.
    DriverData {
        /// The driver; none where the owner states, with reasons in the text, that it is not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        driver: Option<Driver>,
    },
    /// A request to annul (autotutela); it suspends nothing.
    Contest {
        /// Why.
        ground: Ground,
    },
}

impl Matter {
    /// The code of its kind, as on the wire.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Message {} => "message",
            Self::DriverData { .. } => "driver-data",
            Self::Contest { .. } => "contest",
        }
    }
}

/// Why a case should be annulled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// The vehicle was sold before the violation.
    SoldVehicle,
    /// The plate was read wrongly.
    WrongPlate,
    /// The sum is not right.
    WrongAmount,
    /// Something else, said in the text.
    Other,
}

/// Who was driving.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Driver {
    /// Given name and family name, 1 to 100 characters.
    pub name: String,
    /// Fiscal code, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fiscal_code: Option<FiscalCode>,
    /// Day of birth.
    #[serde(with = "targa_domain::calendar::iso::date")]
    #[cfg_attr(feature = "schema", schemars(with = "Date"))]
    pub born_on: Date,
    /// Place of birth, 1 to 100 characters.
    pub born_at: String,
    /// Where the driver lives, 1 to 200 characters.
    pub address: String,
    /// The driving licence.
    pub licence: Licence,
}

impl std::fmt::Debug for Driver {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Driver(hidden)")
    }
}

/// A driving licence.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// Its number, 1 to 30 characters.
    pub number: String,
    /// Its category, 1 to 10 characters.
    pub category: String,
    /// Who issued it, 1 to 100 characters.
    pub issued_by: String,
    /// When.
    #[serde(with = "targa_domain::calendar::iso::date")]
    #[cfg_attr(feature = "schema", schemars(with = "Date"))]
    pub issued_on: Date,
}

impl std::fmt::Debug for Licence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Licence(hidden)")
    }
}

/// How a message of a citizen stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum MessageState {
    /// The office is to answer.
    Open,
    /// Answered, where nothing was asked for that could be granted.
    Answered,
    /// What was asked for is granted, or what was declared is taken as good.
    Accepted,
    /// It is not.
    Rejected,
}

impl MessageState {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Open, Self::Answered, Self::Accepted, Self::Rejected];

    /// The code, as on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Answered => "answered",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
        }
    }
}

/// A message of a citizen with its answer: for who wrote it and for the office, nobody else.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Message {
    /// Key.
    pub id: MessageId,
    /// Which case.
    pub fine: FineId,
    /// What it is about.
    pub about: Matter,
    /// The words.
    pub text: String,
    /// The files.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// When it was taken in.
    #[serde(with = "crate::instant")]
    #[cfg_attr(feature = "schema", schemars(with = "Timestamp"))]
    pub at: Timestamp,
    /// Its number in the municipality's protocol register: the receipt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
    /// How it stands.
    pub state: MessageState,
    /// What the office wrote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<MessageAnswer>,
}

impl std::fmt::Debug for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Message({}, {:?})", self.id, self.state)
    }
}

/// The office's answer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MessageAnswer {
    /// The words.
    pub text: String,
    /// When.
    #[serde(with = "crate::instant")]
    #[cfg_attr(feature = "schema", schemars(with = "Timestamp"))]
    pub at: Timestamp,
    /// Its number in the protocol register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
}

impl std::fmt::Debug for MessageAnswer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "MessageAnswer({})", self.at)
    }
}

/// A file of a message (`GET /v1/attachments/{id}`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Attachment {
    /// Key.
    pub id: AttachmentId,
    /// What it is.
    pub kind: AttachmentKind,
    /// Length in bytes, as it is kept.
    pub bytes: u32,
}

/// Kinds of files that are taken, told by their content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum AttachmentKind {
    /// A picture; kept as JPEG, sized and without EXIF.
    #[serde(rename = "image/jpeg")]
    Jpeg,
    /// A document.
    #[serde(rename = "application/pdf")]
    Pdf,
}

impl AttachmentKind {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Jpeg, Self::Pdf];

    /// Its media type.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Pdf => "application/pdf",
        }
    }
}

/// Longest file of a message, in bytes.
pub const ATTACHMENT_MOST: u32 = 5 * 1024 * 1024;

/// Answer of `GET /v1/fines/{fine}/messages`, oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Messages {
    /// The caller's messages about the fine.
    pub messages: Vec<Message>,
}

/// Body of `PUT /v1/office/messages/{id}/answer`. Safe to repeat.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AnswerRequest {
    /// How the message stands from now on; not open.
    pub state: MessageState,
    /// 1 to 4,000 characters.
    pub text: String,
}

impl std::fmt::Debug for AnswerRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "AnswerRequest({:?})", self.state)
    }
}
