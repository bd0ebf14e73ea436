//! Pages of changes as they were sent: until something of that person changes, the same bytes answer the same
//! question.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::body::Bytes;
use targa_domain::{Date, FiscalCode};

/// Pages kept at once, of that length at most: 32 MB.
const MOST: usize = 1_000;
const LONGEST: usize = 32 * 1024;

/// What a page answers.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Question {
    /// Whose changes.
    pub(crate) person: FiscalCode,
    /// Since when; none from the beginning.
    pub(crate) cursor: Option<String>,
    /// At most so many.
    pub(crate) limit: u16,
}

/// What must not have changed since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    /// The person's last change.
    pub(crate) newest: i64,
    /// The day: delegations end with one.
    pub(crate) today: Date,
}

/// The pages of the last while.
#[derive(Debug, Default)]
pub struct SentPages(Mutex<HashMap<Question, (Standing, Bytes)>>);

impl SentPages {
    /// The page, if nothing has changed.
    pub(crate) fn find(&self, question: &Question, standing: Standing) -> Option<Bytes> {
        let pages = self.pages();
        let (then, page) = pages.get(question)?;
        (*then == standing).then(|| page.clone())
    }

    /// Keeps a page that stood so.
    pub(crate) fn keep(&self, question: Question, standing: Standing, page: &Bytes) {
        if page.len() > LONGEST {
            return;
        }
        let mut pages = self.pages();
        if pages.len() >= MOST {
            pages.clear();
        }
        pages.insert(question, (standing, page.clone()));
    }

    fn pages(&self) -> MutexGuard<'_, HashMap<Question, (Standing, Bytes)>> {
        // Every change is one insert or a clearing: even a poisoned lock holds a good map.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use axum::body::Bytes;
    use jiff::ToSpan;
    use targa_domain::{Date, FiscalCode};

    use super::{LONGEST, MOST, Question, SentPages, Standing};

    fn question(limit: u16) -> Question {
        Question {
            person: FiscalCode::parse("RSSMRA85T10A562S").unwrap(),
            cursor: None,
            limit,
        }
    }

    fn standing(newest: i64, days: i64) -> Standing {
        let day: Date = "2026-11-20".parse().unwrap();
        Standing {
            newest,
            today: day.saturating_add(days.days()),
        }
    }

    #[test]
    fn a_page_is_good_while_nothing_has_changed() {
        let sent = SentPages::default();
        let page = Bytes::from_static(b"{}");
        sent.keep(question(1), standing(7, 0), &page);
        assert_eq!(sent.find(&question(1), standing(7, 0)), Some(page));
        for (question, standing) in [
            (question(1), standing(8, 0)),
            (question(1), standing(7, 1)),
            (question(2), standing(7, 0)),
        ] {
            assert_eq!(sent.find(&question, standing), None);
        }
    }

    #[test]
    fn memory_is_bounded() {
        let sent = SentPages::default();
        sent.keep(question(1), standing(1, 0), &vec![b' '; LONGEST + 1].into());
        assert_eq!(sent.pages().len(), 0);
        for limit in 0..=u16::try_from(MOST).unwrap() {
            sent.keep(question(limit), standing(1, 0), &Bytes::new());
        }
        assert!(sent.pages().len() <= MOST);
    }
}
