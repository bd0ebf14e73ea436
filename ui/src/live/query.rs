//! A command's answer that follows changes: the old one stays on screen until the new one is there.

use dioxus::prelude::*;
use targa_contract::Problem;
use targa_contract::commands::Command;

use super::{use_changes, use_shell};

/// Which changes make an answer old.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watch {
    /// None: asked once.
    Nothing,
    /// Somebody signed in or out, or the connection changed.
    Session,
    /// Fines or vehicles, or the connection.
    Fines,
}

/// An answer, or the reason why there is none.
pub struct Query<T: 'static> {
    latest: Signal<Option<T>>,
    problem: Signal<Option<Problem>>,
    asked: Signal<u64>,
}

impl<T> Clone for Query<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Query<T> {}

/// The same question, whatever its answer: a component does not run again because of it.
impl<T> PartialEq for Query<T> {
    fn eq(&self, other: &Self) -> bool {
        self.latest == other.latest
    }
}

impl<T: Clone> Query<T> {
    /// The newest answer, if one ever came.
    pub fn latest(&self) -> Option<T> {
        self.latest.cloned()
    }

    /// Why the last try failed, if it did.
    pub fn problem(&self) -> Option<Problem> {
        self.problem.cloned()
    }

    /// Asks again, now.
    pub fn ask_again(mut self) {
        self.asked += 1;
    }

    /// Takes an answer that came another way (the reply of a command that changed it).
    pub fn put(mut self, value: T) {
        self.latest.set(Some(value));
        self.problem.set(None);
    }
}

/// Asks at once and whenever something watched has changed.
pub fn use_query<C>(watch: Watch, make: impl Fn() -> C + 'static) -> Query<C::Reply>
where
    C: Command + 'static,
    C::Reply: 'static,
{
    let shell = use_shell();
    let changes = use_changes();
    let mut query = Query {
        latest: use_signal(|| None),
        problem: use_signal(|| None),
        asked: use_signal(|| 0),
    };
    let mut turn = use_signal(|| 0_u64);
    use_effect(move || {
        // Reading a count subscribes this effect to it.
        let _ = (query.asked)();
        match watch {
            Watch::Nothing => (),
            Watch::Session => _ = changes.session(),
            Watch::Fines => _ = (changes.fines(), changes.session()),
        }
        let command = make();
        let shell = shell.clone();
        let mine = *turn.peek() + 1;
        turn.set(mine);
        spawn(async move {
            let answer = shell.call(&command).await;
            // An answer that was overtaken by a newer question is of no use.
            if *turn.peek() != mine {
                return;
            }
            match answer {
                Ok(reply) => {
                    query.latest.set(Some(reply));
                    query.problem.set(None);
                }
                Err(problem) => query.problem.set(Some(problem)),
            }
        });
    });
    query
}
