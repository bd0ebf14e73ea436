//! The codes of rules, their articles and certainty; the keys of the tariff.

use std::collections::BTreeSet;

use targa_domain::{Rule, Tariff};

fn cited(rule: Rule) -> String {
    let citation = rule.citation();
    let act = serde_json::to_value(citation.act).unwrap();
    let numbers = [citation.article, citation.comma].into_iter().flatten();
    std::iter::once(act.as_str().unwrap().to_owned())
        .chain(numbers.map(|number| number.to_string()))
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn codes_articles_certainty() {
    let table: Vec<String> = Rule::ALL
        .iter()
        .map(|rule| {
            format!(
                "{} | {} | {:?}",
                rule.code(),
                cited(*rule),
                rule.certainty()
            )
        })
        .collect();
    insta::assert_snapshot!(table.join("\n"));
}

#[test]
fn the_code_is_the_serialised_form() {
    let codes: BTreeSet<String> = Rule::ALL
        .iter()
        .map(|rule| {
            let json = serde_json::to_string(rule).unwrap();
            assert_eq!(json, format!("\"{}\"", rule.code()));
            assert_eq!(serde_json::from_str::<Rule>(&json).unwrap(), *rule);
            json
        })
        .collect();
    assert_eq!(codes.len(), Rule::ALL.len());
    // The last variant closes the list: a rule added without being listed moves it.
    assert_eq!(Rule::ALL.len(), Rule::CoerciveInstalments as usize + 1);
}

#[test]
fn keys_of_the_tariff() {
    let ids: Vec<String> = Tariff::embedded()
        .unwrap()
        .ids()
        .map(|id| id.to_string())
        .collect();
    insta::assert_snapshot!(ids.join(" "));
}
