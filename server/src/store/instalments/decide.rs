//! What the office decides, and the citizen on an offer.

use jiff::Timestamp;
use jiff::civil::Date;
use targa_contract::InstalmentsId;
use targa_contract::api::{CaseFact, InstalmentsState};
use targa_domain::FiscalCode;
use targa_domain::instalments::Plan;

use super::read::{KnownRequest, by_id};
use crate::store::communications::Said;
use crate::store::row::kept;
use crate::store::write::Write;
use crate::store::{Store, StoreError};

/// A decision to write down, from where the request was read. No `Debug`: the office's words are about a person.
#[derive(Clone)]
pub struct Decided<'a> {
    /// The request as it was read.
    pub known: &'a KnownRequest,
    /// What was sent, and who of the office sent it.
    pub by: (&'a FiscalCode, &'a str),
    /// Where the request stands now.
    pub state: InstalmentsState,
    /// The office's words.
    pub reason: &'a str,
    /// What is offered, until when.
    pub offer: Option<(&'a Plan, Date)>,
}

/// A plan to grant. No `Debug`: the office's words are about a person.
#[derive(Clone)]
pub struct Granting<'a> {
    /// The request as it was read.
    pub known: &'a KnownRequest,
    /// The office's decision and who sent it; none where the citizen takes an offer.
    pub by: Option<(&'a FiscalCode, &'a str)>,
    /// The plan, from today.
    pub plan: &'a Plan,
    /// Today.
    pub on: Date,
}

impl Store {
    /// Refuses or offers. False when the request has moved meanwhile.
    pub async fn decide_instalments(
        &self,
        decided: &Decided<'_>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let KnownRequest {
            person, request, ..
        } = decided.known;
        let mut write = self.write(now).await?;
        if !write
            .move_request(request.id, request.state, decided.state)
            .await?
        {
            return Ok(false);
        }
        write.keep_decision(request.id, decided.by).await?;
        sqlx::query("UPDATE instalment_requests SET reason = $1 WHERE id = $2")
            .bind(decided.reason)
            .bind(request.id.to_string())
            .execute(write.connection())
            .await?;
        let fact = match decided.offer {
            Some((plan, answer_by)) => {
                write.keep_plan(request.id, plan).await?;
                sqlx::query("UPDATE instalment_requests SET answer_by = $1 WHERE id = $2")
                    .bind(answer_by.to_string())
                    .bind(request.id.to_string())
                    .execute(write.connection())
                    .await?;
                let number = u16::try_from(plan.instalments.len());
                CaseFact::InstalmentsOffered {
                    number: number.map_err(kept("plan"))?,
                    answer_by,
                }
            }
            None => CaseFact::InstalmentsRefused { by_silence: false },
        };
        write.say(decided.known, false, decided.by.1).await?;
        write.happened(request.asked.fine, person, &fact).await?;
        self.commit(write).await?;
        Ok(true)
    }

    /// Grants a plan: its dues with their numbers, in one transaction. False when request or fine have moved
    /// meanwhile.
    pub async fn grant_instalments(
        &self,
        granting: &Granting<'_>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let KnownRequest {
            person, request, ..
        } = granting.known;
        let (fine, plan) = (request.asked.fine, granting.plan);
        let mut write = self.write(now).await?;
        let open: i64 = sqlx::query_scalar(
            "SELECT count(*) FROM fines WHERE id = $1 AND state = 'notified' AND plan IS NULL",
        )
        .bind(fine.to_string())
        .fetch_one(write.connection())
        .await?;
        let accepted = InstalmentsState::Accepted;
        if open == 0
            || !write
                .move_request(request.id, request.state, accepted)
                .await?
        {
            return Ok(false);
        }
        write.keep_plan(request.id, plan).await?;
        sqlx::query("UPDATE instalment_requests SET granted_on = $1 WHERE id = $2")
            .bind(granting.on.to_string())
            .bind(request.id.to_string())
            .execute(write.connection())
            .await?;
        write.insert_dues(self, (request.id, fine), plan).await?;
        write.restate_plan(fine).await?;
        Self::acted(&mut write, fine, granting.on).await?;
        match granting.by {
            Some(by) => {
                write.keep_decision(request.id, by).await?;
                write.say(granting.known, false, by.1).await?;
            }
            None => write.say(granting.known, true, "accept").await?,
        }
        let number = u16::try_from(plan.instalments.len()).map_err(kept("plan"))?;
        let fact = CaseFact::InstalmentsGranted {
            number,
            interest: plan.interest,
        };
        write.happened(fine, person, &fact).await?;
        self.commit(write).await?;
        Ok(true)
    }

    /// The citizen does not take the offer, or takes the request back. False when it has moved meanwhile.
    pub async fn leave_instalments(
        &self,
        known: &KnownRequest,
        (to, fact): (InstalmentsState, &CaseFact),
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut write = self.write(now).await?;
        let request = &known.request;
        if !write.move_request(request.id, request.state, to).await? {
            return Ok(false);
        }
        write.say(known, true, to.as_str()).await?;
        write
            .happened(request.asked.fine, &known.person, fact)
            .await?;
        self.commit(write).await?;
        Ok(true)
    }

    /// The request as it stands now, for whoever has just moved it.
    pub(crate) async fn instalments_now(
        &self,
        id: InstalmentsId,
    ) -> Result<KnownRequest, StoreError> {
        let mut connection = self.pool.acquire().await?;
        let known = by_id(&mut connection, id).await?;
        known.ok_or(StoreError::Unreadable("request"))
    }
}

impl Write {
    async fn keep_decision(
        &mut self,
        id: InstalmentsId,
        (by, decision): (&FiscalCode, &str),
    ) -> Result<(), StoreError> {
        sqlx::query("UPDATE instalment_requests SET decision = $1, decided_by = $2 WHERE id = $3")
            .bind(decision)
            .bind(by.as_str())
            .bind(id.to_string())
            .execute(self.connection())
            .await?;
        Ok(())
    }

    async fn keep_plan(&mut self, id: InstalmentsId, plan: &Plan) -> Result<(), StoreError> {
        sqlx::query("UPDATE instalment_requests SET plan = $1 WHERE id = $2")
            .bind(serde_json::to_string(plan).map_err(kept("plan"))?)
            .bind(id.to_string())
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// What was said on a request after it was made.
    async fn say(
        &mut self,
        known: &KnownRequest,
        incoming: bool,
        content: &str,
    ) -> Result<(), StoreError> {
        let subject = if incoming {
            "Rateazione (art. 202-bis CdS): risposta del richiedente"
        } else {
            "Rateazione (art. 202-bis CdS): provvedimento"
        };
        self.communicate(&Said {
            fine: known.request.asked.fine,
            person: &known.person,
            incoming,
            subject,
            content: &format!("{} {content}", known.request.id),
        })
        .await?;
        Ok(())
    }
}
