//! Cases: whatever happens, a closed case stays closed and time does not run backwards.

use proptest::prelude::*;
use targa_domain::case::{Authority, Case, Event};
use targa_domain::notification::{Addressee, Notification};
use targa_domain::{Date, MunicipalitySettings};

use super::any::day;

fn event() -> impl Strategy<Value = Event> {
    (0..13_u8, day(), day()).prop_map(|(kind, on, other): (u8, Date, Date)| match kind {
        0 => Event::VerbaleDrawnUp { on },
        1 => Event::Notified {
            addressee: Addressee::Resident,
            dispatched: on,
            notification: Notification::Post { delivered: other },
        },
        2 => Event::Paid { on },
        3 => Event::AppealFiled {
            authority: Authority::Prefetto,
            on,
        },
        4 => Event::AppealFiled {
            authority: Authority::GiudiceDiPace,
            on,
        },
        5 => Event::AppealUpheld { on },
        6 => Event::AppealRejected { on },
        7 => Event::PlanGranted { asked: other, on },
        8 => Event::PlanCompleted { on },
        9 => Event::PlanLapsed { on },
        10 => Event::TermExpired { on },
        11 => Event::SentToCollection { on },
        _ => Event::Prescribed { on },
    })
}

proptest! {
    #[test]
    fn steps_only_go_forward(
        committed in day(),
        events in proptest::collection::vec(event(), 0..40),
        contested in any::<bool>(),
    ) {
        let settings = MunicipalitySettings::default();
        let mut case = if contested {
            Case::contested(committed)
        } else {
            Case::of_preavviso(committed, committed).unwrap()
        };
        for event in &events {
            let closed = case.state.is_closed();
            if let Ok(next) = case.after(event, &settings) {
                prop_assert!(!closed, "{:?} left {:?}", event, case.state);
                prop_assert!(next.state.since() >= case.state.since() || next.state.is_closed());
                prop_assert!(next.last_act >= case.last_act);
                let text = serde_json::to_string(&next).unwrap();
                prop_assert_eq!(serde_json::from_str::<Case>(&text).unwrap(), next);
                case = next;
            }
        }
    }
}
