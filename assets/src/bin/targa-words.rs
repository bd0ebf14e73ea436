//! `targa-words AUDIENCE FOLDER`: what one audience's screens say, one file a language. A page fetches
//! the one that its reader speaks.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use targa_assets::{Language, Texts, Words};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [audience, folder] = arguments.as_slice() else {
        return Err("usage: targa-words AUDIENCE FOLDER".into());
    };
    let words = Words::of_screens(audience)
        .ok_or_else(|| format!("no audience {audience}: citizen, kiosk, officer or gallery"))?;
    fs::create_dir_all(folder)?;
    for language in Language::ALL {
        let file = Path::new(folder)
            .join(language.code())
            .with_extension("txt");
        fs::write(file, Texts::with(language, words).written())?;
    }
    Ok(())
}
