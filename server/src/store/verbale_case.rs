//! A verbale on its way, as the jobs find it.

use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row};
use targa_contract::FineId;
use targa_contract::api::Fine;
use targa_domain::Cents;
use targa_pagopa::NoticeNumber;
use uuid::Uuid;

use super::addressee::KeptAddressee;
use super::row::{SELECT_FINE, day, fine, kept, second_notice, small};
use super::{Store, StoreError};
use crate::ports::{Addressee, Iun, NotificationRequestId};

/// How far its notification has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Has its number.
    DrawnUp,
    /// Stands in the protocol register, or there is none.
    Registered,
    /// SEND was asked and has not answered yet.
    Requested,
    /// SEND has taken it on.
    Dispatched,
    /// Perfected.
    Notified,
    /// SEND did not take it on or could not deliver it: the office sees to it.
    Stuck,
}

impl Step {
    const ALL: &[Self] = &[
        Self::DrawnUp,
        Self::Registered,
        Self::Requested,
        Self::Dispatched,
        Self::Notified,
        Self::Stuck,
    ];

    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::DrawnUp => "drawn-up",
            Self::Registered => "registered",
            Self::Requested => "requested",
            Self::Dispatched => "dispatched",
            Self::Notified => "notified",
            Self::Stuck => "stuck",
        }
    }
}

/// A verbale with its fine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerbaleCase {
    /// The fine.
    pub fine: Box<Fine>,
    /// Notice for the second window, where there is a choice.
    pub second: Option<NoticeNumber>,
    /// Its number.
    pub number: String,
    /// How far its notification has come.
    pub step: Step,
    /// Day it was drawn up.
    pub drawn_up_on: Date,
    /// Last day to hand it over for notification.
    pub notify_by: Date,
    /// Expenses of ascertainment, in cents.
    pub expenses: Cents,
    /// What SEND says that the notification costs so far, in cents.
    pub notification_cost: Cents,
    /// To whom, once the registry has said so.
    pub addressee: Option<Addressee>,
    /// Names the communication in the protocol register.
    pub protocol_key: Uuid,
    /// Its number there.
    pub protocol: Option<String>,
    /// Tells a new request to SEND from a refused one.
    pub attempt: u32,
    /// SEND's name for the request.
    pub request: Option<NotificationRequestId>,
    /// SEND's name for the notification.
    pub iun: Option<Iun>,
    /// Day SEND took it on.
    pub dispatched_on: Option<Date>,
    /// Day the notification was perfected.
    pub perfected_on: Option<Date>,
    /// Tries since it last moved.
    pub attempts: u32,
}

const SELECT_VERBALE: &str = "SELECT w.step, w.notify_by, w.expenses AS ascertainment, w.notification_cost, \
w.addressee, w.protocol_key, w.attempt, w.request, w.dispatched_on, w.attempts, x.* FROM verbali w";

impl Store {
    /// Unpaid verbali at one of these steps that may move now, the longest waiting first.
    pub async fn verbali_to_move(
        &self,
        steps: &[Step],
        now: Timestamp,
        limit: u16,
    ) -> Result<Vec<VerbaleCase>, StoreError> {
        // The names are ours.
        let names: Vec<_> = steps
            .iter()
            .map(|step| format!("'{}'", step.as_str()))
            .collect();
        let sql = AssertSqlSafe(format!(
            "{SELECT_VERBALE} JOIN ({SELECT_FINE}) x ON x.id = w.fine \
             WHERE w.step IN ({}) AND w.next_at <= $1 AND x.state IN ('preavviso', 'notified', 'paid-short') \
             ORDER BY w.next_at, w.fine LIMIT $2",
            names.join(", ")
        ));
        let query = sqlx::query(sql)
            .bind(now.as_second())
            .bind(i64::from(limit));
        let rows = query.fetch_all(&self.pool).await?;
        rows.iter().map(case).collect()
    }

    /// The verbale of a fine that is still unpaid.
    pub async fn verbale(&self, id: FineId) -> Result<Option<VerbaleCase>, StoreError> {
        let sql = AssertSqlSafe(format!(
            "{SELECT_VERBALE} JOIN ({SELECT_FINE}) x ON x.id = w.fine WHERE w.fine = $1 \
             AND x.state IN ('preavviso', 'notified', 'paid-short')"
        ));
        let query = sqlx::query(sql).bind(id.to_string());
        let row = query.fetch_optional(&self.pool).await?;
        row.as_ref().map(case).transpose()
    }
}

fn case(row: &AnyRow) -> Result<VerbaleCase, StoreError> {
    let text = |column| row.try_get::<Option<&str>, _>(column);
    let maybe_day = |column| text(column)?.map(day).transpose();
    let step = row.try_get::<&str, _>("step")?;
    let mut steps = Step::ALL.iter().copied();
    Ok(VerbaleCase {
        fine: Box::new(fine(row)?),
        second: second_notice(row)?,
        number: row.try_get("verbale")?,
        step: steps
            .find(|known| known.as_str() == step)
            .ok_or(StoreError::Unreadable("step"))?,
        drawn_up_on: day(row.try_get("drawn_up_on")?)?,
        notify_by: day(row.try_get("notify_by")?)?,
        expenses: Cents::new(row.try_get("ascertainment")?),
        notification_cost: Cents::new(row.try_get("notification_cost")?),
        addressee: text("addressee")?.map(KeptAddressee::read).transpose()?,
        protocol_key: row
            .try_get::<&str, _>("protocol_key")?
            .parse()
            .map_err(kept("key"))?,
        protocol: row.try_get("protocol")?,
        attempt: small(row.try_get("attempt")?, "attempt")?,
        request: text("request")?.and_then(NotificationRequestId::parse),
        iun: text("iun")?.and_then(Iun::parse),
        dispatched_on: maybe_day("dispatched_on")?,
        perfected_on: maybe_day("perfected_on")?,
        attempts: small(row.try_get("attempts")?, "attempts")?,
    })
}
