//! Issues one preavviso: validated, priced, numbered and stored in one go; sent afterwards.

use targa_contract::commands::{Change, IssuePreavviso, IssuedView};
use targa_contract::{Problem, ProblemCode};
use targa_domain::{Plate, Violation};

use super::OfficerEngine;
use super::issued_view::show;
use super::post::OfficerPost;
use super::take_up::signing;
use crate::client::signed_out;
use crate::ports::now_in_rome;
use crate::pricing;
use crate::session::Post;
use crate::store::{Draft, Issued, Taken};

/// Characters of a place: what a slip has room for.
const PLACE: usize = 200;

pub(super) async fn issue_preavviso(
    engine: &OfficerEngine,
    request: IssuePreavviso,
    replaces: Option<&Issued>,
) -> Result<IssuedView, Problem> {
    let post = engine.sessions.present().await?;
    let client = engine.sessions.client();
    let plate = Plate::parse(&request.plate)?;
    let place = place(&request.place)?;
    let now = now_in_rome(&*client.ports.clock)?;
    let open = post.issuing.lock().await;
    if !*open {
        return Err(signed_out());
    }
    if let Some(issued) = post.outbox.issued(request.id).await? {
        return Box::pin(again(&post, issued, &request, &plate, &place, now.date())).await;
    }
    // Whose number and whose code: known since the first lease, which needs the server too.
    let municipality = post.account().cache.municipality().await?;
    let municipality = municipality.ok_or(ProblemCode::NoNoticeNumbers)?;
    let violation = Violation {
        vehicle: request.vehicle,
        // What is corrected happened when it happened, unless a fast clock had put it ahead.
        ..Violation::new(
            request.hypothesis,
            replaces.map_or(now, |before| before.request.violation.committed_at.min(now)),
        )
    };
    let schedule = pricing::preavviso(violation, now.date(), &municipality.settings)?.schedule;
    let owed = schedule
        .window_on(now.date())
        .ok_or(ProblemCode::NotPayable)?;
    let draft = Draft {
        id: request.id,
        plate,
        place: place.clone(),
        violation,
        issued_on: now.date(),
        printed_amount: owed.amount,
        schedule,
        creditor: municipality.fiscal_code,
        replaces: replaces.map(|before| before.id),
    };
    let signer = signing(client, &post).await?;
    match Box::pin(post.outbox.issue(draft, signer.clone())).await? {
        Taken::Now(issued) => {
            post.nudge.notify_one();
            client.link.tell(Change::Fines);
            show(&post, issued, now.date()).await
        }
        Taken::Before(issued) => {
            Box::pin(again(&post, issued, &request, &plate, &place, now.date())).await
        }
        Taken::NothingToReplace => Err(ProblemCode::Conflict.into()),
        Taken::NoNumber => {
            post.nudge.notify_one();
            Err(ProblemCode::NoNoticeNumbers.into())
        }
    }
}

/// A doubled tap gets the record of the first; the same key for something else is a mistake.
async fn again(
    post: &OfficerPost,
    issued: Issued,
    request: &IssuePreavviso,
    plate: &Plate,
    place: &str,
    today: targa_domain::Date,
) -> Result<IssuedView, Problem> {
    let before = &issued.request;
    let same = before.plate == *plate
        && before.place == place
        && before.violation.hypothesis == request.hypothesis
        && before.violation.vehicle == request.vehicle;
    if same {
        show(post, issued, today).await
    } else {
        Err(ProblemCode::Conflict.into())
    }
}

fn place(typed: &str) -> Result<String, Problem> {
    let place = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if place.chars().any(char::is_control) {
        return Err(Problem::invalid("place", "invalid-character"));
    }
    match place.chars().count() {
        0 => Err(Problem::invalid("place", "empty")),
        count if count > PLACE => {
            Err(Problem::invalid("place", "too-long").with("max", PLACE.to_string()))
        }
        _ => Ok(place),
    }
}
