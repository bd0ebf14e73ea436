//! The locale files as they stand in the tree.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;
use targa_assets::Language;

/// Folder of this crate.
pub(crate) fn room() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file of a language with its text, sorted by name.
pub(crate) fn files(language: Language) -> BTreeMap<String, String> {
    let folder = room().join("locales").join(language.code());
    let mut files = BTreeMap::new();
    for entry in folder.read_dir().unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        files.insert(name, fs::read_to_string(path).unwrap());
    }
    files
}

/// Every message of a language: its id, and the values it names.
pub(crate) fn messages(language: Language) -> BTreeMap<String, Vec<String>> {
    let mut messages = BTreeMap::new();
    for (file, text) in files(language) {
        let resource =
            parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                let mut named = Vec::new();
                values(message.value.as_ref().unwrap(), &mut named);
                named.sort();
                named.dedup();
                let known = messages.insert(message.id.name.to_owned(), named);
                assert!(known.is_none(), "{} is in two files", message.id.name);
            }
        }
    }
    messages
}

fn values(pattern: &Pattern<&str>, into: &mut Vec<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        let (inline, variants) = match expression {
            Expression::Inline(inline) => (inline, &[][..]),
            Expression::Select { selector, variants } => (selector, variants.as_slice()),
        };
        if let InlineExpression::VariableReference { id } = inline {
            into.push(id.name.to_owned());
        }
        for variant in variants {
            values(&variant.value, into);
        }
    }
}

/// The text of every Rust source below a folder of the workspace.
pub(crate) fn sources(folder: &str) -> String {
    let mut all = String::new();
    let mut open: Vec<PathBuf> = vec![room().join("..").join(folder)];
    while let Some(folder) = open.pop() {
        for entry in folder
            .read_dir()
            .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                all.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
    all
}
