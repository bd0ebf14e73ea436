//! The officer's commands.

use std::sync::Mutex;
use std::time::Duration;

use targa_contract::commands::{
    AppLock, AttachImage, CancelSignIn, Change, CorrectPreavviso, Delivery, DetachImage,
    DiscardDraft, Done, Images, IssuePreavviso, IssuedRow, IssuedView, KeepDraft, Officer,
    OfficerDesk, OfficerDeskView, OpenPreavviso, PersonView, PreavvisoPrice, PricePreavviso,
    ResendPreavviso, SearchTariff, Session, SessionView, SignIn, SignOut, TariffHit, TariffHits,
    WithdrawPreavviso,
};
use targa_contract::{FineId, Problem, ProblemCode};
use targa_domain::{DateTime, HypothesisId, Plate, Row, Violation};
use targa_pagopa::{NoticeNumber, Segregation};
use tokio::sync::broadcast;
use uuid::Uuid;

use super::figures::{CREDITOR, MUNICIPALITY, preavviso, qr, tariff, today};
use super::pin::CannedLock;
use super::{State, lock};

const FAVOURITES: [&str; 6] = ["158-6", "158-5", "158-2-g", "7-14", "157-8", "7-15"];
const LEASED: u32 = 20;

/// An officer's shell without engine.
pub(super) struct CannedOfficer {
    state: State,
    signed_in: Mutex<bool>,
    issued: Mutex<Vec<IssuedView>>,
    pin: CannedLock,
    changes: broadcast::Sender<Change>,
}

impl CannedOfficer {
    pub(super) fn new(state: State, changes: broadcast::Sender<Change>) -> Self {
        Self {
            state,
            signed_in: Mutex::new(state.signed_in()),
            issued: Mutex::new(Vec::new()),
            pin: CannedLock::of(state, changes.clone()),
            changes,
        }
    }

    fn view(&self) -> SessionView {
        let signed_in = *lock(&self.signed_in);
        SessionView {
            person: signed_in.then(|| PersonView {
                name: "Anna Verdi".to_owned(),
            }),
            municipality: Some(MUNICIPALITY.to_owned()),
            connection: self.state.connection(),
            clock_off: None,
        }
    }

    fn now() -> DateTime {
        today().at(9, 12, 0, 0)
    }
}

impl Officer for CannedOfficer {
    fn lock(&self) -> &impl AppLock {
        &self.pin
    }

    async fn session(&self, _: Session) -> Result<SessionView, Problem> {
        self.state.wait().await;
        match self.state.keyring() {
            Some(trouble) => Err(trouble.into()),
            None => Ok(self.view()),
        }
    }

    async fn sign_in(&self, _: SignIn) -> Result<SessionView, Problem> {
        tokio::time::sleep(Duration::from_millis(800)).await;
        let refusal = match self.state {
            State::ProviderDown => Some(ProblemCode::ProviderUnreachable),
            State::Cancelled => Some(ProblemCode::SignInCancelled),
            other => other.keyring(),
        };
        if let Some(code) = refusal {
            return Err(code.into());
        }
        *lock(&self.signed_in) = true;
        drop(self.changes.send(Change::Session));
        Ok(self.view())
    }

    async fn cancel_sign_in(&self, _: CancelSignIn) -> Result<Done, Problem> {
        Ok(Done {})
    }

    async fn sign_out(&self, _: SignOut) -> Result<SessionView, Problem> {
        let waiting = lock(&self.issued)
            .iter()
            .filter(|view| view.row.delivery == Delivery::Waiting)
            .count();
        if waiting > 0 {
            let problem = Problem::new(ProblemCode::UnsentRecords);
            return Err(problem.with("count", waiting.to_string()));
        }
        *lock(&self.signed_in) = false;
        drop(self.changes.send(Change::Session));
        Ok(self.view())
    }

    async fn desk(&self, _: OfficerDesk) -> Result<OfficerDeskView, Problem> {
        self.state.wait().await;
        let mut favourites = Vec::new();
        for id in FAVOURITES {
            favourites.push(hit(tariff()?.row(&HypothesisId::parse(id)?, today())?));
        }
        let issued = lock(&self.issued);
        let count = u32::try_from(issued.len()).unwrap_or(u32::MAX);
        Ok(OfficerDeskView {
            draft: FineId::new(Uuid::from_u128(
                0x0196_9000_0000_7000_8000_0000_0000_0000 + u128::from(count),
            )),
            last_place: Some(issued.last().map_or_else(
                || "via dei Tigli 12".to_owned(),
                |view| view.row.place.clone(),
            )),
            favourites,
            numbers_left: LEASED.saturating_sub(count),
            issued: issued.iter().rev().map(|view| view.row.clone()).collect(),
            kept: None,
            unreadable_outbox: false,
        })
    }

