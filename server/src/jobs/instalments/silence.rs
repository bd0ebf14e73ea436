//! Nobody answered in time: the office's silence refuses (art. 202-bis), the citizen's declines.

use targa_contract::api::{CaseFact, InstalmentsState};

use super::BATCH;
use crate::app::App;
use crate::jobs::frame::JobError;

pub(super) async fn answer(app: &App) -> Result<(), JobError> {
    let (now, today) = (app.clock.now(), app.clock.today());
    for request in app.store.unanswered_instalments(today, BATCH).await? {
        let by_silence = true;
        let (to, fact) = match request.state {
            InstalmentsState::CounterProposed => (
                InstalmentsState::Declined,
                CaseFact::InstalmentsDeclined { by_silence },
            ),
            _ => (
                InstalmentsState::Refused,
                CaseFact::InstalmentsRefused { by_silence },
            ),
        };
        app.store
            .end_request(request.id, request.state, (to, &fact), now)
            .await?;
    }
    Ok(())
}
