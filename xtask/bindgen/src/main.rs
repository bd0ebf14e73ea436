//! `targa-bindgen INPUT.wasm OUT_DIR NAME`: a compiled bundle in pieces, and its JavaScript side.
//!
//! The libraries must be of the very versions the bundle was compiled with; one lock file sees to
//! that, and compiling them takes a tenth of the time of installing the command-line programs.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use wasm_bindgen_cli_support::Bindgen;
use wasm_split_cli_support::Options;

/// The script that fetches a piece when it is first wanted.
const PIECES: &str = "pieces.js";

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, out_dir, name] = arguments.as_slice() else {
        bail!("usage: targa-bindgen INPUT.wasm OUT_DIR NAME");
    };
    let out_dir = Path::new(out_dir);
    let first = out_dir.join("first.wasm");
    split(Path::new(input), out_dir, &first, name)?;
    bind(&first, out_dir, name)?;
    fs::remove_file(first)?;
    Ok(())
}

/// Cuts off what the screens have marked, each piece a file of its own.
fn split(input: &Path, out_dir: &Path, first: &Path, name: &str) -> Result<()> {
    let program = fs::read(input).with_context(|| format!("reading {}", input.display()))?;
    let script = format!("./{PIECES}");
    let main_module = format!("./{name}.js");
    let mut options = Options::new(&program);
    options.output_dir = out_dir;
    options.main_out_path = first;
    options.link_name = &script;
    options.main_module = &main_module;
    wasm_split_cli_support::transform(options)
        .map_err(|report| anyhow!("{report:#}"))
        .with_context(|| format!("cutting {}", input.display()))?;
    Ok(())
}

/// Writes the JavaScript of the first piece.
fn bind(first: &Path, out_dir: &Path, name: &str) -> Result<()> {
    let mut output = Bindgen::new()
        .input_path(first)
        .out_name(name)
        .typescript(false)
        // The table of functions: the pieces put theirs into it.
        .keep_lld_exports(true)
        .web(true)?
        // The page may call `init()` without saying where the wasm is.
        .omit_default_module_path(false)
        .generate_output()
        .with_context(|| format!("wasm-bindgen could not read {}", first.display()))?;
    // What the program takes from the page has names that end in a hash, once on either side: of a
    // compressed bundle they are more than one per cent.
    let mut renamed = Vec::new();
    for (number, import) in output.wasm_mut().imports.iter_mut().enumerate() {
        if import.module.ends_with(PIECES) {
            continue;
        }
        let short = format!("i{number}");
        renamed.push((std::mem::replace(&mut import.name, short.clone()), short));
    }
    output.emit(out_dir)?;
    let script = out_dir.join(name).with_extension("js");
    let mut text = fs::read_to_string(&script)?;
    for (long, short) in renamed {
        // A key of the object of imports: `        name: function…`.
        let key = format!("\n        {long}: ");
        ensure!(
            text.matches(&key).count() == 1,
            "{long} is no import, or two"
        );
        text = text.replace(&key, &format!("\n        {short}: "));
    }
    fs::write(&script, text).with_context(|| format!("cannot write {}", script.display()))
}
