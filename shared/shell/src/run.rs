use std::io::{self, Write};
use std::process::ExitCode;

use tauri::{Builder, Context, Wry, generate_handler};

use crate::audience::{Audience, Start};
use crate::commands;
use crate::door::Door;
use crate::places::{self, DataFolder};
use crate::{Settings, window};

/// What the app says to whoever started it when it cannot start.
type Reason = Box<dyn std::error::Error>;

/// Exit code when the settings or the data folder cannot be used.
const CANNOT_START: u8 = 2;

/// Runs an audience's app until its window is closed. `context` is the shell's own
/// `tauri::generate_context!()`.
///
/// Before any window opens: settings that cannot be taken, or a data folder that is in use, end it with one
/// line on standard error and exit code 2.
pub fn run<A: Audience>(context: Context<Wry>) -> ExitCode {
    let (settings, folder) = match prepare(&context.config().identifier) {
        Ok(ready) => ready,
        Err(reason) => return say(&*reason, CANNOT_START),
    };
    let start = Start {
        settings,
        data: folder.path().to_owned(),
    };
    let webview = start.data.clone();
    let outcome = Builder::default()
        .manage(Door::to::<A>(start))
        .invoke_handler(generate_handler![commands::dispatch, commands::subscribe])
        .setup(move |app| Ok(window::open(app, &webview)?))
        .run(context);
    drop(folder);
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => say(&error, 1),
    }
}

fn prepare(identifier: &str) -> Result<(Settings, DataFolder), Reason> {
    let settings = Settings::load(&places::settings_file(identifier)?)?;
    let folder = DataFolder::hold(places::data_folder(identifier)?)?;
    Ok((settings, folder))
}

fn say(reason: &dyn std::error::Error, code: u8) -> ExitCode {
    // Nobody may be listening; the exit code says the same.
    let _ = writeln!(io::stderr(), "targa: {reason}");
    ExitCode::from(code)
}
