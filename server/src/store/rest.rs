//! What a short payment left, payable again: its notice is spent at the platform, so the rest gets its own.

use targa_contract::api::CaseFact;
use targa_domain::Cents;

use super::debt_position::NewPosition;
use super::receipts::Case;
use super::write::Write;
use super::{Store, StoreError};

impl Write {
    /// Opens a position for the rest; a payment of an older position only moves the amounts of the one that counts.
    pub(super) async fn open_rest(
        &mut self,
        store: &Store,
        case: &Case,
        missing: Cents,
    ) -> Result<(), StoreError> {
        let id = case.fine.id;
        if !case.is_current {
            return self.restate_position(id, &case.current).await;
        }
        let notices = self.next_notices(store, 1).await?;
        let Some(&notice) = notices.first() else {
            return self.close_positions(id).await;
        };
        self.open_position(NewPosition {
            fine: id,
            reference: &case.fine.reference,
            line: &case.current,
            notices: &notices,
        })
        .await?;
        sqlx::query("UPDATE fines SET notice_number = $1, second_notice = NULL WHERE id = $2")
            .bind(notice.to_string())
            .bind(id.to_string())
            .execute(self.connection())
            .await?;
        let fact = CaseFact::RestPayable {
            notice_number: notice,
            amount: missing,
        };
        self.record(id, &fact).await
    }
}
