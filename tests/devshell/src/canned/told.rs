//! What waits, what happened to a case, what becomes of points.

use targa_contract::api::{Contacts, Fine, FineState};
use targa_contract::commands::{
    Household, PointsForecast, PointsLine, PointsView, ShowPoints, Story, StoryEvent, StoryKind,
    VehicleStanding, WaitingFor, WaitingItem, WaitingList,
};
use targa_contract::{Problem, ProblemCode};
use targa_domain::schedule::ScheduleKind;
use targa_domain::{Calendar, Cents, Date, appeals};

use super::figures::today;

/// From what the fixtures have, as the engine does from its cache.
pub(super) fn waiting(
    fines: &[Fine],
    contacts: &Contacts,
    household: &Household,
) -> Result<WaitingList, Problem> {
    let item = |what, plate| WaitingItem {
        what,
        fine: None,
        plate,
        until: None,
    };
    let mut items = Vec::new();
    for fine in fines {
        let asked = fine.points > 0 && fine.schedule.kind == ScheduleKind::Verbale;
        if !asked || fine.state == FineState::Annulled {
            continue;
        }
        let last = appeals::driver_data(fine.schedule.day_zero, Calendar::new(None))?.last;
        if last >= today() {
            items.push(WaitingItem {
                what: WaitingFor::DriverData,
                fine: Some(fine.id),
                plate: None,
                until: Some(last),
            });
        }
    }
    let unverified = |address: Option<targa_contract::api::Address>| {
        address.is_some_and(|address| !address.verified)
    };
    if unverified(contacts.pec) {
        items.push(item(WaitingFor::VerifyPec, None));
    }
    if unverified(contacts.email) {
        items.push(item(WaitingFor::VerifyEmail, None));
    }
    if contacts.phone.is_some_and(|phone| !phone.verified) {
        items.push(item(WaitingFor::VerifyPhone, None));
    }
    for vehicle in &household.vehicles {
        let what = match vehicle.standing {
            VehicleStanding::NotYours => WaitingFor::VehicleNotYours,
            VehicleStanding::Unknown => WaitingFor::VehicleUnknown,
            _ => continue,
        };
        items.push(item(what, Some(vehicle.plate)));
    }
    Ok(WaitingList {
        today: today(),
        items,
    })
}

/// A letter of each kind about the first fine, of which nobody knows whether it arrived, and an answer to read.
pub(super) fn unsent(fines: &[Fine]) -> Vec<WaitingItem> {
    let kinds = [
        WaitingFor::UnsentDriverData,
        WaitingFor::UnsentContest,
        WaitingFor::UnsentMessage,
        WaitingFor::UnsentInstalments,
        WaitingFor::LetterAnswered,
    ];
    let about = fines.first().map(|fine| fine.id);
    let item = |what| WaitingItem {
        what,
        fine: about,
        plate: None,
        until: None,
    };
    kinds.map(item).to_vec()
}

/// A few lines that fit the state of the case.
pub(super) fn story(fine: &Fine) -> Result<Story, Problem> {
    let committed = fine.violation.committed_at.date();
    let mut events = vec![event(StoryKind::Opened, committed)];
    if fine.schedule.kind == ScheduleKind::Verbale {
        let notified = fine.schedule.day_zero;
        let sent = notified
            .checked_sub(jiff::Span::new().days(8))
            .map_err(|_| ProblemCode::Internal)?;
        events.push(StoryEvent {
            number: Some(fine.reference.clone()),
            ..event(StoryKind::VerbaleDrawnUp, sent)
        });
        events.push(StoryEvent {
            number: Some("ABCD-EFGH-IJKL-202604-M-1".to_owned()),
            ..event(StoryKind::Dispatched, sent)
        });
        events.push(StoryEvent {
            amount: first(fine),
            day: Some(notified),
            ..event(StoryKind::Notified, notified)
        });
    }
    if let Some(collection) = &fine.collection {
        events.push(StoryEvent {
            number: Some(collection.number.clone()),
            amount: Some(collection.owed),
            ..event(StoryKind::SentToCollection, today())
        });
    }
    if let Some(receipt) = &fine.receipt {
        events.push(StoryEvent {
            amount: Some(receipt.amount),
            ..event(StoryKind::Paid, committed)
        });
    }
    if fine.state == FineState::Annulled {
        events.push(event(StoryKind::Contested, today()));
        events.push(event(StoryKind::AnnulledByOffice, today()));
    }
    Ok(Story {
        today: today(),
        events,
    })
}

const fn event(what: StoryKind, on: Date) -> StoryEvent {
    StoryEvent {
        on,
        what,
        amount: None,
        day: None,
        number: None,
    }
}

fn first(fine: &Fine) -> Option<Cents> {
    fine.schedule.windows.first().map(|window| window.amount)
}

pub(super) fn points(fines: &[Fine], request: ShowPoints) -> Result<PointsView, Problem> {
    if request.balance.is_some_and(|balance| balance > 30) {
        let problem = Problem::invalid("balance", "out-of-range");
        return Err(problem.with("min", "0").with("max", "30"));
    }
    let twice = if request.novice { 2 } else { 1 };
    let lines: Vec<_> = fines
        .iter()
        .filter(|fine| fine.points > 0 && fine.state != FineState::Annulled)
        .map(|fine| PointsLine {
            fine: fine.id,
            hypothesis: fine.violation.hypothesis,
            on: fine.violation.committed_at.date(),
            points: fine.points * twice,
            settled: fine.state == FineState::Paid,
        })
        .collect();
    let coming = lines.iter().filter(|line| !line.settled);
    let to_come: u16 = coming.map(|line| u16::from(line.points)).sum();
    let forecast = request.balance.map(|balance| {
        let left = u8::try_from(u16::from(balance).saturating_sub(to_come)).unwrap_or(0);
        PointsForecast {
            left,
            revision: left == 0,
            recovery: (left > 0).then(|| jiff::civil::date(2027, 12, 2)),
        }
    });
    Ok(PointsView {
        today: today(),
        lines,
        to_come,
        forecast,
    })
}
