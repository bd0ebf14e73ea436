//! What happened to a case, as its timeline tells it.

use serde::{Deserialize, Serialize};
use targa_domain::{Cents, Date};
use targa_pagopa::NoticeNumber;

use super::{Ground, MessageState, NotifiedBy};
use crate::Timestamp;

/// One entry of a case's timeline; entries are only ever added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CaseEvent {
    /// Its place in the server's log: grows, with gaps within one case.
    pub seq: u64,
    /// When the server took it in.
    #[serde(with = "crate::instant")]
    #[cfg_attr(feature = "schema", schemars(with = "Timestamp"))]
    pub at: Timestamp,
    /// What happened.
    pub fact: CaseFact,
}

/// What can happen to a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum CaseFact {
    /// The server took it in: from here on it is on record.
    Opened,
    /// A payment closed it.
    Paid {
        /// What was paid, in cents.
        amount: Cents,
    },
    /// A payment closed it, and was more than was owed: the rest is to be given back.
    PaidOver {
        /// What was paid, in cents.
        amount: Cents,
    },
    /// A payment did not close it (Reg. 389).
    PaidShort {
        /// What was paid, in cents.
        amount: Cents,
    },
    /// A payment that changes nothing and is to be given back.
    PaidInVain {
        /// What was paid, in cents.
        amount: Cents,
    },
    /// What a short payment left got a notice of its own.
    RestPayable {
        /// What it is paid with.
        notice_number: NoticeNumber,
        /// What it asks now, in cents.
        amount: Cents,
    },
    /// A window ended: another sum is owed.
    AmountChanged {
        /// What is owed now, in cents.
        amount: Cents,
        /// Last day of that; none when it no longer changes.
        #[serde(default, with = "targa_domain::calendar::iso::maybe_date")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<Date>"))]
        until: Option<Date>,
    },
    /// The preavviso was not paid: its notices are closed and a verbale was drawn up.
    VerbaleDrawnUp {
        /// Its number.
        number: String,
        /// Expenses known so far, in cents.
        expenses: Cents,
        /// Last day to hand it over for notification (art. 201).
        #[serde(with = "targa_domain::calendar::iso::date")]
        #[cfg_attr(feature = "schema", schemars(with = "Date"))]
        notify_by: Date,
    },
    /// It has a number in the municipality's protocol register.
    Registered {
        /// The number.
        protocol: String,
        /// Day of registration.
        #[serde(with = "targa_domain::calendar::iso::date")]
        #[cfg_attr(feature = "schema", schemars(with = "Date"))]
        on: Date,
    },
    /// SEND has taken it on: this is the day of dispatch.
    Dispatched {
        /// SEND's name for the notification.
        iun: String,
        /// That day.
        #[serde(with = "targa_domain::calendar::iso::date")]
        #[cfg_attr(feature = "schema", schemars(with = "Date"))]
        on: Date,
    },
    /// SEND did not take it on, or could not deliver it: the office has to see to it.
    NotDelivered {
        /// SEND's codes.
        codes: Vec<String>,
    },
    /// The notification was perfected: the terms run from that day.
    Notified {
        /// That day.
        #[serde(with = "targa_domain::calendar::iso::date")]
        #[cfg_attr(feature = "schema", schemars(with = "Date"))]
        on: Date,
        /// By which way.
        by: NotifiedBy,
        /// All expenses, in cents.
        expenses: Cents,
        /// What is owed in the first window, in cents.
        amount: Cents,
        /// Last day of that.
        #[serde(default, with = "targa_domain::calendar::iso::maybe_date")]
        #[cfg_attr(feature = "schema", schemars(with = "Option<Date>"))]
        until: Option<Date>,
    },
    /// It was not handed over for notification in time: nothing is owed any more (art. 201 comma 5).
    NotifyTermMissed {
        /// The last day there was.
        #[serde(with = "targa_domain::calendar::iso::date")]
        #[cfg_attr(feature = "schema", schemars(with = "Date"))]
        last: Date,
    },
    /// Another body collects it from now on: its notices are closed.
    SentToCollection {
        /// The collector's number.
        number: String,
        /// What it asks, in cents.
        owed: Cents,
    },
    /// The collector has nothing more to collect.
    CollectionClosed {
        /// What it collected, in cents.
        collected: Cents,
    },
    /// Instalments were asked for: the appeal and the discount are given up.
    InstalmentsAsked {
        /// In how many.
        number: u16,
        /// Last day for the office to answer; silence is a refusal.
        #[serde(with = "targa_domain::calendar::iso::date")]
        #[cfg_attr(feature = "schema", schemars(with = "Date"))]
        answer_by: Date,
    },
    /// The office offered another number of instalments.
    InstalmentsOffered {
        /// How many.
        number: u16,
        /// Last day to take the offer.
        #[serde(with = "targa_domain::calendar::iso::date")]
        #[cfg_attr(feature = "schema", schemars(with = "Date"))]
        answer_by: Date,
    },
    /// Granted: from now on its dues are paid.
    InstalmentsGranted {
        /// How many.
        number: u16,
        /// Their interest, in cents.
        interest: Cents,
    },
    /// Not granted.
    InstalmentsRefused {
        /// Nobody answered in time.
        by_silence: bool,
    },
    /// The offer was not taken.
    InstalmentsDeclined {
        /// Nobody answered in time.
        by_silence: bool,
    },
    /// The request was taken back.
    InstalmentsWithdrawn,
    /// A due is near.
    DueNear {
        /// Which.
        number: u16,
        /// What is paid, in cents.
        amount: Cents,
        /// Its last day.
        #[serde(with = "targa_domain::calendar::iso::date")]
        #[cfg_attr(feature = "schema", schemars(with = "Date"))]
        due: Date,
        /// Unpaid, it ends the plan.
        last_chance: bool,
    },
    /// A due is paid.
    DuePaid {
        /// Which.
        number: u16,
        /// What was paid, in cents.
        amount: Cents,
    },
    /// A payment was less than the due: what is missing has a notice of its own.
    DuePaidShort {
        /// Which.
        number: u16,
        /// What was paid, in cents.
        amount: Cents,
        /// What is missing, in cents.
        missing: Cents,
        /// Last day for that.
        #[serde(with = "targa_domain::calendar::iso::date")]
        #[cfg_attr(feature = "schema", schemars(with = "Date"))]
        until: Date,
    },
    /// A due's day has passed without payment; it can still be paid as long as the plan runs.
    DueMissed {
        /// Which.
        number: u16,
    },
    /// The first due or two others stayed unpaid: the sum of art. 203 comma 3 is owed, less what was paid.
    InstalmentsLapsed {
        /// What was paid, in cents.
        paid: Cents,
    },
    /// Every due is paid: the fine is.
    InstalmentsPaidOff,
    /// A person wrote to the office.
    MessageSent,
    /// The driver was named, or stated to be unknown (art. 126-bis).
    DriverDataSent,
    /// The office was asked to annul it (autotutela).
    Contested {
        /// Why.
        ground: Ground,
    },
    /// The office answered.
    MessageAnswered {
        /// How the message stands.
        state: MessageState,
    },
    /// A communication about the case has a number in the municipality's protocol register.
    CommunicationRegistered {
        /// From a person to the municipality.
        incoming: bool,
        /// The number.
        protocol: String,
        /// Day of registration.
        #[serde(with = "targa_domain::calendar::iso::date")]
        #[cfg_attr(feature = "schema", schemars(with = "Date"))]
        on: Date,
    },
    /// The office annulled it itself (autotutela): nothing is owed any more.
    AnnulledByOffice,
    /// The office has the notification tried again.
    NotificationResumed,
    /// Five years without an act: nothing is owed any more (art. 209).
    Prescribed {
        /// First day it was.
        #[serde(with = "targa_domain::calendar::iso::date")]
        #[cfg_attr(feature = "schema", schemars(with = "Date"))]
        on: Date,
    },
}
