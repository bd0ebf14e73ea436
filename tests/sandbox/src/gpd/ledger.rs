//! All debt positions, in the order they came.

use jiff::Timestamp;

use super::check::Action;
use super::position::Position;
use super::refusal::{not_found, not_unique, unknown_notice, wrong_state};
use super::{NoticeNumber, OrganizationCode, Payment, PaymentPosition};
use crate::problem::Problem;

/// The platform's memory of positions.
#[derive(Clone, Default)]
pub(crate) struct Ledger {
    positions: Vec<Position>,
}

impl Ledger {
    /// All of them, oldest first.
    pub(crate) fn all(&self) -> &[Position] {
        &self.positions
    }

    /// One position.
    pub(super) fn get(
        &self,
        organization: &OrganizationCode,
        iupd: &str,
    ) -> Result<&Position, Problem> {
        self.index(organization, iupd)
            .map(|index| &self.positions[index])
    }

    /// One position, to change it.
    pub(super) fn get_mut(
        &mut self,
        organization: &OrganizationCode,
        iupd: &str,
    ) -> Result<&mut Position, Problem> {
        self.index(organization, iupd)
            .map(|index| &mut self.positions[index])
    }

    /// Adds a position.
    pub(super) fn create(
        &mut self,
        organization: OrganizationCode,
        sent: PaymentPosition,
        to_publish: bool,
        now: Timestamp,
    ) -> Result<&Position, Problem> {
        let mut position = Position::draft(organization, sent, Action::Create, None, now)?;
        if to_publish {
            position.publish(now)?;
        }
        self.refuse_double(&position, None)?;
        self.positions.push(position);
        Ok(&self.positions[self.positions.len() - 1])
    }

    /// Replaces a position. It is a draft again unless published in the same call, as on the platform.
    pub(super) fn update(
        &mut self,
        organization: OrganizationCode,
        sent: PaymentPosition,
        to_publish: bool,
        now: Timestamp,
    ) -> Result<&Position, Problem> {
        let index = self.index(&organization, &sent.iupd)?;
        let old = &self.positions[index];
        if !old.status(now).is_updatable() {
            return Err(wrong_state("updatable", &organization, &sent.iupd));
        }
        let mut position =
            Position::draft(organization, sent, Action::Update, Some(old.inserted), now)?;
        if to_publish {
            position.publish(now)?;
        }
        self.refuse_double(&position, Some(index))?;
        self.positions[index] = position;
        Ok(&self.positions[index])
    }

    /// Forgets a position nobody has paid.
    pub(super) fn remove(
        &mut self,
        organization: &OrganizationCode,
        iupd: &str,
        now: Timestamp,
    ) -> Result<(), Problem> {
        let index = self.index(organization, iupd)?;
        if !self.positions[index].status(now).is_untouched() {
            return Err(wrong_state("deletable", organization, iupd));
        }
        self.positions.remove(index);
        Ok(())
    }

    /// The position in which this notice number stands.
    pub(crate) fn by_notice(
        &self,
        organization: &OrganizationCode,
        nav: &NoticeNumber,
    ) -> Result<&Position, Problem> {
        self.index_of_notice(organization, nav)
            .map(|index| &self.positions[index])
    }

    /// Writes a payment down, if it can be made; answers the position after it.
    pub(crate) fn pay(
        &mut self,
        organization: &OrganizationCode,
        nav: &NoticeNumber,
        payment: Payment,
        now: Timestamp,
    ) -> Result<&Position, Problem> {
        let index = self.index_of_notice(organization, nav)?;
        self.positions[index].payable(nav, now)?;
        self.positions[index].pay(nav, payment, now);
        Ok(&self.positions[index])
    }

    fn index(&self, organization: &OrganizationCode, iupd: &str) -> Result<usize, Problem> {
        self.positions
            .iter()
            .position(|position| {
                position.organization == *organization && position.sent.iupd == iupd
            })
            .ok_or_else(|| not_found(organization, iupd))
    }

    fn index_of_notice(
        &self,
        organization: &OrganizationCode,
        nav: &NoticeNumber,
    ) -> Result<usize, Problem> {
        self.positions
            .iter()
            .position(|position| {
                position.organization == *organization && has_notice(position, nav)
            })
            .ok_or_else(|| unknown_notice(organization, nav))
    }

    /// No identifier twice: not among the others of the organization, not inside the position itself.
    fn refuse_double(&self, position: &Position, except: Option<usize>) -> Result<(), Problem> {
        let options = &position.sent.payment_option;
        let inside = options.iter().enumerate().any(|(index, option)| {
            options[..index]
                .iter()
                .any(|other| other.iuv == option.iuv || other.nav == option.nav)
        });
        let outside = self.positions.iter().enumerate().any(|(index, other)| {
            Some(index) != except
                && other.organization == position.organization
                && (other.sent.iupd == position.sent.iupd
                    || options.iter().any(|option| {
                        other
                            .sent
                            .payment_option
                            .iter()
                            .any(|theirs| theirs.iuv == option.iuv || theirs.nav == option.nav)
                    }))
        });
        if inside || outside {
            Err(not_unique(&position.organization))
        } else {
            Ok(())
        }
    }
}

fn has_notice(position: &Position, nav: &NoticeNumber) -> bool {
    position
        .sent
        .payment_option
        .iter()
        .any(|option| option.nav.as_ref() == Some(nav))
}
