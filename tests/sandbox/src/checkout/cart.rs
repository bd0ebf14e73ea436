//! `CartRequest` and `CartRequestV2`.

use serde::Deserialize;
use url::Url;

use crate::cents::Cents;
use crate::gpd::{NoticeNumber, OrganizationCode};
use crate::problem::Problem;

const MOST_NOTICES: usize = 5;
const LONGEST_TEXT: usize = 140;

/// What the creditor asks to be paid, and where the payer goes afterwards.
#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Cart {
    pub(super) payment_notices: Vec<PaymentNotice>,
    pub(super) return_urls: ReturnUrls,
}

/// One notice of a cart. Its amount is advisory: the page asks the creditor's position.
#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PaymentNotice {
    pub(super) notice_number: NoticeNumber,
    pub(super) fiscal_code: OrganizationCode,
    amount: Cents,
    pub(super) company_name: String,
    pub(super) description: String,
}

/// Where the payer goes afterwards.
#[derive(Clone, Deserialize)]
pub(super) struct ReturnUrls {
    #[serde(rename = "returnOkUrl")]
    pub(super) ok: Url,
    #[serde(rename = "returnCancelUrl")]
    pub(super) cancel: Url,
    #[serde(rename = "returnErrorUrl")]
    pub(super) error: Url,
    /// Required by version 2 only, for outcomes that are not known yet; nothing here takes that long.
    #[serde(rename = "returnWaitingUrl")]
    pub(super) waiting: Option<Url>,
}

impl Cart {
    /// Refuses what the document does not allow.
    pub(super) fn check(&self) -> Result<(), Problem> {
        let notices = &self.payment_notices;
        if notices.is_empty() || notices.len() > MOST_NOTICES {
            return Err(Problem::malformed(format!(
                "paymentNotices holds from 1 to {MOST_NOTICES} notices"
            )));
        }
        notices.iter().try_for_each(PaymentNotice::check)
    }
}

impl PaymentNotice {
    fn check(&self) -> Result<(), Problem> {
        let wrong = |why: &str| Err(Problem::malformed(why));
        if self.fiscal_code.0.len() != 11 {
            return wrong("fiscalCode has 11 characters");
        }
        if self.amount.0 == 0 {
            return wrong("amount is at least 1");
        }
        if [&self.company_name, &self.description]
            .iter()
            .any(|text| text.chars().count() > LONGEST_TEXT)
        {
            return wrong("companyName and description have at most 140 characters");
        }
        Ok(())
    }
}
