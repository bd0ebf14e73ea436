use std::fmt;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::{PaymentQr, PostalAccount};

/// The 256 characters of the DataMatrix that Poste reads at its counters.
///
/// Poste authorises its print creditor by creditor: whoever draws it asks the municipality's settings first.
#[derive(Clone, Copy, Debug)]
pub struct PosteDataMatrix<'a> {
    /// Notice, creditor and amount, the same as in the QR beside it.
    pub payment: PaymentQr,
    /// The account that is credited.
    pub account: PostalAccount,
    /// Who pays.
    pub debtor: Debtor<'a>,
    /// What for; cut after 110 characters.
    pub reason: &'a str,
}

/// Who pays. Personal data: Debug hides it.
#[derive(Clone, Copy)]
pub struct Debtor<'a> {
    /// Fiscal code of a person (16 characters) or of a firm (11).
    pub fiscal_code: &'a str,
    /// Name or company name; cut after 40 characters.
    pub name: &'a str,
}

impl fmt::Debug for Debtor<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Debtor").finish_non_exhaustive()
    }
}

impl PosteDataMatrix<'_> {
    /// The 256 characters, all printable ASCII: accents stripped, upper case, cut to the width of each field.
    pub fn encode(&self) -> String {
        let Self {
            payment,
            account,
            debtor,
            reason,
        } = self;
        format!(
            "codfase=NBPA;18{notice}12{account}10{amount:010}38961P1{creditor}{code}{name}{reason}{gap:12}A",
            notice = payment.notice(),
            amount = payment.amount().get(),
            creditor = payment.creditor(),
            code = column(debtor.fiscal_code, 16),
            name = column(debtor.name, 40),
            reason = column(reason, 110),
            gap = "",
        )
    }
}

/// Upper-case ASCII of exactly `width` characters: spaces on the right, the rest cut off.
fn column(text: &str, width: usize) -> String {
    let plain: String = text
        .nfkd()
        .filter(|character| !is_combining_mark(*character))
        .flat_map(char::to_uppercase)
        .map(|character| {
            if matches!(character, ' '..='~') {
                character
            } else {
                ' '
            }
        })
        .take(width)
        .collect();
    format!("{plain:width$}")
}
