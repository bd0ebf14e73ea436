//! A platform that keeps failing is left alone, and asked again by one when its rest is over.

use reqwest::Method;
use serde_json::json;
use targa_server::ports::PlatformError;

use crate::bench::Bench;
use crate::troubles::{ALL, ask};

fn rests(answer: &Result<(), PlatformError>) -> bool {
    matches!(answer, Err(PlatformError::Resting { .. }))
}

#[tokio::test]
async fn after_five_failures_a_platform_rests_and_the_others_do_not() {
    let bench = Bench::start().await;
    bench.fault("coercive", "fail", 1000).await;
    assert!(!rests(&ask(&bench.platforms, "coercive").await));
    // The fifth failure is in the middle of this call: it is not tried a third time.
    assert!(rests(&ask(&bench.platforms, "coercive").await));
    assert!(rests(&ask(&bench.platforms, "coercive").await));
    assert_eq!(bench.calls("coercive").await.len(), 5);
    for name in ALL.into_iter().filter(|name| *name != "coercive") {
        ask(&bench.platforms, name).await.unwrap();
    }
}

#[tokio::test]
async fn when_the_rest_is_over_one_call_decides() {
    for name in ALL {
        let bench = Bench::start().await;
        bench.fault(name, "fail", 1000).await;
        for _ in 0..2 {
            ask(&bench.platforms, name).await.unwrap_err();
        }
        bench.clock.set("2026-11-20T09:00:31Z");
        assert!(rests(&ask(&bench.platforms, name).await), "{name}");
        assert_eq!(bench.calls(name).await.len(), 6, "{name}: one probe");
        bench.heal().await;
        assert!(rests(&ask(&bench.platforms, name).await), "{name}");
        bench.clock.set("2026-11-20T09:01:02Z");
        ask(&bench.platforms, name).await.unwrap();
        ask(&bench.platforms, name).await.unwrap();
    }
}

#[tokio::test]
async fn who_asks_for_a_short_pause_gets_it_and_is_asked_again() {
    let bench = Bench::start().await;
    let fault = json!({ "platform": "io", "kind": "fail", "status": 429, "retry_after": 1 });
    bench.control(Method::POST, "faults", &fault).await;
    ask(&bench.platforms, "io").await.unwrap();
    assert_eq!(bench.calls("io").await.len(), 2);
}

#[tokio::test]
async fn who_asks_for_a_long_pause_is_left_alone_that_long() {
    let bench = Bench::start().await;
    let fault = json!({ "platform": "io", "kind": "fail", "status": 429, "retry_after": 120 });
    bench.control(Method::POST, "faults", &fault).await;
    let error = ask(&bench.platforms, "io").await.unwrap_err();
    assert_eq!(error.to_string(), "IO: refused with status 429");
    bench.clock.set("2026-11-20T09:01:59Z");
    assert!(rests(&ask(&bench.platforms, "io").await));
    assert_eq!(bench.calls("io").await.len(), 1);
    bench.clock.set("2026-11-20T09:02:00Z");
    ask(&bench.platforms, "io").await.unwrap();
}
