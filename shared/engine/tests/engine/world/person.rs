//! The person in front of the browser.

use std::sync::{Arc, Mutex};

use targa_engine::ports::{Browser, BrowserError};
use url::Url;

use super::issuer::Desk;

/// What the person does when a page is opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Habit {
    /// Signs in.
    #[default]
    SignsIn,
    /// Says no on the provider's page.
    Cancels,
    /// Looks elsewhere.
    Dawdles,
    /// Another page calls the loopback port with a state it made up.
    IsAttacked,
    /// Has no browser.
    HasNoBrowser,
}

pub(crate) struct Person {
    desk: Arc<Desk>,
    pub(crate) habit: Mutex<Habit>,
    /// Pages other than the sign-in, and where the person was sent back to.
    pub(crate) pages: Mutex<Vec<Url>>,
    pub(crate) landings: Arc<Mutex<Vec<(u16, String)>>>,
}

impl Person {
    pub(crate) fn of(desk: Arc<Desk>) -> Self {
        Self {
            desk,
            habit: Mutex::default(),
            pages: Mutex::default(),
            landings: Arc::default(),
        }
    }

    pub(crate) fn does(&self, habit: Habit) {
        *self.habit.lock().unwrap() = habit;
    }
}

impl Browser for Person {
    fn open(&self, page: &Url) -> Result<(), BrowserError> {
        let habit = *self.habit.lock().unwrap();
        if habit == Habit::HasNoBrowser {
            return Err(BrowserError);
        }
        self.pages.lock().unwrap().push(page.clone());
        if !page.path().ends_with("/auth") {
            return Ok(());
        }
        let mut back = self.desk.authorize(page);
        match habit {
            Habit::Dawdles => return Ok(()),
            Habit::Cancels => {
                let state = back
                    .query_pairs()
                    .find(|(name, _)| name == "state")
                    .unwrap();
                let query = format!("error=access_denied&state={}", state.1);
                back.set_query(Some(&query));
            }
            Habit::IsAttacked => back.set_query(Some("code=theirs&state=guessed")),
            Habit::SignsIn | Habit::HasNoBrowser => {}
        }
        let landings = self.landings.clone();
        tokio::runtime::Handle::current().spawn(async move {
            let answer = reqwest::get(back).await.unwrap();
            let status = answer.status().as_u16();
            let text = answer.text().await.unwrap();
            landings.lock().unwrap().push((status, text));
        });
        Ok(())
    }
}
