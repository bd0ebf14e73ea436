//! Keeps what somebody types while they type: one call at a time, each with the newest there is, so that nothing
//! arrives after what was typed later.

use std::cell::RefCell;
use std::rc::Rc;

use dioxus::prelude::*;
use targa_contract::Problem;
use targa_contract::commands::Command;
use wasm_bindgen_futures::spawn_local;

use super::use_shell;
use crate::backend::Shell;

/// What follows once everything is kept.
type After = Box<dyn FnOnce()>;

/// The newest of what is typed, on its way.
pub struct Newest<C: 'static> {
    shell: Signal<Shell>,
    course: CopyValue<Rc<RefCell<Course<C>>>>,
}

struct Course<C> {
    waiting: Option<C>,
    busy: bool,
    after: Option<After>,
}

impl<C> Clone for Newest<C> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C> Copy for Newest<C> {}

impl<C: Command + 'static> Newest<C>
where
    C::Reply: 'static,
{
    /// Sends it, or lets it take the place of one that still waits.
    pub fn send(self, command: C, then: impl Fn(Result<C::Reply, Problem>) + 'static) {
        let course = self.course.peek().clone();
        course.borrow_mut().waiting = Some(command);
        if std::mem::replace(&mut course.borrow_mut().busy, true) {
            return;
        }
        let shell = self.shell.peek().clone();
        spawn(async move {
            loop {
                let waiting = course.borrow_mut().waiting.take();
                let Some(command) = waiting else { break };
                then(shell.call(&command).await);
            }
            let after = {
                let mut course = course.borrow_mut();
                course.busy = false;
                course.after.take()
            };
            if let Some(after) = after {
                after();
            }
        });
    }

    /// Does this once nothing is on its way any more.
    pub fn after(self, then: impl FnOnce() + 'static) {
        let course = self.course.peek().clone();
        if course.borrow().busy {
            course.borrow_mut().after = Some(Box::new(then));
        } else {
            then();
        }
    }
}

/// The newest of what is typed in this component. What still waits when it goes is sent all the same.
pub fn use_newest<C>() -> Newest<C>
where
    C: Command + 'static,
    C::Reply: 'static,
{
    let shell = use_shell();
    let course = use_hook(|| {
        Rc::new(RefCell::new(Course {
            waiting: None::<C>,
            busy: false,
            after: None,
        }))
    });
    let (last, left) = (shell.clone(), course.clone());
    use_drop(move || {
        if let Some(command) = left.borrow_mut().waiting.take() {
            spawn_local(async move {
                // Nobody is there any more to be told.
                drop(last.call(&command).await);
            });
        }
    });
    Newest {
        shell: use_signal(|| shell),
        course: use_hook(|| CopyValue::new(course)),
    }
}
