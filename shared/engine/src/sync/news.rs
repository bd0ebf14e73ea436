//! Says what happened while the user was not looking.

use std::collections::HashSet;
use std::sync::Arc;

use targa_assets::Texts;
use targa_contract::FineId;
use targa_contract::api::{Fine, FineState};
use targa_contract::commands::{Change, DeepLink};
use targa_domain::Date;

use super::News;
use crate::link::Link;
use crate::ports::{Notice, Ports, today};
use crate::reminders::seen;
use crate::store::{Cache, Local};
use crate::view::Amounts;

/// More at once than this nobody reads: the rest stands in the list.
const AT_ONCE: usize = 5;

/// Turns news into notifications.
pub(crate) struct Herald {
    ports: Ports,
    texts: Arc<Texts>,
    link: Arc<Link>,
    local: Local,
}

impl Herald {
    pub(crate) fn new(ports: Ports, texts: Arc<Texts>, link: Arc<Link>, local: Local) -> Self {
        Self {
            ports,
            texts,
            link,
            local,
        }
    }

    /// What has just been told, or was looked at as the first sync came, is no reminder today.
    pub(super) async fn seen(&self, cache: &Cache, news: Option<&[News]>) {
        let fines = news.map(|news| {
            let new = news.iter().filter_map(|piece| match piece {
                News::NewFine(id) => Some(*id),
                News::Paid(_) => None,
            });
            new.collect::<HashSet<_>>()
        });
        if fines.as_ref().is_some_and(HashSet::is_empty) {
            return;
        }
        if let Ok(today) = today(&*self.ports.clock)
            && let Err(problem) = seen(cache, &self.local, today, fines).await
        {
            tracing::warn!(%problem, "a reminder may repeat what was seen");
        }
    }

    /// Shows a notification for each piece of news. What cannot be said is not worth a failed
    /// sync: the fine is in the cache.
    pub(super) async fn announce(&self, cache: &Cache, news: &[News]) {
        let Ok(today) = today(&*self.ports.clock) else {
            return;
        };
        if news.is_empty() || !cache.notices_wanted().await {
            return;
        }
        for piece in news.iter().take(AT_ONCE) {
            let (News::NewFine(id) | News::Paid(id)) = *piece;
            let Ok(Some(fine)) = cache.fine(id).await else {
                continue;
            };
            let Some(notice) = self.notice(*piece, &fine, today) else {
                continue;
            };
            self.show(notice, DeepLink::fine(id));
        }
    }

    /// The office has answered a letter about this fine.
    pub(super) async fn answered(&self, cache: &Cache, fine: FineId) {
        if cache.notices_wanted().await {
            let notice = Notice {
                title: self.texts.say("notification-answer-title"),
                body: self.texts.say("notification-answer-body"),
            };
            self.show(notice, DeepLink::letters(fine));
        }
    }

    fn show(&self, notice: Notice, link: DeepLink) {
        let ear = Arc::clone(&self.link);
        let opened = Box::new(move || ear.tell(Change::Open { link }));
        self.ports.notifier.show(notice, opened);
    }

    /// Sum and date, and nothing else: it may be read on a locked screen by anybody.
    fn notice(&self, piece: News, fine: &Fine, today: Date) -> Option<Notice> {
        match piece {
            News::NewFine(_) => {
                let owed = Amounts::of(fine).owed(fine.state, today)?;
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
