//! Takes back a request that nobody has decided.

use targa_contract::Problem;
use targa_contract::commands::{Change, InstalmentsView, WithdrawInstalments};

use super::heard::{requests, told};
use super::view;
use super::view::is_open;
use crate::citizen::CitizenEngine;
use crate::session::Post;

pub(in crate::citizen) async fn withdraw(
    engine: &CitizenEngine,
    request: WithdrawInstalments,
) -> Result<InstalmentsView, Problem> {
    let post = engine.sessions.present().await?;
    let account = post.account();
    let requests = requests(account, request.fine).await?;
    if let Some(open) = requests.iter().find(|request| is_open(request)) {
        let now = account.api.withdraw_instalments(open.id).await?;
        told(account, now).await?;
        engine.sessions.client().link.tell(Change::Fines);
    }
    view(engine, request.fine).await
}
