//! One payment made.

use crate::cents::Cents;
use crate::when::When;

/// Who took the money, when, and under which receipt.
#[derive(Clone)]
pub(crate) struct Payment {
    pub(crate) date: When,
    pub(crate) amount: Cents,
    pub(crate) psp_company: String,
    pub(crate) method: String,
    pub(crate) id_receipt: String,
}
