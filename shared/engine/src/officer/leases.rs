//! Notice numbers, leased ahead so that issuing needs no network.

use targa_contract::Problem;

use crate::client::Account;
use crate::store::Outbox;

/// Fewer than this and more are leased.
const LOW: u32 = 20;
/// How many there are after a lease.
const FULL: u32 = 40;

/// Leases numbers if few are left; says whether it did. A lease whose answer was lost is asked for
/// again under its own key: the numbers are not taken twice.
pub(super) async fn top_up(account: &Account, outbox: &Outbox) -> Result<bool, Problem> {
    let left = outbox.numbers_left().await?;
    if left >= LOW {
        return Ok(false);
    }
    let missing = u16::try_from(FULL - left).unwrap_or(1);
    let asked = outbox.lease_under_way(missing).await?;
    let lease = account.api.lease(asked.count, asked.key).await?;
    outbox.keep_numbers(lease.notice_numbers).await?;
    Ok(true)
}
