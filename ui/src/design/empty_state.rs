//! Nothing here, and what that means.

use dioxus::prelude::*;

use super::{Icon, IconName};

/// A calm picture and a sentence; the children are what one may do instead.
#[component]
pub fn EmptyState(
    /// Stable name for tests.
    id: String,
    #[props(default = IconName::Check)] icon: IconName,
    title: String,
    body: String,
    children: Element,
) -> Element {
    rsx! {
        div { id, class: "empty",
            Icon { name: icon }
            h2 { "{title}" }
            p { "{body}" }
            {children}
        }
    }
}
