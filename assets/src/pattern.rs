//! A text as the build wrote it down (see `build.rs`), and how values go into it.

use crate::{Language, Value};

/// Writes a pattern with its values. A value that is not given shows as its name: seen, not hidden.
pub(crate) fn write(
    language: Language,
    pattern: &str,
    values: &[(&str, Value<'_>)],
    into: &mut String,
) {
    let mut rest = pattern;
    while let Some(at) = rest.find(['\u{2}', '\u{4}']) {
        let (text, marked) = rest.split_at(at);
        into.push_str(text);
        rest = if let Some(named) = marked.strip_prefix('\u{2}') {
            let (name, after) = named.split_once('\u{3}').unwrap_or((named, ""));
            match value(name, values) {
                Some(Value::Text(text)) => into.push_str(text),
                Some(Value::Number(number)) => into.push_str(&number.to_string()),
                None => into.push_str(name),
            }
            after
        } else {
            let (choice, after) = marked.split_once('\u{7}').unwrap_or((marked, ""));
            write(language, chosen(language, choice, values), values, into);
            after
        };
    }
    into.push_str(rest);
}

fn value<'a>(name: &str, values: &'a [(&str, Value<'a>)]) -> Option<&'a Value<'a>> {
    values
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value)
}

/// The variant a value asks for: its very number first, then its plural form, then the default.
fn chosen<'a>(language: Language, choice: &'a str, values: &[(&str, Value<'_>)]) -> &'a str {
    let mut parts = choice.trim_start_matches('\u{4}').split('\u{5}');
    let name = parts.next().unwrap_or_default();
    let variants = || parts.clone().filter_map(|part| part.split_once('\u{6}'));
    let default = || variants().find(|(key, _)| key.starts_with('*'));
    let keyed =
        |wanted: &str| variants().find(|(key, _)| key.strip_prefix('*').unwrap_or(key) == wanted);
    let variant = match value(name, values) {
        Some(Value::Number(number)) => keyed(&number.to_string())
            .or_else(|| keyed(plural(language, *number)))
            .or_else(default),
        Some(Value::Text(text)) => keyed(text).or_else(default),
        None => default(),
    };
    variant.map_or("", |(_, pattern)| pattern)
}

/// The plural form of a whole number (CLDR): French counts zero with one.
const fn plural(language: Language, number: i64) -> &'static str {
    match (language, number) {
        (_, 1) | (Language::Fr, 0) => "one",
        _ => "other",
    }
}
