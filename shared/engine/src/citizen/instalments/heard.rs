//! Requests as the server has last told them.

use targa_contract::api::InstalmentsRequest;
use targa_contract::{FineId, Problem};

use crate::citizen::hear::keep;
use crate::client::Account;
use crate::store::Heard;

/// The requests for a fine, newest first.
pub(super) async fn requests(
    account: &Account,
    fine: FineId,
) -> Result<Vec<InstalmentsRequest>, Problem> {
    let heard = account.cache.heard(Heard::Instalments(fine)).await?;
    Ok(heard.unwrap_or_default())
}

/// Keeps a request as the server has just told it, before its fine comes anew.
pub(super) async fn told(account: &Account, request: InstalmentsRequest) -> Result<(), Problem> {
    let fine = request.asked.fine;
    let mut all = requests(account, fine).await?;
    all.retain(|known| known.id != request.id);
    all.insert(0, request);
    keep(account, Heard::Instalments(fine), &all).await;
    Ok(())
}
