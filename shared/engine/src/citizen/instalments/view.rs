//! How a fine stands to instalments, from what is on this device.

use targa_contract::api::{Fine, InstalmentsRequest, InstalmentsState};
use targa_contract::commands::{InstalmentRow, InstalmentsView, PlanView, RequestView};
use targa_contract::{FineId, Problem, ProblemCode};
use targa_domain::instalments::Plan;

use super::KIND;
use super::asking::{Ground, asking};
use super::heard::requests;
use super::running::running;
use crate::citizen::CitizenEngine;
use crate::citizen::post::CitizenPost;
use crate::ports::today;
use crate::session::Post;

pub(in crate::citizen) async fn view(
    engine: &CitizenEngine,
    fine: FineId,
) -> Result<InstalmentsView, Problem> {
    let post = engine.sessions.present().await?;
    let account = post.account();
    let cached = account.cache.fine(fine).await?;
    let cached = cached.ok_or(ProblemCode::NotFound)?;
    let requests = requests(account, fine).await?;
    let kept = acknowledged(&post, &cached, &requests).await?;
    let client = engine.sessions.client();
    let ground = Ground {
        fine: &cached,
        asked: requests.first().is_some_and(is_open),
        settings: &account.settings().await?,
        today: today(&*client.ports.clock)?,
    };
    let (asking, barred) = match asking(&ground, kept.as_ref())? {
        Ok(asking) => (Some(asking), None),
        Err(barred) => (None, Some(barred)),
    };
    Ok(InstalmentsView {
        today: ground.today,
        asking,
        barred,
        running: cached.plan.as_ref().map(|plan| running(plan, ground.today)),
        request: requests.into_iter().next().map(request),
        connection: client.link.connection(),
    })
}

/// What is kept, unless the server has it by now: its answer may have been lost and have come with the fine.
async fn acknowledged(
    post: &CitizenPost,
    fine: &Fine,
    requests: &[InstalmentsRequest],
) -> Result<Option<crate::store::Kept>, Problem> {
    let kept = post.letters.kept(fine.id, KIND).await?;
    let arrived = |id| requests.iter().any(|request| request.id.get() == id);
    match kept {
        Some(kept) if arrived(kept.id) => post.letters.done(kept.id).await.map(|()| None),
        kept => Ok(kept),
    }
}

/// Whether the office or the citizen has still to answer, or a plan runs.
pub(super) const fn is_open(request: &InstalmentsRequest) -> bool {
    matches!(
        request.state,
        InstalmentsState::Submitted
            | InstalmentsState::CounterProposed
            | InstalmentsState::Accepted
            | InstalmentsState::Active
    )
}

pub(super) fn plan(plan: &Plan) -> PlanView {
    let rows = plan.instalments.iter().map(|instalment| InstalmentRow {
        number: instalment.number,
        due: instalment.due,
        amount: instalment.amount,
    });
    PlanView {
        interest: plan.interest,
        instalments: rows.collect(),
    }
}

fn request(request: InstalmentsRequest) -> RequestView {
    RequestView {
        state: request.state,
        plan: plan(&request.plan),
        asked_for: request.asked.number,
        asked_on: request.asked_on,
        answer_by: request.answer_by,
        reason: request.reason,
        protocol: request.protocol,
    }
}
