//! Links from outside: every one of the list leads to its place, nothing else leads anywhere.

use proptest::prelude::*;
use targa_contract::FineId;
use targa_contract::commands::{Change, DeepLink};
use uuid::Uuid;

const ID: &str = "01968000-0000-7000-8000-000000000001";

fn place(address: &str) -> Option<String> {
    DeepLink::read(address).map(|link| link.place().to_owned())
}

#[test]
fn every_link_of_the_list_leads_to_its_place() {
    for (address, expected) in [
        ("targa://desk", "/".to_owned()),
        ("targa://desk/", "/".to_owned()),
        ("targa://fines", "/fines".to_owned()),
        ("targa://vehicles", "/vehicles".to_owned()),
        ("targa://contacts", "/contacts".to_owned()),
        ("targa://points", "/points".to_owned()),
        ("targa://slip", "/slip".to_owned()),
        ("targa://how-much", "/how-much".to_owned()),
        (
            "targa://notice/302032002700000251",
            "/slip/302032002700000251".to_owned(),
        ),
        (&format!("targa://fines/{ID}"), format!("/fines/{ID}")),
        (
            &format!("targa://fines/{ID}/instalments"),
            format!("/fines/{ID}/instalments"),
        ),
        (
            &format!("targa://fines/{ID}/letters"),
            format!("/fines/{ID}/letters"),
        ),
    ] {
        assert_eq!(place(address), Some(expected), "{address}");
    }
}

#[test]
fn what_is_not_on_the_list_leads_nowhere() {
    for address in [
        "",
        "targa:",
        "targa://",
        "targa:desk",
        "TARGA://desk",
        "http://desk",
        "targa://more",
        "targa://desk/fines",
        "targa://desk//",
        "targa://desk?x=1",
        "targa://desk#/more",
        "targa://fines/1",
        "targa://fines//code",
        "targa://notice/30203200270000025",
        "targa://notice/3020320027000002511",
        "targa://notice/30203200270000025A",
        "targa://notice/٣٠٢٠٣٢٠٠٢٧٠٠٠٠٠٢٥١",
        "targa://../fines",
        "javascript:alert(1)",
    ] {
        assert_eq!(place(address), None, "{address}");
    }
    for end in ["/sign-out", "/code/x", "/%63ode", "?pay=1", "#code"] {
        assert_eq!(place(&format!("targa://fines/{ID}{end}")), None, "{end}");
    }
}

#[test]
fn a_change_carries_the_place() {
    let fine: FineId = ID.parse().unwrap();
    let change = Change::Open {
        link: DeepLink::fine(fine),
    };
    let text = serde_json::to_string(&change).unwrap();
    assert_eq!(text, format!(r#"{{"change":"open","link":"/fines/{ID}"}}"#));
    assert_eq!(serde_json::from_str::<Change>(&text).unwrap(), change);
    assert_eq!(format!("{change:?}"), "Open { link: DeepLink(…) }");
}

proptest! {
    #[test]
    fn no_text_from_outside_leads_off_the_list(text in "(targa://)?[ -~àé€]{0,140}") {
        if let Some(place) = place(&text) {
            let known = ["", "fines", "vehicles", "contacts", "points", "slip", "how-much"];
            let mut parts = place.trim_start_matches('/').split('/');
            prop_assert!(known.contains(&parts.next().unwrap_or_default()), "{place}");
        }
    }

    #[test]
    fn every_fine_and_every_notice_is_found_again(bits: u128, number in "[0-9]{18}") {
        let fine = FineId::new(Uuid::from_u128(bits));
        let written = format!("targa:/{}", DeepLink::fine(fine).place());
        prop_assert_eq!(DeepLink::read(&written), Some(DeepLink::fine(fine)));
        let of_plan = format!("targa:/{}", DeepLink::instalments(fine).place());
        prop_assert_eq!(DeepLink::read(&of_plan), Some(DeepLink::instalments(fine)));
        let notice = place(&format!("targa://notice/{number}"));
        prop_assert_eq!(notice, Some(format!("/slip/{number}")));
    }
}
