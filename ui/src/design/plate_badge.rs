//! A plate drawn as a plate.

use dioxus::prelude::*;
use targa_domain::Plate;
use targa_domain::identifiers::PlateKind;

use crate::live::use_texts;

/// A plate. Italian formats get their blue bands and their groups; others are drawn plain.
#[component]
pub fn PlateBadge(plate: Plate) -> Element {
    let texts = use_texts();
    let grouped = grouped(&plate);
    let italian = plate.kind() != PlateKind::Other;
    rsx! {
        span {
            class: if italian { "plate" } else { "plate plate-other" },
            role: "img",
            "aria-label": texts.text("plate-label", &[("plate", plate.as_str().into())]),
            "data-plate": plate.as_str(),
            if italian {
                span { class: "plate-band", "aria-hidden": "true", "I" }
            }
            span { class: "plate-text", "aria-hidden": "true", "{grouped}" }
            if italian {
                span { class: "plate-band", "aria-hidden": "true" }
            }
        }
    }
}

/// In the groups in which the plate is stamped.
fn grouped(plate: &Plate) -> String {
    let text = plate.as_str();
    match plate.kind() {
        PlateKind::Car => format!("{} {} {}", &text[..2], &text[2..5], &text[5..]),
        PlateKind::Motorcycle => format!("{} {}", &text[..2], &text[2..]),
        PlateKind::Moped | PlateKind::Other => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_follow_the_stamp() {
        let said = |text| grouped(&Plate::parse(text).unwrap());
        assert_eq!(said("ab123cd"), "AB 123 CD");
        assert_eq!(said("AB12345"), "AB 12345");
        assert_eq!(said("W-1234 K"), "W1234K");
    }
}
