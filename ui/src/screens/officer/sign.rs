//! The picture of a violation, drawn like the road sign it goes with.

use dioxus::prelude::*;
use targa_domain::HypothesisId;

const RED: &str = "#c8102e";
const BLUE: &str = "#1b4f9c";
const WHITE: &str = "#ffffff";
const BLACK: &str = "#20262d";

/// A round sign: edge, ground, and one stroke on it.
struct Drawing {
    edge: &'static str,
    ground: &'static str,
    stroke: &'static str,
    path: &'static str,
}

const NO_PARKING: Drawing = Drawing {
    edge: RED,
    ground: BLUE,
    stroke: RED,
    path: "M6.500 6.500l11 11",
};
const DISABLED: Drawing = Drawing {
    edge: BLUE,
    ground: BLUE,
    stroke: WHITE,
    path: "M11 6v.01M11 9v5h4l2 4M9 12a4 4 0 1 0 4 5",
};
const PARKING: Drawing = Drawing {
    edge: BLUE,
    ground: BLUE,
    stroke: WHITE,
    path: "M10 17V7h3a3 3 0 0 1 0 6h-3",
};
const NO_ENTRY: Drawing = Drawing {
    edge: RED,
    ground: RED,
    stroke: WHITE,
    path: "M7 12h10",
};
const TRAFFIC_LIGHT: Drawing = Drawing {
    edge: BLACK,
    ground: BLACK,
    stroke: "#ff5a5a",
    path: "M12 7v.01M12 12v.01M12 17v.01",
};
const OTHER: Drawing = Drawing {
    edge: RED,
    ground: WHITE,
    stroke: BLACK,
    path: "M12 7v6M12 16.500v.01",
};

/// A picture beside the words of a tariff row; a warning sign where none is known.
#[component]
pub(super) fn Sign(hypothesis: HypothesisId) -> Element {
    let drawing = match hypothesis.as_str() {
        "158-2-g" => DISABLED,
        "157-8" | "158-5" | "158-6" => NO_PARKING,
        "7-15" | "7-14-bis" => PARKING,
        "7-13" | "7-14" | "146-2" => NO_ENTRY,
        "146-3" => TRAFFIC_LIGHT,
        _ => OTHER,
    };
    rsx! {
        svg { class: "sign", view_box: "0 0 24 24", "aria-hidden": "true", "focusable": "false",
            circle {
                cx: "12",
                cy: "12",
                r: "10",
                fill: drawing.ground,
                stroke: drawing.edge,
                stroke_width: "2.500",
            }
            path {
                d: drawing.path,
                fill: "none",
                stroke: drawing.stroke,
                stroke_width: "2.200",
                stroke_linecap: "round",
            }
        }
    }
}
