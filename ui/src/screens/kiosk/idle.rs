//! The time left, seen before it hurts: after a minute without a touch a large warning counts down
//! thirty seconds; any touch extends; then everything is forgotten.

use dioxus::prelude::*;
use gloo_timers::future::TimeoutFuture;

use super::visit::Visit;
use crate::design::Button;
use crate::live::{use_appearance, use_shell, use_speech, use_texts};

/// Seconds without a touch before the warning.
const QUIET: u32 = 60;
/// Seconds of the warning.
const WARNING: u32 = 30;

/// Watches over the visit.
#[component]
pub(super) fn Idle() -> Element {
    let texts = use_texts();
    let shell = use_shell();
    let speech = use_speech();
    let looks = use_appearance();
    let visit = use_context::<Visit>();
    let mut left = use_signal(|| None::<u32>);
    // Touched, or gone somewhere: the count begins anew.
    use_effect(move || {
        let mine = visit.touches();
        left.set(None);
        if !visit.begun() {
            return;
        }
        let shell = shell.clone();
        spawn(async move {
            TimeoutFuture::new(QUIET * 1000).await;
            for seconds in (1..=WARNING).rev() {
                if visit.touches_now() != mine || !visit.begun() {
                    return;
                }
                left.set(Some(seconds));
                TimeoutFuture::new(1000).await;
            }
            if visit.touches_now() == mine {
                left.set(None);
                visit.end(shell, looks, speech);
            }
        });
    });
    let Some(seconds) = left() else {
        return rsx! {};
    };
    rsx! {
        div { id: "idle", class: "idle", role: "alertdialog", "aria-labelledby": "idle-title",
            div { class: "idle-words",
                p { id: "idle-title", class: "idle-title", {texts.say("kiosk-idle-title")} }
                p { role: "timer", {texts.text("kiosk-idle-body", &[("seconds", i64::from(seconds).into())])} }
                // Touching anywhere does it; the key is for those who look for one.
                Button { id: "idle-stay", onclick: move |()| visit.touched(), {texts.say("kiosk-idle-stay")} }
            }
        }
    }
}
