use targa_domain::Cents;

use crate::{CreditorCode, NoticeNumber};

/// What the QR on a notice says: whom to pay, for which notice, and how much it was when it was printed.
///
/// Source: pagoPA, *L'avviso di pagamento analogico*, QR version 002. The amount is advisory: the creditor's
/// side answers with the one owed on the day.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct PaymentQr {
    notice: NoticeNumber,
    creditor: CreditorCode,
    amount: Cents,
}

/// The code has room for 0 to 9,999,999,999 cents.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("amount: 0 to 9999999999 cents fit the code")]
pub struct AmountError;

impl PaymentQr {
    /// The amount is in cents, 0 to 9,999,999,999.
    pub fn new(
        notice: NoticeNumber,
        creditor: CreditorCode,
        amount: Cents,
    ) -> Result<Self, AmountError> {
        if (0..10_i64.pow(10)).contains(&amount.get()) {
            Ok(Self {
                notice,
                creditor,
                amount,
            })
        } else {
            Err(AmountError)
        }
    }

    /// The notice to pay.
    pub fn notice(&self) -> NoticeNumber {
        self.notice
    }

    /// Whom to pay.
    pub fn creditor(&self) -> CreditorCode {
        self.creditor
    }

    /// The amount when the code was made, in cents.
    pub fn amount(&self) -> Cents {
        self.amount
    }

    /// The official text, 44 to 52 characters: `PAGOPA|002|302032002700000251|12345678903|4258`.
    pub fn encode(&self) -> String {
        let Self {
            notice,
            creditor,
            amount,
        } = self;
        format!("PAGOPA|002|{notice}|{creditor}|{:02}", amount.get())
    }
}
