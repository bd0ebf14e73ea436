//! A QR code as one vector path.

use dioxus::prelude::*;
use targa_contract::commands::QrView;

/// The code, black on white in every theme: readers need it so.
#[component]
pub fn QrCode(
    /// Stable name of the svg for tests.
    id: String,
    qr: QrView,
    /// What it is for, for those who do not see it.
    label: String,
) -> Element {
    let side = qr.side;
    rsx! {
        div { class: "qr",
            svg {
                id,
                view_box: "0 0 {side} {side}",
                role: "img",
                "aria-label": label,
                shape_rendering: "crispEdges",
                rect { width: "{side}", height: "{side}", fill: "#fff" }
                path { d: qr.path, fill: "#000", fill_rule: "evenodd" }
            }
        }
    }
}
