//! What the repository says about itself: `publiccode.yml` holds to its standard, and to us.
#![expect(clippy::unwrap_used, reason = "what goes wrong here fails the test")]

use std::{fs, path::Path};

use saphyr::{LoadableYamlNode as _, Yaml};

fn file(name: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    fs::read_to_string(root.join(name)).unwrap()
}

#[test]
fn versions_are_one() {
    let text = file("publiccode.yml");
    let yaml = &Yaml::load_from_str(&text).unwrap()[0];
    assert_eq!(
        yaml["softwareVersion"].as_str(),
        Some(env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn publiccode_has_what_its_standard_asks_for() {
    let text = file("publiccode.yml");
    let yaml = &Yaml::load_from_str(&text).unwrap()[0];
    assert_eq!(yaml["publiccodeYmlVersion"].as_str(), Some("0.4"));
    for key in ["name", "url", "developmentStatus", "softwareType"] {
        assert!(
            yaml[key].as_str().is_some_and(|value| !value.is_empty()),
            "{key}"
        );
    }
    for key in ["platforms", "categories"] {
        assert!(
            yaml[key].as_vec().is_some_and(|list| !list.is_empty()),
            "{key}"
        );
    }
    assert_eq!(
        yaml["legal"]["license"].as_str(),
        Some(env!("CARGO_PKG_LICENSE"))
    );
    assert_eq!(yaml["maintenance"]["type"].as_str(), Some("community"));
    assert!(
        yaml["maintenance"]["contacts"][0]["name"]
            .as_str()
            .is_some()
    );
    assert_eq!(
        yaml["localisation"]["localisationReady"].as_bool(),
        Some(true)
    );
}

#[test]
fn every_description_keeps_the_standards_lengths() {
    let text = file("publiccode.yml");
    let yaml = &Yaml::load_from_str(&text).unwrap()[0];
    for language in ["it", "en"] {
        let description = &yaml["description"][language];
        let short = description["shortDescription"]
            .as_str()
            .unwrap()
            .chars()
            .count();
        let long = description["longDescription"]
            .as_str()
            .unwrap()
            .chars()
            .count();
        assert!((1..=150).contains(&short), "{language}: {short}");
        assert!((500..=10_000).contains(&long), "{language}: {long}");
        assert!(
            description["features"]
                .as_vec()
                .is_some_and(|list| list.len() >= 5)
        );
    }
}

#[test]
fn the_languages_are_those_there_are_words_for() {
    let text = file("publiccode.yml");
    let yaml = &Yaml::load_from_str(&text).unwrap()[0];
    let mut said: Vec<_> = yaml["localisation"]["availableLanguages"]
        .as_vec()
        .unwrap()
        .iter()
        .map(|language| language.as_str().unwrap().to_owned())
        .collect();
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/locales");
    let mut there: Vec<_> = fs::read_dir(locales)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    said.sort();
    there.sort();
    assert_eq!(said, there);
}

#[test]
fn the_licence_is_there_in_full() {
    let text = file("LICENSE");
    assert!(text.starts_with("EUROPEAN UNION PUBLIC LICENCE v. 1.2"));
    for article in 1..=15 {
        assert!(text.contains(&format!("\n{article}.")), "article {article}");
    }
    assert!(text.contains("Appendix"));
}
