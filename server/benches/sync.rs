//! What the API costs: a citizen's delta at 64 connections, held against a bare handler that returns the same
//! bytes, in the same run and from the same process; and whether more fines in the store make it slower.
//!
//! On the embedded database and, where `TARGA_TEST_POSTGRES` says where one is, on PostgreSQL.
//! `TARGA_BENCH=short` stops at a thousand fines, `TARGA_BENCH=whole` goes on to a million.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench stops on a broken set-up and reports on the terminal"
)]

#[path = "sync/load.rs"]
mod load;
#[path = "../tests/api/stage/mod.rs"]
#[expect(
    dead_code,
    unused_imports,
    reason = "the stage is the tests'; this needs a part of it"
)]
mod stage;

use std::time::Instant;

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;
use targa_server::{Task, commands};

use load::{Figures, Target, load};
use stage::{ANNA, EMBEDDED, MARIO, Stage, database, fine_id, preavviso};

/// Fines of the delta: what a citizen who looks once a week may find.
const NEW: u16 = 5;

#[tokio::main]
async fn main() {
    // `cargo test --benches` asks only whether it can be built.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let mut stores = vec![("SQLite", EMBEDDED.to_owned())];
    let other = database::one_of_its_own().await;
    if other == EMBEDDED {
        println!("SKIPPED: PostgreSQL (TARGA_TEST_POSTGRES is not set)");
    } else {
        stores.push(("PostgreSQL", other));
    }
    let extent = std::env::var("TARGA_BENCH").unwrap_or_default();
    let sizes: &[u32] = match extent.as_str() {
        "short" => &[1_000],
        "whole" => &[1_000, 100_000, 1_000_000],
        _ => &[1_000, 100_000],
    };
    for (name, store) in stores {
        measure(name, &store, sizes).await;
    }
}

async fn measure(name: &str, store: &str, sizes: &[u32]) {
    let stage = Stage::set_on(store, stage::START, "").await;
    let mario = stage.signed_in(MARIO);
    let cursor = mario.sync("").await["next"].as_str().unwrap().to_owned();
    let anna = stage.signed_in(ANNA);
    for (number, notice) in (1..).zip(anna.lease(NEW).await) {
        let path = format!("/v1/officer/preavvisi/{}", fine_id(number));
        anna.put(&path, &preavviso(&notice)).await.ok();
    }
    // The platform is told of each, and that is news again: the delta must stand still.
    stage::eventually("the platform knows", || async {
        let outstanding = stage
            .app()
            .store
            .outstanding(stage.app().clock.now(), stage.app().clock.today());
        outstanding.await.unwrap().positions == 0
    })
    .await;
    let path = format!("/v1/sync?cursor={cursor}");
    let token = stage.issuer.token(&stage::Claims::of(MARIO));
    let server = Target::new(stage.server.url(), &path, Some(&token));
    let body = server.once().await;
    println!("\n{name}: {NEW} fines of a delta, {} bytes", body.len());
    let bare = Target::new(&bare(body).await, "/", None);
    let mut first = None;
    for &size in sizes {
        let began = Instant::now();
        let config = stage.config();
        commands::run(&Task::SeedFines(size), &config, &mut std::io::sink())
            .await
            .unwrap();
        println!(
            "  {size} fines, made in {:.1} s",
            began.elapsed().as_secs_f64()
        );
        // One round to warm up, then both in turns: what else the machine does meets both.
        load(&server, 1).await;
        let (mut ours, mut theirs) = (Figures::default(), Figures::default());
        for _ in 0..3 {
            theirs.add(load(&bare, 2).await);
            ours.add(load(&server, 2).await);
        }
        println!("    bare  {theirs}");
        println!("    sync  {ours}");
        println!("    ratio {:.2}", ours.rate() / theirs.rate());
        let first = *first.get_or_insert(ours.rate());
        println!("    against the first size {:.2}", ours.rate() / first);
    }
    stage.server.stop().await;
}

/// The same bytes without anything behind them.
async fn bare(body: Vec<u8>) -> String {
    let body = axum::body::Bytes::from(body);
    let answer = move || {
        let body = body.clone();
        async move { ([(CONTENT_TYPE, "application/json")], body) }
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let routes = Router::new().route("/", get(answer));
    tokio::spawn(async { axum::serve(listener, routes).await });
    url
}
