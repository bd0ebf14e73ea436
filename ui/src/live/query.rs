//! A command's answer that follows changes: the old one stays on screen until the new one is there.

use std::any::Any;
use std::marker::PhantomData;
use std::rc::Rc;

use dioxus::prelude::*;
use futures_util::future::LocalBoxFuture;
use targa_contract::Problem;
use targa_contract::commands::Command;

use super::{use_changes, use_shell};
use crate::backend::Shell;

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
    kept: Kept,
    of: PhantomData<T>,
}

/// The same for every type of answer: written once, the bundle carries it once.
#[derive(Clone, Copy, PartialEq)]
struct Kept {
    latest: Signal<Option<Rc<dyn Any>>>,
    problem: Signal<Option<Problem>>,
    asked: Signal<u64>,
    turn: Signal<u64>,
}

pub(super) type Answer = LocalBoxFuture<'static, Result<Rc<dyn Any>, Problem>>;

impl<T> Clone for Query<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Query<T> {}

/// The same question, whatever its answer: a component does not run again because of it.
impl<T> PartialEq for Query<T> {
    fn eq(&self, other: &Self) -> bool {
        self.kept == other.kept
    }
}

impl<T: Clone + 'static> Query<T> {
    /// The newest answer, if one ever came.
    pub fn latest(&self) -> Option<T> {
        let latest = self.kept.latest.read();
        latest.as_ref()?.downcast_ref::<T>().cloned()
    }

    /// Why the last try failed, if it did.
    pub fn problem(&self) -> Option<Problem> {
        self.kept.problem.cloned()
    }

    /// Asks again, now.
    pub fn ask_again(mut self) {
        self.kept.asked += 1;
    }

    /// Takes an answer that came another way (the reply of a command that changed it).
    pub fn put(mut self, value: T) {
        self.kept.take(Ok(Rc::new(value)));
    }
}

impl Kept {
    fn take(&mut self, answer: Result<Rc<dyn Any>, Problem>) {
        match answer {
            Ok(reply) => {
                self.latest.set(Some(reply));
                self.problem.set(None);
            }
            Err(problem) => self.problem.set(Some(problem)),
        }
    }
}

/// Asks at once and whenever something watched has changed.
pub fn use_query<C>(watch: Watch, make: impl Fn() -> C + 'static) -> Query<C::Reply>
where
    C: Command + 'static,
    C::Reply: 'static,
{
    let shell = use_shell();
    let kept = use_kept(watch, move || ask(shell.clone(), make()));
    Query {
        kept,
        of: PhantomData,
    }
}

/// Asks, once the answer is waited for.
pub(super) fn ask<C>(shell: Shell, command: C) -> Answer
where
    C: Command + 'static,
    C::Reply: 'static,
{
    Box::pin(async move {
        let reply: Rc<dyn Any> = Rc::new(shell.call(&command).await?);
        Ok(reply)
    })
}

fn use_kept(watch: Watch, ask: impl Fn() -> Answer + 'static) -> Kept {
    let kept = Kept {
        latest: use_signal(|| None),
        problem: use_signal(|| None),
        asked: use_signal(|| 0),
        turn: use_signal(|| 0),
    };
    use_asking(watch, kept, Box::new(ask));
    kept
}

fn use_asking(watch: Watch, mut kept: Kept, ask: Box<dyn Fn() -> Answer>) {
    let changes = use_changes();
    use_effect(move || {
        // Reading a count subscribes this effect to it.
        let _ = (kept.asked)();
        match watch {
            Watch::Nothing => (),
            Watch::Session => _ = changes.session(),
            Watch::Fines => _ = (changes.fines(), changes.session()),
        }
        let answer = ask();
        let mine = *kept.turn.peek() + 1;
        kept.turn.set(mine);
        spawn(async move {
            let answer = answer.await;
            // An answer that was overtaken by a newer question is of no use.
            if *kept.turn.peek() == mine {
                kept.take(answer);
            }
        });
    });
}
