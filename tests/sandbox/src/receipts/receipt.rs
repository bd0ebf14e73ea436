//! What is left of a payment: a copy, because the position may be forgotten.

use crate::gpd::{
    NoticeNumber, OrganizationCode, Payment, PaymentOption, PaymentPosition, Position,
};

/// A receipt (ricevuta telematica).
#[derive(Clone)]
pub(crate) struct Receipt {
    pub(super) organization: OrganizationCode,
    pub(super) nav: NoticeNumber,
    pub(super) position: PaymentPosition,
    pub(super) option: PaymentOption,
    pub(super) payment: Payment,
}

impl Receipt {
    /// The receipt of a payment of one of the position's options.
    pub(crate) fn of(position: &Position, nav: &NoticeNumber, payment: &Payment) -> Option<Self> {
        let option = position
            .sent
            .payment_option
            .iter()
            .find(|option| option.nav.as_ref() == Some(nav))?;
        Some(Self {
            organization: position.organization.clone(),
            nav: nav.clone(),
            position: position.sent.clone(),
            option: option.clone(),
            payment: payment.clone(),
        })
    }

    /// Whether one of these segregation codes, the first two digits of the IUV, may see it. No list: all may.
    pub(super) fn is_seen_with(&self, segregation_codes: Option<&str>) -> bool {
        segregation_codes.is_none_or(|codes| {
            codes
                .split(',')
                .any(|code| self.option.iuv.starts_with(code))
        })
    }
}
