use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use targa_assets::Language;
use tauri::{Builder, Context, Manager, RunEvent, Wry, async_runtime, generate_handler};
use tracing_subscriber::filter::{EnvFilter, LevelFilter};

use crate::audience::{Audience, Start};
use crate::closing::{self, Underway};
use crate::commands;
use crate::door::Door;
#[cfg(not(any(target_os = "android", target_os = "ios")))]
use crate::instance;
use crate::links::{self, Links};
use crate::places::{self, DataFolder};
use crate::sight::{self, Sight};
use crate::{Settings, window};

/// What the app says to whoever started it when it cannot start.
type Reason = Box<dyn std::error::Error>;

/// Exit code when the settings or the data folder cannot be used.
const CANNOT_START: u8 = 2;

/// How long a closed window waits for its engine to end.
const PATIENCE: Duration = Duration::from_secs(3);

/// Runs an audience's app until its window is closed. `context` is the shell's own
/// `tauri::generate_context!()`.
///
/// Before any window opens: settings that cannot be taken, or a data folder that is in use, end it with one
/// line on standard error and exit code 2.
pub fn run<A: Audience>(context: Context<Wry>) -> ExitCode {
    log();
    let (settings, data) = match prepare(&context.config().identifier) {
        Ok(ready) => ready,
        Err(reason) => return say(&*reason, CANNOT_START),
    };
    let has_links = links::are_ours(&context);
    let start = Start {
        settings,
        data: data.clone(),
        language: language(),
    };
    let webview = data.clone();
    let app = plugins(&context, &data)
        .manage(Door::to::<A>(start))
        .manage(Sight::default())
        .manage(Links::default())
        .manage(Underway::default())
        .on_window_event(sight::heard)
        .on_window_event(closing::heard)
        .invoke_handler(generate_handler![commands::dispatch, commands::subscribe])
        .setup(move |app| {
            // An error handed back here would end in a panic.
            if let Err(error) = window::open(app, &webview) {
                say(&error, 1);
                app.handle().exit(1);
            }
            if has_links {
                links::hear(app);
            }
            async_runtime::spawn(sight::watch(app.handle().clone()));
            Ok(())
        })
        .build(context);
    match app {
        Ok(app) => {
            // Held only now: a second start has handed over and ended before.
            let folder = match DataFolder::hold(data) {
                Ok(folder) => folder,
                Err(reason) => return say(&reason, CANNOT_START),
            };
            let code = app.run_return(|app, event| {
                if matches!(event, RunEvent::Exit) {
                    async_runtime::block_on(app.state::<Door>().close(PATIENCE));
                }
            });
            drop(folder);
            u8::try_from(code).map_or(ExitCode::FAILURE, ExitCode::from)
        }
        Err(error) => say(&error, 1),
    }
}

fn prepare(identifier: &str) -> Result<(Settings, PathBuf), Reason> {
    let settings = Settings::load(&places::settings_file(identifier)?)?;
    Ok((settings, places::data_folder(identifier)?))
}

/// Where links are registered, the app is one instance that they lead to; that plugin comes first, so that a second
/// start has begun nothing when it ends.
fn plugins(context: &Context<Wry>, data: &Path) -> Builder<Wry> {
    let builder = Builder::default();
    if !links::are_ours(context) {
        return builder;
    }
    #[cfg(not(any(target_os = "android", target_os = "ios")))]
    let builder = builder.plugin(instance::one(&context.config().identifier, data));
    builder.plugin(tauri_plugin_deep_link::init())
}

fn language() -> Language {
    sys_locale::get_locales()
        .find_map(|tag| Language::of_tag(&tag))
        .unwrap_or_default()
}

/// What went wrong inside goes to standard error; `RUST_LOG` asks for more.
fn log() {
    let filter = EnvFilter::builder()
        .with_default_directive(LevelFilter::WARN.into())
        .from_env_lossy();
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr)
        .init();
}

fn say(reason: &dyn std::error::Error, code: u8) -> ExitCode {
    // Nobody may be listening; the exit code says the same.
    let _ = writeln!(io::stderr(), "targa: {reason}");
    ExitCode::from(code)
}
