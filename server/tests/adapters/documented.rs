//! Every key of the settings stands in the example, and whoever connects a platform finds it in docs/connect.md.

use targa_server::config::Config;

use crate::bench::settings;

const EXAMPLE: &str = include_str!("../../municipality.example.toml");
const GUIDE: &str = include_str!("../../../docs/connect.md");

/// Sections that connect something.
const CONNECTED: [&str; 13] = [
    "sign_in",
    "notices",
    "pagopa",
    "send",
    "verbale",
    "verbale.authority",
    "jobs",
    "io",
    "notifier",
    "registry",
    "protocol",
    "coercive",
    "pdnd",
];
/// Those that concern the server itself.
const OWN: [&str; 4] = ["server", "municipality", "officers", "platforms"];

/// The keys that the server reads in a section, in its own words when it meets one that it does not know.
fn keys(section: &str) -> Vec<String> {
    let text = settings("http://127.0.0.1:9");
    let head = format!("\n[{section}]\n");
    let unknown = format!("{head}no_such_key = 1\n");
    let text = if text.contains(&head) {
        text.replace(&head, &unknown)
    } else {
        // A section in another needs that one's head before its own.
        text + &unknown
    };
    let said = toml::from_str::<Config>(&text).unwrap_err().to_string();
    let (_, expected) = said
        .split_once("unknown field `no_such_key`, expected ")
        .unwrap_or_else(|| panic!("{section}: {said}"));
    let expected = expected.lines().next().unwrap().split('`');
    expected.skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn every_key_is_in_the_example() {
    for section in CONNECTED.iter().chain(&OWN) {
        let heads = [format!("\n[{section}]"), format!("\n# [{section}]")];
        let head = heads.iter().find_map(|head| EXAMPLE.split_once(head));
        let (_, below) = head.unwrap_or_else(|| panic!("no section {section}"));
        let end = below.find("\n[").into_iter().chain(below.find("\n# ["));
        let below = &below[..end.min().unwrap_or(below.len())];
        for key in keys(section) {
            let there = below.lines().any(|line| {
                let line = line.trim_start_matches("# ");
                line.split_once(" = ").is_some_and(|(name, _)| name == key)
            });
            // A section of its own, or one of two ways that the sections beside it show.
            let elsewhere = ["settings", "authority", "token_file", "purpose_id"];
            assert!(there || elsewhere.contains(&&*key), "{section}.{key}");
        }
    }
}

#[test]
fn every_key_of_a_platform_is_in_the_guide() {
    for section in CONNECTED.iter().chain(&["platforms"]) {
        let names = [format!("`[{section}]`"), format!("`{section}.")];
        let chapters = GUIDE.split("\n## ");
        let chapters = chapters.filter(|text| names.iter().any(|name| text.contains(name)));
        let on_it: String = chapters.collect();
        for key in keys(section) {
            let ways = [
                format!("`{key}`"),
                format!("`.{key}`"),
                format!("`{section}.{key}`"),
            ];
            let there = ways.iter().any(|way| on_it.contains(way)) || key == "authority";
            assert!(there, "{section}.{key}");
        }
    }
}
