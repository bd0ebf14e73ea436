//! IO, the app of public services: is somebody there, and a message that can be paid.

use futures_util::future::BoxFuture;
use jiff::Timestamp;
use targa_domain::{Cents, FieldError, FiscalCode, Reason};
use targa_pagopa::NoticeNumber;

use super::{Personal, PlatformError};

/// Whether IO reaches a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IoProfile {
    /// Not on IO.
    Absent,
    /// On IO, but has switched this service off.
    NotAllowed,
    /// Can be written to.
    Allowed,
}

/// Subject and body of a message, of the lengths IO takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageText {
    subject: Personal,
    markdown: Personal,
}

impl MessageText {
    /// A subject of 10 to 120 characters, a body in Markdown of 80 to 10,000.
    pub fn new(subject: &str, markdown: &str) -> Result<Self, FieldError> {
        within("subject", subject, 10, 120)?;
        within("markdown", markdown, 80, 10_000)?;
        Ok(Self {
            subject: Personal::new(subject),
            markdown: Personal::new(markdown),
        })
    }

    /// The subject.
    pub fn subject(&self) -> &str {
        self.subject.expose()
    }

    /// The body.
    pub fn markdown(&self) -> &str {
        self.markdown.expose()
    }
}

fn within(field: &'static str, text: &str, min: u16, max: u16) -> Result<(), FieldError> {
    let length = text.chars().count();
    let reason = if length < min.into() {
        Reason::TooShort { min }
    } else if length > max.into() {
        Reason::TooLong { max }
    } else {
        return Ok(());
    };
    Err(FieldError::new(field, reason))
}

/// What IO offers to pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IoPayment {
    /// Auxiliary digit 0 to 3.
    pub notice_number: NoticeNumber,
    /// In cents; IO asks pagoPA again before it takes it.
    pub amount: Cents,
    /// Whether nobody may pay once the message's due date is over.
    pub invalid_after_due: bool,
}

/// A message to one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IoMessage {
    /// To whom.
    pub recipient: FiscalCode,
    /// What.
    pub text: MessageText,
    /// What may be paid, if anything; the municipality is the payee.
    pub payment: Option<IoPayment>,
    /// Until when, if there is such a day: IO offers to put it into the calendar.
    pub due: Option<Timestamp>,
}

/// Messages to the app IO.
pub trait IoMessages: Send + Sync {
    /// Whether a person can be written to. Safe to repeat.
    fn profile<'a>(
        &'a self,
        person: &'a FiscalCode,
    ) -> BoxFuture<'a, Result<IoProfile, PlatformError>>;

    /// Sends a message and gives IO's name for it. IO knows no repetition: it is sent once, and whoever
    /// repeats after a lost answer may write twice.
    fn send<'a>(&'a self, message: &'a IoMessage) -> BoxFuture<'a, Result<String, PlatformError>>;
}

#[cfg(test)]
mod tests {
    use super::MessageText;

    #[test]
    fn lengths_are_those_io_takes_in_characters() {
        let body = "à".repeat(80);
        assert!(MessageText::new(&"è".repeat(10), &body).is_ok());
        let field = |subject: &str, body: &str| MessageText::new(subject, body).unwrap_err().field;
        assert_eq!(field("too short", &body), "subject");
        assert_eq!(field(&"x".repeat(121), &body), "subject");
        assert_eq!(field(&"x".repeat(120), &"x".repeat(79)), "markdown");
        assert_eq!(field(&"x".repeat(120), &"x".repeat(10_001)), "markdown");
    }
}
