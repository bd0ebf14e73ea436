//! docs/law.md names every rule and every setting.

use targa_domain::{MunicipalitySettings, Rule};

const DOCUMENT: &str = include_str!("../../../../docs/law.md");

#[test]
fn every_rule_is_documented() {
    for rule in Rule::ALL {
        let code = rule.code();
        assert!(DOCUMENT.contains(&format!("| `{code}` |")), "{code}");
    }
}

#[test]
fn every_setting_is_documented() {
    let settings = serde_json::to_value(MunicipalitySettings::default()).unwrap();
    for (name, value) in settings.as_object().unwrap() {
        let nested = value.as_object().into_iter().flatten();
        let mut names: Vec<String> = nested.map(|(inner, _)| format!("{name}.{inner}")).collect();
        if names.is_empty() {
            names.push(name.clone());
        }
        for name in names {
            assert!(DOCUMENT.contains(&format!("| `{name}` |")), "{name}");
        }
    }
}