    async fn search_tariff(&self, request: SearchTariff) -> Result<TariffHits, Problem> {
        let rows = tariff()?.search(&request.words, today())?;
        Ok(TariffHits {
            rows: rows.into_iter().map(hit).collect(),
        })
    }

    async fn price_preavviso(&self, request: PricePreavviso) -> Result<PreavvisoPrice, Problem> {
        let violation = Violation {
            vehicle: request.vehicle,
            ..Violation::new(request.hypothesis, Self::now())
        };
        Ok(PreavvisoPrice {
            today: today(),
            schedule: preavviso(&violation, today())?,
            points: tariff()?.row(&request.hypothesis, today())?.points.to,
        })
    }

    async fn issue_preavviso(&self, request: IssuePreavviso) -> Result<IssuedView, Problem> {
        let plate = Plate::parse(&request.plate)?;
        if request.place.trim().is_empty() {
            return Err(Problem::invalid("place", "empty"));
        }
        let mut issued = lock(&self.issued);
        if let Some(known) = issued.iter().find(|view| view.row.id == request.id) {
            return Ok(known.clone());
        }
        let number = u64::try_from(issued.len()).unwrap_or_default();
        if number >= u64::from(LEASED) {
            return Err(ProblemCode::NoNoticeNumbers.into());
        }
        let violation = Violation {
            vehicle: request.vehicle,
            ..Violation::new(request.hypothesis, Self::now())
        };
        let schedule = preavviso(&violation, today())?;
        let amount = schedule
            .window_on(today())
            .ok_or(ProblemCode::Internal)?
            .amount;
        let segregation = Segregation::new(2).map_err(|_| ProblemCode::Internal)?;
        let notice = NoticeNumber::emit(segregation, 320_270_001_000 + number)
            .map_err(|_| ProblemCode::Internal)?;
        let offline = self.state == State::Offline;
        let view = IssuedView {
            row: IssuedRow {
                id: request.id,
                plate: plate.as_str().to_owned(),
                hypothesis: request.hypothesis,
                place: request.place,
                issued_at: Self::now(),
                delivery: if offline {
                    Delivery::Waiting
                } else {
                    Delivery::Sent
                },
            },
            today: today(),
            schedule,
            notice_number: notice.grouped(),
            creditor: CREDITOR.to_owned(),
            qr: qr(notice, amount)?,
            images: Vec::new(),
        };
        issued.push(view.clone());
        drop(self.changes.send(Change::Fines));
        Ok(view)
    }

    async fn open_preavviso(&self, request: OpenPreavviso) -> Result<IssuedView, Problem> {
        let issued = lock(&self.issued);
        let found = issued.iter().find(|view| view.row.id == request.id);
        found.cloned().ok_or_else(|| ProblemCode::NotFound.into())
    }

    // Nothing is ever refused here, so there is nothing to correct, send again or withdraw.
    async fn correct_preavviso(&self, _: CorrectPreavviso) -> Result<IssuedView, Problem> {
        Err(ProblemCode::Conflict.into())
    }

    async fn resend_preavviso(&self, _: ResendPreavviso) -> Result<IssuedView, Problem> {
        Err(ProblemCode::Conflict.into())
    }

    async fn withdraw_preavviso(&self, _: WithdrawPreavviso) -> Result<IssuedView, Problem> {
        Err(ProblemCode::Conflict.into())
    }

    async fn keep_draft(&self, _: KeepDraft) -> Result<Done, Problem> {
        Ok(Done {})
    }

    async fn discard_draft(&self, _: DiscardDraft) -> Result<Done, Problem> {
        Ok(Done {})
    }

    async fn attach_image(&self, _: AttachImage) -> Result<Images, Problem> {
        Ok(Images { images: Vec::new() })
    }

    async fn detach_image(&self, _: DetachImage) -> Result<Done, Problem> {
        Ok(Done {})
    }
}

fn hit(row: &Row) -> TariffHit {
    TariffHit {
        hypothesis: row.id,
        minimum: row.amounts().minimum,
        points: row.points.to,
    }
}
