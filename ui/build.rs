//! Writes the tariff's rows down as a table of constants: the screens need their names, words and
//! articles, and no bundle should carry the reader of the tariff file for that.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use targa_domain::Tariff;
use targa_domain::law::Numbered;
use targa_domain::tariff::Conduct;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var("CARGO_CFG_TARGET_FAMILY")? == "wasm" {
        // Who cuts a bundle into pieces has to know what refers to what.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    let tariff = Tariff::embedded().map_err(ToString::to_string)?;
    let newest = tariff
        .versions()
        .last()
        .ok_or("the tariff has no version")?;
    let mut table = String::from("[\n");
    for row in &newest.rows {
        let citation = &row.citation;
        writeln!(
            table,
            "    Hypothesis {{ id: {:?}, keywords: &{:?}, citation: Citation {{ act: Act::{:?}, article: {}, \
             comma: {}, letter: {:?} }}, night: {}, vehicle: {}, paid_parking: {} }},",
            row.id.as_str(),
            row.keywords,
            citation.act,
            numbered(citation.article),
            numbered(citation.comma),
            citation.letter,
            row.night,
            row.two_wheels.is_some() || row.two_wheels_open || row.heavy_doubles,
            row.conduct == Conduct::PaidParking,
        )?;
    }
    table.push(']');
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("tariff.rs"), table)?;
    Ok(())
}

fn numbered(number: Option<Numbered>) -> String {
    number.map_or("None".to_owned(), |Numbered { number, suffix }| {
        format!("Some(Numbered {{ number: {number}, suffix: Suffix::{suffix:?} }})")
    })
}
