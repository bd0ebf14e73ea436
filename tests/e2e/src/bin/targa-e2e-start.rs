//! How long the citizen's app takes from its start to the first fine of a thousand that it knows, beside an empty
//! window of the same library: figures, no verdict. `cargo xtask bench start` runs it.

use std::{
    env, fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};
use targa_e2e::{
    drive::{
        app::{Audience, Installation},
        page::SOON,
        reader::{Reader, Role},
        screen::{Film, Part, Screen},
    },
    path::{cast::Cast, demo, journey::say, sign_in},
    stage::process::{Process, Recipe},
    told::Told,
};

/// Fines that the app knows.
const FINES: usize = 1000;
/// How long fetching them may take.
const FETCHED: Duration = Duration::from_mins(2);
/// Starts of each program, in turns.
const STARTS: usize = 10;
/// When nothing has changed for so long, nothing will.
const STILL: Duration = Duration::from_secs(2);
/// Where the windows stand: in the middle of the session's display.
const WINDOW: Part = Part(250, 200, 1100, 800);
/// Of the app's window: the header, and below it the card with the first fine.
const FIRST_FINE: Part = Part(250, 200, 1100, 400);

#[tokio::main]
async fn main() -> Result<(), Told> {
    Ok(measured().await?)
}

async fn measured() -> Result<()> {
    let mut cast = Cast::assemble("bench-start").await?;
    let outcome = in_turns(&mut cast).await;
    cast.curtain(outcome).await
}

async fn in_turns(cast: &mut Cast) -> Result<()> {
    cast.stage.brings(&fines(cast.stage.folder())?).await?;
    let desk = sign_in::at_the_desk(cast, demo::MARIO).await?;
    // With the one of the demo.
    desk.says("#desk-total", &(FINES + 1).to_string(), FETCHED)
        .await?;
    cast.closes(Audience::Citizen).await?;
    let installation = Installation::of(&cast.stage, Audience::Citizen)?;
    let programs = PathBuf::from(env::var_os("TARGA_RELEASE_DIR").context("TARGA_RELEASE_DIR")?);
    let alone = |name: &str| {
        // Bars that fade when nobody moves anything would count as a change.
        Recipe::new(programs.join(name)).env("GTK_OVERLAY_SCROLLING", "0")
    };
    let empty = alone("targa-empty");
    let app = installation.tells(alone("targa-citizen"));
    let logs = cast.stage.logs().to_owned();
    let screen = Screen::of_session()?;

    // Once with a listener, who says that what is seen are the fines.
    let heard = app.clone().without("NO_AT_BRIDGE");
    let process = Process::start("heard", &heard, &logs)?;
    let reader = Reader::of_session().await?;
    reader
        .hears("targa-citizen", Role::Link, "Poi quanto diventa?", SOON)
        .await?;
    tokio::time::sleep(STILL).await;
    let right = screen.now()?;
    drop(process);

    let (mut nothing, mut first, mut whole) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..STARTS {
        let film = film_of("empty", &empty, &screen, &logs)?;
        nothing.push(film.settled(WINDOW)?);
        let film = film_of("citizen", &app, &screen, &logs)?;
        if !film.ends_as(&right, FIRST_FINE) {
            keep(&film, &cast.stage.environment.pictures)?;
        }
        ensure!(
            film.ends_as(&right, FIRST_FINE),
            "this start ended with something else: see pictures/start"
        );
        first.push(film.settled(FIRST_FINE)?);
        whole.push(film.settled(WINDOW)?);
        if first.len() == STARTS {
            keep(&film, &cast.stage.environment.pictures)?;
        }
    }
    say("from the start of the process, ms: median, shortest and longest")?;
    let nothing = tell("an empty window", nothing)?;
    let first = tell("the app to its first fine", first)?;
    let whole = tell("the app to its last change", whole)?;
    say(&format!(
        "  first fine {:.2}×, whole {:.2}× of an empty window",
        first / nothing,
        whole / nothing
    ))
}

/// One start in a process of its own.
fn film_of(name: &str, recipe: &Recipe, screen: &Screen, logs: &Path) -> Result<Film> {
    let started = Instant::now();
    let process = Process::start(name, recipe, logs)?;
    let film = screen.films(started, STILL, SOON)?;
    drop(process);
    Ok(film)
}

/// Every frame of a start, to be looked at.
fn keep(film: &Film, pictures: &Path) -> Result<()> {
    let folder = pictures.join("start");
    fs::create_dir_all(&folder)?;
    for frame in film.frames() {
        let name = format!("{:05}.png", frame.after.as_millis());
        film.picture(frame, &folder.join(name))?;
    }
    Ok(())
}

/// Cases as an office brings them, all on Mario's car.
fn fines(folder: &Path) -> Result<PathBuf> {
    let ago = |days: i64| {
        let day = jiff::Timestamp::now() - jiff::SignedDuration::from_hours(24 * days);
        day.to_zoned(jiff::tz::TimeZone::UTC).date()
    };
    let (committed, notified) = (ago(20), ago(3));
    let lines: Vec<String> = (1..=FINES)
        .map(|number| {
            serde_json::json!({
                "reference": format!("B/2026/{number:06}"),
                "plate": demo::MARIOS_CAR,
                "place": format!("vicolo del Gelso {number}"),
                "violation": {
                    "hypothesis": "193-2",
                    "committed_at": format!("{committed}T11:10:00"),
                },
                "notified_on": notified,
                "expenses": 1388,
            })
            .to_string()
        })
        .collect();
    let file = folder.join("cases.jsonl");
    fs::write(&file, lines.join("\n")).context("no file of cases")?;
    Ok(file)
}

/// Says what was measured, and answers the median in milliseconds.
fn tell(what: &str, mut times: Vec<Duration>) -> Result<f64> {
    times.sort();
    let of = |time: Option<&Duration>| Some(time?.as_secs_f64() * 1000.0);
    let median = of(times.get(times.len() / 2)).context("nothing measured")?;
    let shortest = of(times.first()).context("nothing measured")?;
    let longest = of(times.last()).context("nothing measured")?;
    say(&format!(
        "  {what}: {median:.0}, {shortest:.0} to {longest:.0} ({} starts)",
        times.len()
    ))?;
    Ok(median)
}
