//! Benchmarks.

use anyhow::Result;

use crate::{
    build, place, postgres, run, session,
    toolchain::{self, node},
    ui,
};

/// What types and measures.
const TYPING: &str = "targa-e2e-typing";
/// What starts and measures, and what it starts.
const START: &str = "targa-e2e-start";
const STARTED: [&str; 2] = ["targa-citizen", "targa-empty"];

/// Something that is measured by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Subject {
    Domain,
    Engine,
    Server,
    Typing,
    Start,
}

impl Subject {
    pub(crate) const ALL: [Self; 5] = [
        Self::Domain,
        Self::Engine,
        Self::Server,
        Self::Typing,
        Self::Start,
    ];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Domain => "domain",
            Self::Engine => "engine",
            Self::Server => "server",
            Self::Typing => "typing",
            Self::Start => "start",
        }
    }

    fn run(self) -> Result<()> {
        match self {
            Self::Domain => run::well(&mut bench("targa-domain")),
            Self::Engine => {
                toolchain::complete()?;
                toolchain::packages("shared/engine/benches/pouchdb")?;
                let mut engine = bench("targa-engine");
                engine
                    .args(["--bench", "store", "--bench", "table"])
                    .env("TARGA_BENCH_NODE", node::path()?);
                run::well(&mut engine)
            }
            // On both databases.
            Self::Server => postgres::with(|url| {
                run::well(
                    bench("targa-server")
                        .args(["--bench", "sync"])
                        .env(postgres::VARIABLE, url),
                )
            }),
            // The bundle as it is delivered; in the browser, whose profiler can be asked.
            Self::Typing => {
                toolchain::complete()?;
                ui::build(&[ui::Audience::Citizen])?;
                build::programs(["targa-devshell", TYPING])?;
                session::within(true, &run::program(place::binaries().join(TYPING)))
            }
            // The app as it is delivered; what stands behind it need not be.
            Self::Start => {
                toolchain::complete()?;
                ui::build(&[ui::Audience::Citizen])?;
                build::programs([
                    "targa-server",
                    "targa-sandbox",
                    "targa-citizen",
                    "targa-e2e-browser",
                    "targa-e2e-keeper",
                    START,
                ])?;
                let mut delivered = run::cargo("build");
                delivered.args(["--release", "--features", "targa-empty/bench"]);
                for name in STARTED {
                    delivered.args(["--package", name]);
                }
                run::well(&mut delivered)?;
                let mut measure = run::program(place::binaries().join(START));
                measure.env("TARGA_RELEASE_DIR", place::target().join("release"));
                session::within(true, &measure)
            }
        }
    }
}

/// Runs these, one after the other.
pub(crate) fn run(subjects: &[Subject]) -> Result<()> {
    subjects.iter().try_for_each(|subject| subject.run())
}

fn bench(package: &str) -> std::process::Command {
    let mut cargo = run::cargo("bench");
    cargo.args(["--package", package]);
    cargo
}
