//! What is chosen on the screen: kept with every stroke, and made into a plan.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::commands::{
    AskInstalments, AskingView, DraftInstalments, InstalmentsTyped, InstalmentsView,
};

use crate::live::{Action, Newest, Query, use_action, use_newest};

/// The choices for a fine.
#[derive(Clone, Copy)]
pub(super) struct Choosing {
    fine: FineId,
    typed: Signal<InstalmentsTyped>,
    keeping: Newest<DraftInstalments>,
    pub(super) asked: Action<AskInstalments>,
    query: Query<InstalmentsView>,
}

/// The same choices, whatever they are now: a component does not run again because of it.
impl PartialEq for Choosing {
    fn eq(&self, other: &Self) -> bool {
        (self.fine, self.typed) == (other.fine, other.typed)
    }
}

/// Begins with what was kept.
pub(super) fn use_choosing(
    fine: FineId,
    asking: &AskingView,
    query: Query<InstalmentsView>,
) -> Choosing {
    let kept = asking.typed.clone();
    let asked = use_action::<AskInstalments>();
    use_effect(move || {
        // Whether it may be changed now says the shell: nobody may know whether it arrived.
        if asked.problem().is_some() {
            query.ask_again();
        }
    });
    Choosing {
        fine,
        typed: use_signal(|| kept),
        keeping: use_newest(),
        asked,
        query,
    }
}

impl Choosing {
    /// As they are.
    pub(super) fn typed(self) -> InstalmentsTyped {
        self.typed.cloned()
    }

    /// Something was chosen.
    pub(super) fn change(mut self, change: impl FnOnce(&mut InstalmentsTyped)) {
        change(&mut self.typed.write());
        let draft = DraftInstalments {
            fine: self.fine,
            typed: self.typed.cloned(),
        };
        let query = self.query;
        self.keeping.send(draft, move |reply| {
            // What cannot be kept is still on the screen; sending says why.
            if let Ok(view) = reply {
                query.put(view);
            }
        });
    }

    /// Sends the request, once all of it is kept.
    pub(super) fn ask(self) {
        let Self {
            fine, asked, query, ..
        } = self;
        self.keeping.after(move || {
            asked.run_then(AskInstalments { fine }, move |view| query.put(view));
        });
    }
}
