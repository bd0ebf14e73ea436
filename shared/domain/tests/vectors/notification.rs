//! docs/law.md, worked example "Notification": deadlines and perfection.

use targa_domain::notification::{Addressee, Notification, NotifyBy, Timeliness};
use targa_domain::{Calendar, MunicipalitySettings, Rule};

use super::date;

fn perfected(notification: Notification) -> String {
    let settings = MunicipalitySettings::default();
    notification.perfected(&settings).unwrap().on.to_string()
}

#[test]
fn days_to_notify() {
    let committed = date("2026-03-01");
    for (addressee, last) in [
        (Addressee::Resident, "2026-05-30"),
        (Addressee::JointlyLiable, "2026-06-09"),
        (Addressee::Abroad, "2027-02-24"),
    ] {
        let term = NotifyBy::of(addressee, committed).unwrap();
        assert_eq!(term.last, date(last), "{addressee:?}");
        assert_eq!(term.check(date(last)).unwrap(), Timeliness::InTime);
        let late = term.check(date(last).tomorrow().unwrap()).unwrap();
        assert_eq!(late, Timeliness::Late { last: date(last) });
    }
}

#[test]
fn the_term_to_notify_does_not_move_for_holidays() {
    // 90 days after 3 March 2026 is Monday 1 June; after 2 March, Sunday 31 May.
    let term = NotifyBy::of(Addressee::Resident, date("2026-03-02")).unwrap();
    assert_eq!(term.last, date("2026-05-31"));
}

#[test]
fn a_letter_not_collected() {
    let cad_sent = date("2026-03-02");
    let left = Notification::PostNotCollected {
        cad_sent,
        collected: None,
    };
    assert_eq!(perfected(left), "2026-03-12");
    let five = Calendar::default().deadline(date("2026-03-12"), 5).unwrap();
    assert_eq!(five.last, date("2026-03-17"));
    let sixty = Calendar::default()
        .deadline(date("2026-03-12"), 60)
        .unwrap();
    assert_eq!(sixty.last, date("2026-05-11"));
    let collected = Some(date("2026-03-06"));
    let earlier = Notification::PostNotCollected {
        cad_sent,
        collected,
    };
    assert_eq!(perfected(earlier), "2026-03-06");
    let collected = Some(date("2026-03-20"));
    let later = Notification::PostNotCollected {
        cad_sent,
        collected,
    };
    assert_eq!(perfected(later), "2026-03-12");
}

#[test]
fn send_by_pec() {
    let delivered = date("2026-05-11");
    let unread = Notification::SendDigital {
        delivered,
        accessed: None,
    };
    assert_eq!(perfected(unread), "2026-05-18");
    let five = Calendar::default().deadline(date("2026-05-18"), 5).unwrap();
    assert_eq!(five.last, date("2026-05-23"));
    let sixty = Calendar::default()
        .deadline(date("2026-05-18"), 60)
        .unwrap();
    assert_eq!(sixty.last, date("2026-07-17"));
    let accessed = Some(date("2026-05-13"));
    assert_eq!(
        perfected(Notification::SendDigital {
            delivered,
            accessed
        }),
        "2026-05-13"
    );
}

#[test]
fn send_full_box_and_paper() {
    let day = date("2026-05-11");
    for (notification, on) in [
        (
            Notification::SendDigitalUnreachable {
                deposited: day,
                accessed: None,
            },
            "2026-05-26",
        ),
        (
            Notification::SendPaper {
                received: day,
                accessed: None,
            },
            "2026-05-21",
        ),
        (
            Notification::SendPaperNotCollected {
                deposited: day,
                accessed: None,
            },
            "2026-05-31",
        ),
    ] {
        assert_eq!(perfected(notification), on);
    }
}

#[test]
fn same_day_ways() {
    let day = date("2026-05-11");
    for (notification, rule, postage) in [
        (
            Notification::Pec { delivered: day },
            Rule::PecDelivery,
            false,
        ),
        (
            Notification::Hand { delivered: day },
            Rule::HandDelivery,
            true,
        ),
        (
            Notification::Post { delivered: day },
            Rule::PostDelivery,
            true,
        ),
        (
            Notification::ContestedAtOnce { on: day },
            Rule::ContestedAtOnce,
            false,
        ),
    ] {
        let found = notification
            .perfected(&MunicipalitySettings::default())
            .unwrap();
        assert_eq!((found.on, found.explanation.rule), (day, rule));
        assert_eq!(notification.has_postal_cost(), postage);
    }
}

#[test]
fn a_fictitious_day_rolls_only_where_the_municipality_says_so() {
    // Ten days after 15 April 2026: Saturday 25 April, a holiday; then a Sunday.
    let left = Notification::PostNotCollected {
        cad_sent: date("2026-04-15"),
        collected: None,
    };
    assert_eq!(perfected(left), "2026-04-25");
    let settings = MunicipalitySettings {
        fictitious_notification_rolls: true,
        ..MunicipalitySettings::default()
    };
    assert_eq!(left.perfected(&settings).unwrap().on, date("2026-04-27"));
}
