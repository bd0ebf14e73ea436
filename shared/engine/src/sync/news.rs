//! Says what happened while the user was not looking.

use std::sync::Arc;

use targa_assets::Texts;
use targa_contract::api::{Fine, FineState};
use targa_contract::commands::Change;
use targa_domain::Date;

use super::News;
use crate::link::Link;
use crate::ports::{Notice, Ports, today};
use crate::store::Cache;
use crate::view::{owed, steps};

/// More at once than this nobody reads: the rest stands in the list.
const AT_ONCE: usize = 5;

/// Turns news into notifications.
pub(crate) struct Herald {
    ports: Ports,
    texts: Arc<Texts>,
    link: Arc<Link>,
}

impl Herald {
    pub(crate) fn new(ports: Ports, texts: Arc<Texts>, link: Arc<Link>) -> Self {
        Self { ports, texts, link }
    }

    /// Shows a notification for each piece of news. What cannot be said is not worth a failed
    /// sync: the fine is in the cache.
    pub(super) async fn announce(&self, cache: &Cache, news: &[News]) {
        let Ok(today) = today(&*self.ports.clock) else {
            return;
        };
        for piece in news.iter().take(AT_ONCE) {
            let (News::NewFine(id) | News::Paid(id)) = *piece;
            let Ok(Some(fine)) = cache.fine(id).await else {
                continue;
            };
            let Some(notice) = self.notice(*piece, &fine, today) else {
                continue;
            };
            let link = Arc::clone(&self.link);
            self.ports.notifier.show(
                notice,
                Box::new(move || link.tell(Change::Open { fine: id })),
            );
        }
    }

    /// Sum and date, and nothing else: it may be read on a locked screen by anybody.
    fn notice(&self, piece: News, fine: &Fine, today: Date) -> Option<Notice> {
        match piece {
            News::NewFine(_) => {
                let owed = owed(fine.state, &steps(&fine.schedule), today)?;
                let sum = self.texts.money(owed.amount);
                // The last window never ends; a fine that is new is not in it, but might be.
                let until = owed.until.unwrap_or(today);
                Some(Notice {
                    title: self.texts.say("notification-new-fine-title"),
                    body: self.texts.text(
                        "notification-new-fine-body",
                        &[
                            ("sum", sum.into()),
                            ("until", self.texts.say_date(until, today).into()),
                        ],
                    ),
                })
            }
            News::Paid(_) if fine.state == FineState::Paid => {
                let sum = self.texts.money(fine.receipt.as_ref()?.amount);
                Some(Notice {
                    title: self.texts.say("notification-paid-title"),
                    body: self
                        .texts
                        .text("notification-paid-body", &[("sum", sum.into())]),
                })
            }
            News::Paid(_) => None,
        }
    }
}
