//! Benchmarks.

use std::path::PathBuf;

use anyhow::Result;

use crate::{
    place, postgres, run,
    toolchain::{self, node},
};

/// Something that is measured by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Subject {
    Domain,
    Engine,
    Server,
}

impl Subject {
    pub(crate) const ALL: [Self; 3] = [Self::Domain, Self::Engine, Self::Server];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Domain => "domain",
            Self::Engine => "engine",
            Self::Server => "server",
        }
    }

    fn run(self) -> Result<()> {
        match self {
            Self::Domain => run::well(&mut bench("targa-domain")),
            Self::Engine => {
                toolchain::complete()?;
                let pouchdb = pouchdb()?;
                let mut engine = bench("targa-engine");
                engine
                    .args(["--bench", "store", "--bench", "table"])
                    .env("TARGA_BENCH_NODE", node::path()?)
                    .env("TARGA_BENCH_POUCHDB", pouchdb);
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

/// What the first sync is measured against, with its level store.
fn pouchdb() -> Result<PathBuf> {
    let folder = place::target().join("bench/pouchdb");
    if !folder.join("node_modules/pouchdb").exists() {
        std::fs::create_dir_all(&folder)?;
        run::well(
            node::npm()?
                .args(["install", "--no-audit", "--no-fund", "--loglevel=error"])
                .arg("--prefix")
                .arg(&folder)
                .arg("pouchdb@9"),
        )?;
    }
    Ok(folder)
}
