//! Every component is in the gallery: that is the page which the accessibility test reads whole.
#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

use std::fs;
use std::path::Path;

fn sources(folder: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut text = String::new();
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            text += &fs::read_to_string(path).unwrap();
        }
    }
    text
}

/// What stands between these two words, as often as it does.
fn between<'a>(text: &'a str, start: &str, end: char) -> Vec<&'a str> {
    text.split(start)
        .skip(1)
        .filter_map(|rest| rest.split_once(end))
        .map(|(name, _)| name)
        .collect()
}

#[test]
fn every_component_is_in_the_gallery() {
    let design = sources("src/design");
    let gallery = sources("src/bin/gallery");
    let components = between(&design, "#[component]\npub fn ", '(');
    assert!(components.len() > 20, "{components:?}");
    let missing: Vec<_> = components
        .iter()
        .filter(|name| !gallery.contains(&format!(" {name} {{")))
        .collect();
    assert!(missing.is_empty(), "not in the gallery: {missing:?}");
}

#[test]
fn every_icon_is_in_the_gallery() {
    let gallery = sources("src/bin/gallery");
    let icons = sources("src/design");
    let (_, icons) = icons.split_once("pub enum IconName {").unwrap();
    let (icons, _) = icons.split_once("\n}").unwrap();
    let missing: Vec<_> = icons
        .lines()
        .filter_map(|line| line.trim().strip_suffix(','))
        .filter(|name| !gallery.contains(&format!("IconName::{name})")))
        .collect();
    assert!(missing.is_empty(), "not in the gallery: {missing:?}");
}
