//! The steps of a verbale: each is taken once, whoever tries again finds it taken.

use jiff::Timestamp;
use jiff::civil::Date;
use targa_contract::FineId;
use targa_contract::api::{CaseFact, NotifiedBy};
use targa_domain::{Cents, MunicipalitySettings, Schedule};

use super::addressee::KeptAddressee;
use super::verbale_case::{Step, VerbaleCase};
use super::write::Write;
use super::{Store, StoreError};
use crate::ports::{Addressee, Iun, NotificationRequestId};

/// The notification was perfected.
#[derive(Clone, Debug)]
pub struct Perfection<'a> {
    /// Day zero of the legal terms.
    pub on: Date,
    /// By which way.
    pub by: NotifiedBy,
    /// What the notification cost, in cents.
    pub cost: Cents,
    /// The line from that day, with all expenses, before any payment.
    pub line: &'a Schedule,
}

impl Store {
    /// To whom it goes, and until when, for ever.
    pub async fn verbale_addressed(
        &self,
        fine: FineId,
        addressee: &Addressee,
        notify_by: Date,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE verbali SET addressee = $1, notify_by = $2 WHERE fine = $3 AND addressee IS NULL",
        )
        .bind(KeptAddressee::write(addressee)?)
        .bind(notify_by.to_string())
        .bind(fine.to_string())
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// It stands in the protocol register; without one it goes on without a number.
    pub async fn verbale_registered(
        &self,
        case: &VerbaleCase,
        protocol: Option<(&str, Date)>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut write = self.write(now).await?;
        if !write.step(case, Step::Registered, now).await? {
            return Ok(());
        }
        if let Some((number, on)) = protocol {
            sqlx::query("UPDATE verbali SET protocol = $1 WHERE fine = $2")
                .bind(number)
                .bind(case.fine.id.to_string())
                .execute(write.connection())
                .await?;
            let fact = CaseFact::Registered {
                protocol: number.to_owned(),
                on,
            };
            write.tell(case, &fact).await?;
        }
        self.commit(write).await
    }

    /// SEND was asked. Nothing to tell yet: only that the form was right.
    pub async fn verbale_requested(
        &self,
        case: &VerbaleCase,
        request: &NotificationRequestId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut write = self.write(now).await?;
        if write.step(case, Step::Requested, now).await? {
            sqlx::query("UPDATE verbali SET request = $1 WHERE fine = $2")
                .bind(request.as_str())
                .bind(case.fine.id.to_string())
                .execute(write.connection())
                .await?;
        }
        self.commit(write).await
    }

    /// SEND has taken it on.
    pub async fn verbale_dispatched(
        &self,
        case: &VerbaleCase,
        iun: &Iun,
        on: Date,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut write = self.write(now).await?;
        if !write.step(case, Step::Dispatched, now).await? {
            return Ok(());
        }
        sqlx::query("UPDATE verbali SET iun = $1, dispatched_on = $2 WHERE fine = $3")
            .bind(iun.as_str())
            .bind(on.to_string())
            .bind(case.fine.id.to_string())
            .execute(write.connection())
            .await?;
        let fact = CaseFact::Dispatched {
            iun: iun.as_str().to_owned(),
            on,
        };
        write.tell(case, &fact).await?;
        self.commit(write).await
    }

    /// SEND did not take it on, or could not deliver it.
    pub async fn verbale_stuck(
        &self,
        case: &VerbaleCase,
        codes: Vec<String>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut write = self.write(now).await?;
        if write.step(case, Step::Stuck, now).await? {
            write.tell(case, &CaseFact::NotDelivered { codes }).await?;
        }
        self.commit(write).await
    }

    /// On its way the cost has grown, or the provisional days are over: the line moves, nothing is told.
    pub async fn verbale_restated(
        &self,
        case: &VerbaleCase,
        cost: Cents,
        line: &Schedule,
        settings: &MunicipalitySettings,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut write = self.write(now).await?;
        if write.is_at(case).await? {
            write.restate(case, cost, line, settings).await?;
            write.fine_changed(case.fine.id).await?;
        }
        self.commit(write).await
    }

