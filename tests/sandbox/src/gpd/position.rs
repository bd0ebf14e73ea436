//! A debt position as the platform keeps it.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

use super::check::{Action, check};
use super::model::{PaymentOption, PaymentPosition};
use super::refusal::{already_paid, not_payable, published_late, unknown_notice, wrong_state};
use super::status::Status;
use super::{NoticeNumber, OrganizationCode, Payment};
use crate::problem::Problem;
use crate::when::When;

/// What was sent, and what became of it.
#[derive(Clone)]
pub(crate) struct Position {
    pub(crate) organization: OrganizationCode,
    pub(crate) sent: PaymentPosition,
    pub(crate) inserted: When,
    pub(crate) updated: When,
    pub(crate) published: Option<When>,
    pub(crate) payments: BTreeMap<NoticeNumber, Payment>,
    status: Status,
}

/// `PaymentPositionModel` as writing calls answer it: what was sent, with the read-only fields.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Written {
    #[serde(flatten)]
    sent: PaymentPosition,
    status: Status,
    #[serde(skip_serializing_if = "Option::is_none")]
    payment_date: Option<When>,
}

impl Position {
    /// A draft, its missing notice numbers filled in.
    pub(super) fn draft(
        organization: OrganizationCode,
        mut sent: PaymentPosition,
        action: Action,
        inserted: Option<When>,
        now: Timestamp,
    ) -> Result<Self, Problem> {
        check(&sent, action, now)?;
        for option in &mut sent.payment_option {
            option.nav = option.notice_number();
        }
        Ok(Self {
            organization,
            sent,
            inserted: inserted.unwrap_or(When(now)),
            updated: When(now),
            published: None,
            payments: BTreeMap::new(),
            status: Status::Draft,
        })
    }

    /// The state at this moment: validity begins, and sometimes ends, without a call.
    pub(crate) fn status(&self, now: Timestamp) -> Status {
        let begun = self
            .sent
            .validity_date
            .is_none_or(|validity| validity.0 <= now);
        let status = if self.status == Status::Published && begun {
            Status::Valid
        } else {
            self.status
        };
        let last_due = self
            .sent
            .payment_option
            .iter()
            .map(|option| option.due_date)
            .max();
        let over = self.sent.switch_to_expired && last_due.is_some_and(|due| due.0 < now);
        if status == Status::Valid && over {
            Status::Expired
        } else {
            status
        }
    }

    /// When it was paid in full.
    pub(crate) fn paid_on(&self) -> Option<When> {
        if self.status != Status::Paid {
            return None;
        }
        self.payments.values().map(|payment| payment.date).max()
    }

    /// Makes a draft payable, now or from its validity date.
    pub(super) fn publish(&mut self, now: Timestamp) -> Result<(), Problem> {
        let (organization, iupd) = (&self.organization, &self.sent.iupd);
        if self.status(now) != Status::Draft {
            return Err(wrong_state("publishable", organization, iupd));
        }
        let first_due = self
            .sent
            .payment_option
            .iter()
            .map(|option| option.due_date)
            .min();
        if first_due.is_none_or(|due| due.0 <= now) {
            let title =
                "Publish request occurred after the due date of a payment options has expired";
            return Err(published_late(title, organization, iupd));
        }
        match self.sent.validity_date {
            Some(validity) if validity.0 < now => {
                let title = "Publish request occurred after the validity date began";
                return Err(published_late(title, organization, iupd));
            }
            Some(_) => self.status = Status::Published,
            None => {
                self.sent.validity_date = Some(When(now));
                self.status = Status::Valid;
            }
        }
        self.published = Some(When(now));
        self.updated = When(now);
        Ok(())
    }

    /// Withdraws it.
    pub(super) fn invalidate(&mut self, now: Timestamp) -> Result<(), Problem> {
        if !self.status(now).is_invalidable() {
            return Err(wrong_state(
                "invalidable",
                &self.organization,
                &self.sent.iupd,
            ));
        }
        self.status = Status::Invalid;
        self.updated = When(now);
        Ok(())
    }

    /// The option with this number, if it can be paid at this moment. The due date alone never closes it.
    pub(crate) fn payable(
        &self,
        nav: &NoticeNumber,
        now: Timestamp,
    ) -> Result<&PaymentOption, Problem> {
        let option = self
            .option(nav)
            .ok_or_else(|| unknown_notice(&self.organization, nav))?;
        let closed_by_another = self.status == Status::PartiallyPaid && !option.is_partial_payment;
        if !self.status(now).is_untouched()
            && (self.status == Status::Paid || closed_by_another || self.payments.contains_key(nav))
        {
            return Err(already_paid(&self.organization, nav));
        }
        if self.status(now).is_payable() {
            Ok(option)
        } else {
            Err(not_payable(&self.organization, nav))
        }
    }

    /// Writes a payment down; the other options of the position close by it, unless all are instalments.
    pub(super) fn pay(&mut self, nav: &NoticeNumber, payment: Payment, now: Timestamp) {
        let partial = self
            .option(nav)
            .is_some_and(|option| option.is_partial_payment);
        self.payments.insert(nav.clone(), payment);
        let open_instalments = self.sent.payment_option.iter().any(|option| {
            option.is_partial_payment
                && option
                    .nav
                    .as_ref()
                    .is_some_and(|nav| !self.payments.contains_key(nav))
        });
        self.status = if partial && open_instalments {
            Status::PartiallyPaid
        } else {
            Status::Paid
        };
        self.updated = When(now);
    }

    fn option(&self, nav: &NoticeNumber) -> Option<&PaymentOption> {
        self.sent
            .payment_option
            .iter()
            .find(|option| option.nav.as_ref() == Some(nav))
    }

    /// The answer of every writing call.
    pub(super) fn written(&self, now: Timestamp) -> Written {
        Written {
            sent: self.sent.clone(),
            status: self.status(now),
            payment_date: self.paid_on(),
        }
    }
}
