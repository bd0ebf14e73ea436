//! The table as a page for people: docs/api.md.

use std::fmt::Write as _;

use super::{Endpoint, Repetition, Who, all};

/// The page's table, in Markdown.
pub fn roles_page() -> String {
    let mut page = String::from("| endpoint |");
    for who in Who::ALL {
        // Writing to a String cannot fail.
        let _ = write!(page, " {} |", who.as_str());
    }
    page.push_str(" again | what |\n|---|");
    page.push_str(&"---|".repeat(Who::ALL.len() + 2));
    page.push('\n');
    for endpoint in all() {
        let _ = write!(page, "| `{} {}` |", endpoint.verb.as_str(), endpoint.path);
        for who in Who::ALL {
            page.push_str(if may(endpoint, who) { " ● |" } else { " |" });
        }
        let _ = writeln!(
            page,
            " {} | {} |",
            again(endpoint.repetition),
            endpoint.purpose
        );
    }
    page
}

/// Whether somebody who is that, and no more, gets an answer about what concerns them.
fn may(endpoint: &Endpoint, who: Who) -> bool {
    let person = matches!(who, Who::Officer | Who::Office) && endpoint.who.contains(&Who::Citizen);
    endpoint.is_public() || endpoint.who.contains(&who) || person
}

fn again(repetition: Repetition) -> &'static str {
    match repetition {
        Repetition::Reads => "reads",
        Repetition::Idempotent => "same",
        Repetition::Keyed => "key",
    }
}
