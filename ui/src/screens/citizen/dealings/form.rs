//! A letter on the screen: kept with every stroke, sent with what is typed.

use dioxus::prelude::*;
use targa_assets::Texts;
use targa_contract::commands::{KeepLetter, LetterKind, LetterTyped, LetterView, SendLetter};
use targa_contract::{FineId, Problem};

use crate::design::problem_text;
use crate::live::{Action, Newest, Query, use_action, use_newest};

/// The letter of a kind about a fine.
#[derive(Clone, Copy)]
pub(super) struct Form {
    fine: FineId,
    kind: LetterKind,
    typed: Signal<LetterTyped>,
    keeping: Newest<KeepLetter>,
    sending: Action<SendLetter>,
    query: Query<LetterView>,
}

/// The same letter, whatever is typed: a component does not run again because of it.
impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        (self.fine, self.kind, self.typed) == (other.fine, other.kind, other.typed)
    }
}

/// Begins with what was kept.
pub(super) fn use_form(
    (fine, kind): (FineId, LetterKind),
    view: &LetterView,
    query: Query<LetterView>,
) -> Form {
    let kept = view.typed.clone();
    let sending = use_action::<SendLetter>();
    use_effect(move || {
        // Whether it may be changed now says the shell: nobody may know whether it arrived.
        if sending.problem().is_some() {
            query.ask_again();
        }
    });
    Form {
        fine,
        kind,
        typed: use_signal(|| kept),
        keeping: use_newest(),
        sending,
        query,
    }
}

impl Form {
    /// As it stands.
    pub(super) fn typed(self) -> LetterTyped {
        self.typed.cloned()
    }

    /// Something was typed.
    pub(super) fn change(mut self, change: impl FnOnce(&mut LetterTyped)) {
        change(&mut self.typed.write());
        let letter = KeepLetter {
            fine: self.fine,
            kind: self.kind,
            typed: self.typed.cloned(),
        };
        // What cannot be kept is still on the screen; sending says why.
        self.keeping.send(letter, |_| {});
    }

    /// Sends it, once all of it is kept.
    pub(super) fn send(self) {
        let Self {
            fine,
            kind,
            mut typed,
            sending,
            query,
            ..
        } = self;
        self.keeping.after(move || {
            sending.run_then(SendLetter { fine, kind }, move |view| {
                typed.set(view.typed.clone());
                query.put(view);
            });
        });
    }

    /// It is on its way.
    pub(super) fn busy(self) -> bool {
        self.sending.busy()
    }

    /// It was sent, from this screen.
    pub(super) fn done(self) -> bool {
        self.sending.done().is_some()
    }

    /// Why it was not, whatever the field.
    pub(super) fn problem(self) -> Option<Problem> {
        self.sending.problem()
    }

    /// What is wrong with a field.
    pub(super) fn error(self, texts: &Texts, field: &str) -> Option<String> {
        let problem = self.problem()?;
        (problem.field.as_deref() == Some(field)).then(|| problem_text(texts, &problem))
    }
}
