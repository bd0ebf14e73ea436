//! A verbale that is stuck goes to SEND again.

use jiff::Timestamp;
use targa_contract::api::CaseFact;

use crate::store::verbale_case::{Step, VerbaleCase};
use crate::store::{Store, StoreError};

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resumed {
    /// It goes to SEND again.
    Now,
    /// It is on its way already.
    UnderWay,
    /// It is notified.
    Notified,
}

impl Store {
    /// A new request to SEND, with a token of its own; the number in the register stays. With `ask_registry` whom it
    /// goes to is asked again.
    pub async fn resume_notification(
        &self,
        case: &VerbaleCase,
        ask_registry: bool,
        now: Timestamp,
    ) -> Result<Resumed, StoreError> {
        match case.step {
            Step::Stuck => {}
            Step::Notified => return Ok(Resumed::Notified),
            _ => return Ok(Resumed::UnderWay),
        }
        let mut write = self.write(now).await?;
        if !write.is_at(case).await? {
            return Ok(Resumed::UnderWay);
        }
        let (step, addressee) = if ask_registry {
            (Step::DrawnUp, "NULL")
        } else {
            (Step::Registered, "addressee")
        };
        // The names are ours.
        let sql = sqlx::AssertSqlSafe(format!(
            "UPDATE verbali SET step = $1, attempt = attempt + 1, request = NULL, iun = NULL, dispatched_on = NULL, \
             addressee = {addressee}, attempts = 0, next_at = 0 WHERE fine = $2"
        ));
        sqlx::query(sql)
            .bind(step.as_str())
            .bind(case.fine.id.to_string())
            .execute(write.connection())
            .await?;
        write
            .record(case.fine.id, &CaseFact::NotificationResumed)
            .await?;
        write.fine_changed(case.fine.id).await?;
        self.commit(write).await?;
        Ok(Resumed::Now)
    }
}
