//! Our small formatter says, to the letter, what Fluent itself would say.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use targa_assets::{Language, Texts, Value, Words};
use unic_langid::LanguageIdentifier;

#[test]
fn every_text_reads_as_fluent_reads_it() {
    let mut compared = 0;
    for language in Language::ALL {
        let tag: LanguageIdentifier = language.code().parse().unwrap();
        let mut fluent = FluentBundle::new(vec![tag]);
        fluent.set_use_isolating(false);
        for text in crate::tree::files(language).into_values() {
            fluent
                .add_resource(FluentResource::try_new(text).unwrap())
                .unwrap();
        }
        let ours = Texts::with(language, Words::ALL);
        for (id, names) in crate::tree::messages(language) {
            for number in [None, Some(0_i64), Some(1), Some(2), Some(5), Some(21)] {
                let value = |name: &str| {
                    number.map_or_else(|| Value::from(format!("‹{name}›")), Value::from)
                };
                let values: Vec<_> = names
                    .iter()
                    .map(|name| (name.as_str(), value(name)))
                    .collect();
                let mut args = FluentArgs::new();
                for name in &names {
                    let value = number
                        .map_or_else(|| FluentValue::from(format!("‹{name}›")), FluentValue::from);
                    args.set(name.clone(), value);
                }
                let pattern = fluent.get_message(&id).unwrap().value().unwrap();
                let mut errors = Vec::new();
                let theirs = fluent.format_pattern(pattern, Some(&args), &mut errors);
                assert!(errors.is_empty(), "{id}: {errors:?}");
                assert_eq!(
                    ours.text(&id, &values),
                    theirs,
                    "{id} in {}",
                    language.code()
                );
                compared += 1;
            }
        }
    }
    assert!(compared > 4 * 200, "only {compared} texts compared");
}

#[test]
fn a_text_that_is_nowhere_is_seen() {
    let texts = Texts::new(Language::It);
    assert_eq!(texts.say("no-such-text"), "no-such-text");
    assert_eq!(texts.text("due-now-open", &[]), "Da pagare ora sum");
}