    /// The notification was perfected: the terms run.
    pub async fn verbale_notified(
        &self,
        case: &VerbaleCase,
        perfection: &Perfection<'_>,
        settings: &MunicipalitySettings,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let Perfection { on, by, cost, line } = perfection;
        let mut write = self.write(now).await?;
        if !write.step(case, Step::Notified, now).await? {
            return Ok(());
        }
        let owed = write.restate(case, *cost, line, settings).await?;
        let id = case.fine.id.to_string();
        sqlx::query("UPDATE verbali SET perfected_on = $1 WHERE fine = $2")
            .bind(on.to_string())
            .bind(&id)
            .execute(write.connection())
            .await?;
        sqlx::query(
            "UPDATE fines SET last_act = $1, \
             state = CASE state WHEN 'preavviso' THEN 'notified' ELSE state END WHERE id = $2",
        )
        .bind(on.to_string())
        .bind(&id)
        .execute(write.connection())
        .await?;
        let first = owed.windows.first();
        let expenses = case.expenses.checked_add(*cost).unwrap_or(case.expenses);
        let fact = CaseFact::Notified {
            on: *on,
            by: *by,
            expenses,
            amount: first.map_or(Cents::ZERO, |window| window.amount),
            until: first.and_then(|window| window.last),
        };
        write.tell(case, &fact).await?;
        self.commit(write).await
    }

    /// Not before then again; counts a try where a platform did not serve.
    pub async fn verbale_waits(
        &self,
        fine: FineId,
        until: Timestamp,
        failed: bool,
    ) -> Result<(), StoreError> {
        sqlx::query("UPDATE verbali SET next_at = $1, attempts = attempts + $2 WHERE fine = $3")
            .bind(until.as_second())
            .bind(i64::from(failed))
            .bind(fine.to_string())
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}

impl Write {
    /// Whether the case still is where it was read, and unpaid.
    pub(super) async fn is_at(&mut self, case: &VerbaleCase) -> Result<bool, StoreError> {
        let there: i64 = sqlx::query_scalar(
            "SELECT count(*) FROM verbali v JOIN fines f ON f.id = v.fine WHERE v.fine = $1 AND v.step = $2 \
             AND f.state IN ('preavviso', 'notified', 'paid-short')",
        )
        .bind(case.fine.id.to_string())
        .bind(case.step.as_str())
        .fetch_one(self.connection())
        .await?;
        Ok(there == 1)
    }

    /// Takes a step from where the case was read; false when somebody else took it, or it was paid.
    async fn step(
        &mut self,
        case: &VerbaleCase,
        to: Step,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        if !self.is_at(case).await? {
            return Ok(false);
        }
        sqlx::query("UPDATE verbali SET step = $1, next_at = $2, attempts = 0 WHERE fine = $3")
            .bind(to.as_str())
            .bind(now.as_second())
            .bind(case.fine.id.to_string())
            .execute(self.connection())
            .await?;
        Ok(true)
    }

    async fn restate(
        &mut self,
        case: &VerbaleCase,
        cost: Cents,
        line: &Schedule,
        settings: &MunicipalitySettings,
    ) -> Result<Box<Schedule>, StoreError> {
        let id = case.fine.id;
        sqlx::query("UPDATE verbali SET notification_cost = $1 WHERE fine = $2")
            .bind(cost.get())
            .bind(id.to_string())
            .execute(self.connection())
            .await?;
        let owed = self.set_line(id, line, settings).await?;
        self.restate_position(id, line).await?;
        Ok(owed)
    }

    /// A fact, and whoever owns the vehicle hears of it.
    async fn tell(&mut self, case: &VerbaleCase, fact: &CaseFact) -> Result<(), StoreError> {
        self.record(case.fine.id, fact).await?;
        self.fine_changed(case.fine.id).await
    }
}
