//! Starting a payment.

use reqwest::Method;
use targa_contract::Problem;
use targa_contract::api::{CheckoutStarted, PaymentRequest, path};

use super::SignedApi;

impl SignedApi {
    /// Asks for a checkout page.
    pub(crate) async fn start_payment(
        &self,
        request: &PaymentRequest,
    ) -> Result<CheckoutStarted, Problem> {
        self.fetch(|| self.api.call(Method::POST, path::PAYMENTS).json(request))
            .await
    }
}
