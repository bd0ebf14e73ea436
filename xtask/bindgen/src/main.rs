//! `targa-bindgen INPUT.wasm OUT_DIR NAME`: the JavaScript side of a compiled bundle.
//!
//! The library must be of the very version the bundle was compiled with; one lock file sees to that,
//! and compiling the library takes a tenth of the time of installing the command-line program.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, bail, ensure};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, out_dir, name] = arguments.as_slice() else {
        bail!("usage: targa-bindgen INPUT.wasm OUT_DIR NAME");
    };
    let mut output = Bindgen::new()
        .input_path(input)
        .out_name(name)
        .typescript(false)
        .web(true)?
        // The page may call `init()` without saying where the wasm is.
        .omit_default_module_path(false)
        .generate_output()
        .with_context(|| format!("wasm-bindgen could not read {input}"))?;
    // What the program takes from the page has names that end in a hash, once on either side: of a
    // compressed bundle they are more than one per cent.
    let mut renamed = Vec::new();
    for (number, import) in output.wasm_mut().imports.iter_mut().enumerate() {
        let short = format!("i{number}");
        renamed.push((std::mem::replace(&mut import.name, short.clone()), short));
    }
    output.emit(out_dir)?;
    let script = Path::new(out_dir).join(name).with_extension("js");
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
