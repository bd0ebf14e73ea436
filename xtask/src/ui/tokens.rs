//! `tokens.css`: of the design tokens of Designers Italia, those our styles use.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context as _, Result, bail};

use super::{handwritten, node_modules};
use crate::place;

const PREFIX: &str = "--it-";

/// Writes `tokens.css` into the bundle.
pub(crate) fn write(draft: &Path) -> Result<()> {
    let source = node_modules().join("design-tokens-italia/dist/css/variables.css");
    let all =
        fs::read_to_string(&source).with_context(|| format!("reading {}", source.display()))?;
    let mut ours = String::new();
    read_all(&handwritten(), &mut ours)?;
    read_all(&place::root().join("ui/src"), &mut ours)?;
    fs::write(draft.join("tokens.css"), chosen(&all, &ours)?)?;
    Ok(())
}

fn read_all(folder: &Path, into: &mut String) -> Result<()> {
    for entry in folder.read_dir()? {
        let path = entry?.path();
        if path.is_dir() {
            read_all(&path, into)?;
        } else if let Ok(text) = fs::read_to_string(&path) {
            into.push_str(&text);
        }
    }
    Ok(())
}

/// The tokens named in `ours`, and those they refer to.
fn chosen(all: &str, ours: &str) -> Result<String> {
    let declared: BTreeMap<&str, &str> = all.lines().filter_map(declaration).collect();
    let mut picked = BTreeMap::new();
    let mut open: Vec<&str> = names(ours).collect();
    while let Some(name) = open.pop() {
        let Some(value) = declared.get(name) else {
            bail!("design-tokens-italia has no `{name}`");
        };
        if picked.insert(name, *value).is_none() {
            open.extend(names(value));
        }
    }
    let lines: Vec<String> = picked
        .iter()
        .map(|(name, value)| format!("{name}:{value};"))
        .collect();
    Ok(format!(":root{{{}}}\n", lines.concat()))
}

/// `--it-a: 1px; /** why */` as name and value.
fn declaration(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.trim().split_once(':')?;
    let (value, _) = rest.split_once(';')?;
    name.starts_with(PREFIX).then_some((name, value.trim()))
}

fn names(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices(PREFIX).map(|(start, _)| {
        let rest = &text[start..];
        let end = rest
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
            .unwrap_or(rest.len());
        &rest[..end]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: &str = "\
        :root {\n  --it-blue: #06c; /** a; blue */\n  --it-link: var(--it-blue);\n  --it-red: red;\n}";

    #[test]
    fn a_token_brings_those_it_refers_to_and_no_other() {
        assert_eq!(
            chosen(ALL, "a { color: var(--it-link) }").unwrap(),
            ":root{--it-blue:#06c;--it-link:var(--it-blue);}\n"
        );
    }

    #[test]
    fn a_token_that_is_none_is_refused() {
        let error = chosen(ALL, "var(--it-blu)").unwrap_err().to_string();
        assert!(error.contains("`--it-blu`"), "{error}");
    }
}
