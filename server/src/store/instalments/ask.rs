//! Asking: the request, its place in the register to come, and what it gives up.

use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::AssertSqlSafe;
use targa_contract::InstalmentsId;
use targa_contract::api::{CaseFact, InstalmentsAsked, InstalmentsRequest, InstalmentsState};
use targa_domain::instalments::Plan;
use targa_domain::{FiscalCode, MunicipalitySettings, Schedule};

use super::LIVING;
use super::read::by_id;
use crate::store::communications::Said;
use crate::store::holdings::OWNS;
use crate::store::row::kept;
use crate::store::write::Write;
use crate::store::{Store, StoreError};

/// A request to take in.
#[derive(Clone, Debug)]
pub struct NewInstalments<'a> {
    /// Key.
    pub id: InstalmentsId,
    /// Who asks.
    pub person: &'a FiscalCode,
    /// What.
    pub asked: &'a InstalmentsAsked,
    /// The plan it would be today.
    pub plan: &'a Plan,
    /// Today.
    pub on: Date,
    /// Last day for the office.
    pub answer_by: Date,
    /// The fine's line without what is given up, where that changes it.
    pub line: Option<&'a Schedule>,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// On disk now.
    New(Box<InstalmentsRequest>),
    /// On disk already, with the same content.
    Same(Box<InstalmentsRequest>),
    /// The identifier is taken by something else, or the fine has a request that may still lead somewhere.
    Conflict,
    /// The fine has moved meanwhile: it is not open to instalments any more.
    Moved,
}

impl Store {
    /// Whether this identifier is taken: by the same request of the same person, or by something else.
    pub async fn instalments_repeated(
        &self,
        id: InstalmentsId,
        person: &FiscalCode,
        asked: &InstalmentsAsked,
    ) -> Result<Option<Ask>, StoreError> {
        let known = self.instalments(id).await?;
        Ok(known.map(|known| {
            if known.person == *person && known.request.asked == *asked {
                Ask::Same(Box::new(known.request))
            } else {
                Ask::Conflict
            }
        }))
    }

    /// Takes a request in.
    pub async fn ask_instalments(
        &self,
        new: &NewInstalments<'_>,
        settings: &MunicipalitySettings,
        now: Timestamp,
    ) -> Result<Ask, StoreError> {
        let mut write = self.write(now).await?;
        if let Some(moved) = write.bars(new).await? {
            return Ok(moved);
        }
        let fine = new.asked.fine;
        let asked = serde_json::to_string(new.asked).map_err(kept("request"))?;
        let communication = write
            .communicate(&Said {
                fine,
                person: new.person,
                incoming: true,
                subject: "Istanza di rateazione (art. 202-bis CdS)",
                content: &asked,
            })
            .await?;
        write
            .insert_request(new, &asked, &communication.to_string())
            .await?;
        if let Some(line) = new.line {
            write.set_line(fine, line, settings).await?;
            write.one_notice(fine).await?;
            write.restate_position(fine, line).await?;
        }
        let fact = CaseFact::InstalmentsAsked {
            number: new.asked.number,
            answer_by: new.answer_by,
        };
        write.happened(fine, new.person, &fact).await?;
        let known = by_id(write.connection(), new.id).await?;
        self.commit(write).await?;
        let known = known.ok_or(StoreError::Unreadable("request"))?;
        Ok(Ask::New(Box::new(known.request)))
    }
}

impl Write {
    async fn bars(&mut self, new: &NewInstalments<'_>) -> Result<Option<Ask>, StoreError> {
        if let Some(known) = by_id(self.connection(), new.id).await? {
            let same = known.person == *new.person && known.request.asked == *new.asked;
            return Ok(Some(if same {
                Ask::Same(Box::new(known.request))
            } else {
                Ask::Conflict
            }));
        }
        let fine = new.asked.fine.to_string();
        let sql = AssertSqlSafe(format!(
            "SELECT count(*) FROM instalment_requests WHERE fine = $1 AND state IN {LIVING}"
        ));
        let living: i64 = sqlx::query_scalar(sql)
            .bind(&fine)
            .fetch_one(self.connection())
            .await?;
        if living > 0 {
            return Ok(Some(Ask::Conflict));
        }
        let sql = AssertSqlSafe(format!(
            "SELECT count(*) FROM fines f JOIN owners o ON {OWNS} \
             WHERE f.id = $1 AND f.state = 'notified' AND f.plan IS NULL AND o.person = $2"
        ));
        let open: i64 = sqlx::query_scalar(sql)
            .bind(&fine)
            .bind(new.person.as_str())
            .fetch_one(self.connection())
            .await?;
        Ok((open == 0).then_some(Ask::Moved))
    }

    async fn insert_request(
        &mut self,
        new: &NewInstalments<'_>,
        asked: &str,
        communication: &str,
    ) -> Result<(), StoreError> {
        let now = self.now();
        sqlx::query(
            "INSERT INTO instalment_requests (id, person, fine, state, asked, plan, asked_on, answer_by, \
             communication, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        )
        .bind(new.id.to_string())
        .bind(new.person.as_str())
        .bind(new.asked.fine.to_string())
        .bind(InstalmentsState::Submitted.as_str())
        .bind(asked)
        .bind(serde_json::to_string(new.plan).map_err(kept("plan"))?)
        .bind(new.on.to_string())
        .bind(new.answer_by.to_string())
        .bind(communication)
        .bind(now)
        .execute(self.connection())
        .await?;
        Ok(())
    }
}
