//! `targa-bindgen INPUT.wasm OUT_DIR NAME`: the JavaScript side of a compiled bundle.
//!
//! The library must be of the very version the bundle was compiled with; one lock file sees to that,
//! and compiling the library takes a tenth of the time of installing the command-line program.

use anyhow::{Context as _, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, out_dir, name] = arguments.as_slice() else {
        bail!("usage: targa-bindgen INPUT.wasm OUT_DIR NAME");
    };
    Bindgen::new()
        .input_path(input)
        .out_name(name)
        .typescript(false)
        .web(true)?
        // The page may call `init()` without saying where the wasm is.
        .omit_default_module_path(false)
        .generate(out_dir)
        .with_context(|| format!("wasm-bindgen could not read {input}"))
}
