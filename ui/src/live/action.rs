//! A command that a press asks for: one at a time, its outcome beside the button.

use std::any::Any;
use std::marker::PhantomData;
use std::rc::Rc;

use dioxus::prelude::*;
use targa_contract::Problem;
use targa_contract::commands::Command;

use super::query::{Answer, ask};
use super::use_shell;
use crate::backend::Shell;

/// What a button does, and how it went.
pub struct Action<C: 'static> {
    shell: Signal<Shell>,
    course: Course,
    of: PhantomData<C>,
}

/// The same for every command: written once, the bundle carries it once.
#[derive(Clone, Copy, PartialEq)]
struct Course {
    busy: Signal<bool>,
    outcome: Signal<Option<Result<Rc<dyn Any>, Problem>>>,
}

/// What follows a good end.
type Then = Box<dyn FnOnce(&dyn Any)>;

impl<C> Clone for Action<C> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C> Copy for Action<C> {}

/// The same action, whatever its outcome: a component does not run again because of it.
impl<C> PartialEq for Action<C> {
    fn eq(&self, other: &Self) -> bool {
        self.course == other.course
    }
}

impl<C> Action<C>
where
    C: Command + 'static,
    C::Reply: Clone + 'static,
{
    /// Whether it is under way.
    pub fn busy(&self) -> bool {
        (self.course.busy)()
    }

    /// What came back, if it went well.
    pub fn done(&self) -> Option<C::Reply> {
        let outcome = self.course.outcome.read();
        let reply = outcome.as_ref()?.as_ref().ok()?;
        reply.downcast_ref::<C::Reply>().cloned()
    }

    /// Why it did not go well.
    pub fn problem(&self) -> Option<Problem> {
        self.course.outcome.read().as_ref()?.as_ref().err().cloned()
    }

    /// Forgets how it went.
    pub fn forget(mut self) {
        self.course.outcome.set(None);
    }

    /// Does it. A second press before the end of the first changes nothing.
    pub fn run(self, command: C) {
        self.run_then(command, |_| {});
    }

    /// Does it; what follows a good end stands here.
    pub fn run_then(self, command: C, then: impl FnOnce(C::Reply) + 'static) {
        let answer = ask(self.shell.peek().clone(), command);
        let then = move |reply: &dyn Any| {
            if let Some(reply) = reply.downcast_ref::<C::Reply>() {
                then(reply.clone());
            }
        };
        self.course.go(answer, Box::new(then));
    }
}

impl Course {
    fn go(mut self, answer: Answer, then: Then) {
        // Said at once, not when the screen is drawn anew: two taps may come before that.
        if *self.busy.peek() {
            return;
        }
        self.busy.set(true);
        self.outcome.set(None);
        spawn(async move {
            let answer = answer.await;
            self.busy.set(false);
            if let Ok(reply) = &answer {
                then(&**reply);
            }
            self.outcome.set(Some(answer));
        });
    }
}

/// An action of this component.
pub fn use_action<C>() -> Action<C>
where
    C: Command + 'static,
{
    let shell = use_shell();
    Action {
        shell: use_signal(|| shell),
        course: Course {
            busy: use_signal(|| false),
            outcome: use_signal(|| None),
        },
        of: PhantomData,
    }
}
