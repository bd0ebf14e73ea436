//! What a citizen writes to the office about a case: the driver's data, a contest, a message.
//!
//! A letter is kept on the device as it is typed. It is sent under a name of its own, so that sending it twice is
//! harmless, and kept until the server has acknowledged it with all its files.

use serde::{Deserialize, Serialize};
use targa_domain::Date;

use super::FileKept;
use super::list::replies;
use super::shared::{Connection, Done};
use crate::api::{Attachment, AttachmentKind, Ground, MessageAnswer, MessageState};
use crate::{AttachmentId, FineId, MessageId, Timestamp};

/// What a letter is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LetterKind {
    /// Who was driving (art. 126-bis).
    DriverData,
    /// A request to annul.
    Contest,
    /// Anything else.
    Message,
}

impl LetterKind {
    /// All of them.
    pub const ALL: &[Self] = &[Self::DriverData, Self::Contest, Self::Message];

    /// The code, as on the wire and in the locale files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DriverData => "driver-data",
            Self::Contest => "contest",
            Self::Message => "message",
        }
    }
}

/// The letter that is being written, and those of its kind that were sent. Never asks the network.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct OpenLetter {
    /// About which fine.
    pub fine: FineId,
    /// Which kind.
    pub kind: LetterKind,
}

/// Keeps a letter as it is typed so far. Nothing is checked yet, nothing is sent.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct KeepLetter {
    /// About which fine.
    pub fine: FineId,
    /// Which kind.
    pub kind: LetterKind,
    /// What is typed.
    pub typed: LetterTyped,
}

/// Puts a file with a letter: told by its content, sized as the office takes it.
#[derive(Clone, Serialize, Deserialize)]
pub struct AttachFile {
    /// About which fine.
    pub fine: FineId,
    /// With which letter.
    pub kind: LetterKind,
    /// What the file is called here.
    pub name: String,
    /// Its content in base64 (RFC 4648, with padding).
    pub content: String,
}

impl std::fmt::Debug for AttachFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "AttachFile({})", self.kind.as_str())
    }
}

/// Takes a file away from a letter again.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct DetachFile {
    /// About which fine.
    pub fine: FineId,
    /// From which letter.
    pub kind: LetterKind,
    /// Which file.
    pub id: AttachmentId,
}

/// A letter without a file, and what puts the file back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FileDetached {
    /// The letter as it is now.
    pub letter: LetterView,
    /// Puts the file back, as it was; none if it was gone before.
    #[serde(default)]
    pub undo: Option<AttachFile>,
}

/// Sends a letter that is kept, and its files.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct SendLetter {
    /// About which fine.
    pub fine: FineId,
    /// Which kind.
    pub kind: LetterKind,
}

/// What was written about a fine and what came back: from the server, or else as last heard.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct ListLetters {
    /// About which fine.
    pub fine: FineId,
}

/// Puts a file that went with a letter into the person's own folder, and shows it.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct KeepAttachment {
    /// Of a letter about which fine.
    pub fine: FineId,
    /// Which file.
    pub id: AttachmentId,
}

replies! {
    "open-letter" OpenLetter => LetterView;
    "keep-letter" KeepLetter => Done;
    "attach-file" AttachFile => LetterView;
    "detach-file" DetachFile => FileDetached;
    "send-letter" SendLetter => LetterView;
    "list-letters" ListLetters => Letters;
    "keep-attachment" KeepAttachment => FileKept;
}

/// Most files of a letter.
pub const FILES_MOST: usize = 3;

/// A letter as it is typed: words as they were written, right or wrong.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LetterTyped {
    /// Why the case should be annulled; of a contest.
    pub ground: Option<Ground>,
    /// The words.
    pub text: String,
    /// Who was driving is not known, with the reasons in the text; of a driver's data.
    pub unknown: bool,
    /// The driver's given name and family name.
    pub name: String,
    /// The driver's fiscal code.
    pub fiscal_code: String,
    /// Day of birth.
    pub born_on: String,
    /// Place of birth.
    pub born_at: String,
    /// Where the driver lives.
    pub address: String,
    /// Number of the driving licence.
    pub licence_number: String,
    /// Its category.
    pub licence_category: String,
    /// Who issued it.
    pub licence_issued_by: String,
    /// When.
    pub licence_issued_on: String,
}

impl std::fmt::Debug for LetterTyped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LetterTyped(…)")
    }
}

/// A letter that is being written, and what goes with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterView {
    /// The day for which all of it holds.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub today: Date,
    /// What is typed.
    pub typed: LetterTyped,
    /// The files that will go with it.
    #[serde(default)]
    pub files: Vec<LetterFile>,
    /// It was sent and not acknowledged with all its files: it can be sent again, not changed.
    pub under_way: bool,
    /// Those of its kind that the office has, newest first.
    #[serde(default)]
    pub sent: Vec<LetterSent>,
    /// Last day for it, where there is one.
    #[serde(default, with = "targa_domain::calendar::iso::maybe_date")]
    pub until: Option<Date>,
    /// It can be sent: of a driver's data only for a notified verbale, within sixty days.
    pub open: bool,
    /// The ways of appeal against a verbale; of a contest.
    #[serde(default)]
    pub appeals: Option<AppealDays>,
    /// How fresh this is.
    pub connection: Connection,
}

/// Last days of the two ways of appeal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppealDays {
    /// To the Prefetto.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub prefetto_until: Date,
    /// To the Giudice di pace.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub giudice_until: Date,
}

/// A file that waits with its letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterFile {
    /// Key.
    pub id: AttachmentId,
    /// What it is called here.
    pub name: String,
    /// What it is.
    pub kind: AttachmentKind,
    /// Length in bytes.
    pub bytes: u32,
}

/// What was written about a fine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letters {
    /// The day for which it is told.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub today: Date,
    /// Oldest first.
    pub letters: Vec<LetterSent>,
    /// When it was heard, if not just now; none as well if never.
    #[serde(default, with = "crate::instant::maybe")]
    pub as_of: Option<Timestamp>,
    /// What stands here is the server's of just now.
    pub fresh: bool,
}

/// A letter that the office has.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterSent {
    /// Key.
    pub id: MessageId,
    /// What it is about.
    pub kind: LetterKind,
    /// Why the case should be annulled.
    #[serde(default)]
    pub ground: Option<Ground>,
    /// The driver's name, where one was named.
    #[serde(default)]
    pub driver: Option<String>,
    /// The words.
    pub text: String,
    /// The files.
    #[serde(default)]
    pub attachments: Vec<Attachment>,
    /// When it was taken in.
    #[serde(with = "crate::instant")]
    pub at: Timestamp,
    /// Its number in the protocol register: the receipt.
    #[serde(default)]
    pub protocol: Option<String>,
    /// How it stands.
    pub state: MessageState,
    /// What the office wrote.
    #[serde(default)]
    pub answer: Option<MessageAnswer>,
}

impl std::fmt::Debug for LetterSent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "LetterSent({}, {:?})", self.id, self.state)
    }
}
