//! Letters and requests that were sent and of which nobody knows whether the office has the whole.

use targa_contract::Problem;
use targa_contract::commands::{LetterKind, WaitingFor, WaitingItem};

use super::item;
use crate::citizen::instalments;
use crate::citizen::post::CitizenPost;

pub(super) async fn waiting(post: &CitizenPost) -> Result<Vec<WaitingItem>, Problem> {
    let under_way = post.letters.under_way().await?;
    let items = under_way.into_iter().filter_map(|(fine, kind)| {
        Some(WaitingItem {
            fine: Some(fine),
            ..item(unsent(&kind)?)
        })
    });
    Ok(items.collect())
}

fn unsent(kind: &str) -> Option<WaitingFor> {
    if kind == instalments::KIND {
        return Some(WaitingFor::UnsentInstalments);
    }
    let known = LetterKind::ALL.iter().find(|known| known.as_str() == kind);
    Some(match known? {
        LetterKind::DriverData => WaitingFor::UnsentDriverData,
        LetterKind::Contest => WaitingFor::UnsentContest,
        LetterKind::Message => WaitingFor::UnsentMessage,
    })
}
