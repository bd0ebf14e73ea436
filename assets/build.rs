//! Reads the locale files with Fluent's own parser and writes them down small: the bundles carry
//! sentences, not a parser. A file that is not well formed, or uses more of Fluent than the texts
//! need, stops the build and names the message.
//!
//! Written: one line per message, sorted by id, `id ␁ pattern`. In a pattern `␂name␃` is a value,
//! `␄name␅key␆pattern␅…␇` a choice by it; the default's key begins with `*`.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser::parse;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    println!("cargo::rerun-if-changed=locales");
    let out = env::var("OUT_DIR")?;
    for language in Path::new("locales").read_dir()? {
        let language = language?;
        let folder = Path::new(&out).join(language.file_name());
        fs::create_dir_all(&folder)?;
        for file in language.path().read_dir()? {
            let file = file?.path();
            let small = small(&fs::read_to_string(&file)?)
                .map_err(|error| format!("{}: {error}", file.display()))?;
            fs::write(
                folder.join(file.with_extension("txt").file_name().unwrap_or_default()),
                small,
            )?;
        }
    }
    Ok(())
}

fn small(source: &str) -> Outcome<String> {
    let resource = parse(source).map_err(|(_, errors)| format!("{errors:?}"))?;
    let mut messages = BTreeMap::new();
    for entry in &resource.body {
        let message = match entry {
            Entry::Message(message) => message,
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
            Entry::Term(_) | Entry::Junk { .. } => return Err("only messages are read".into()),
        };
        let id = message.id.name;
        let pattern = message.value.as_ref().ok_or(format!("{id}: no text"))?;
        let mut small = String::new();
        write_pattern(pattern, &mut small).map_err(|error| format!("{id}: {error}"))?;
        if messages.insert(id, small).is_some() {
            return Err(format!("{id}: twice").into());
        }
    }
    let mut lines = String::new();
    for (id, pattern) in messages {
        writeln!(lines, "{id}\u{1}{pattern}")?;
    }
    Ok(lines)
}

fn write_pattern(pattern: &Pattern<&str>, small: &mut String) -> Outcome<()> {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } if value.contains('\n') => {
                return Err("a text is one line".into());
            }
            PatternElement::TextElement { value } => small.push_str(value),
            PatternElement::Placeable { expression } => write_placeable(expression, small)?,
        }
    }
    Ok(())
}

fn write_placeable(expression: &Expression<&str>, small: &mut String) -> Outcome<()> {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            write!(small, "\u{2}{}\u{3}", id.name)?;
        }
        Expression::Select {
            selector: InlineExpression::VariableReference { id },
            variants,
        } => {
            write!(small, "\u{4}{}", id.name)?;
            for variant in variants {
                let (VariantKey::Identifier { name: key }
                | VariantKey::NumberLiteral { value: key }) = &variant.key;
                let star = if variant.default { "*" } else { "" };
                write!(small, "\u{5}{star}{key}\u{6}")?;
                write_pattern(&variant.value, small)?;
            }
            small.push('\u{7}');
        }
        _ => return Err("only values and choices by a value are read".into()),
    }
    Ok(())
}
