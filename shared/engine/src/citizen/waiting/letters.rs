//! Letters and requests that were sent and of which nobody knows whether the office has the whole, and answers of the
//! office that nobody has looked at.

use targa_contract::Problem;
use targa_contract::commands::{LetterKind, WaitingFor, WaitingItem};

use super::item;
use crate::citizen::instalments;
use crate::citizen::post::CitizenPost;
use crate::session::Post;
use crate::sync::HeardLetters;

pub(super) async fn waiting(post: &CitizenPost) -> Result<Vec<WaitingItem>, Problem> {
    let under_way = post.letters.under_way().await?;
    let items = under_way.into_iter().filter_map(|(fine, kind)| {
        Some(WaitingItem {
            fine: Some(fine),
            ..item(unsent(&kind)?)
        })
    });
    let letters = post.account().cache.letters::<HeardLetters>().await?;
    let answered = letters
        .into_iter()
        .filter(|(_, heard)| !heard.unread.is_empty());
    let answered = answered.map(|(fine, _)| WaitingItem {
        fine: Some(fine),
        ..item(WaitingFor::LetterAnswered)
    });
    Ok(items.chain(answered).collect())
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
