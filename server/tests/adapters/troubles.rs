//! Every platform down, slow, talking nonsense, failing once: the same manner for all.

use targa_contract::FineId;
use targa_domain::VerbaleNumber;
use targa_server::ports::{Channel, PlatformError, Platforms, PositionKey};

use crate::bench::{Bench, MARIO, PLATE, TODAY, mario, notice, plate};
use crate::services::{city_message, communication};

/// As the sandbox names them.
pub(crate) const ALL: [&str; 8] = [
    "gpd", "receipts", "send", "io", "registry", "protocol", "coercive", "notifier",
];

/// A call that may be repeated.
pub(crate) async fn ask(platforms: &Platforms, name: &str) -> Result<(), PlatformError> {
    let platforms = platforms.clone();
    let verbale = VerbaleNumber::parse("V/1/2026").unwrap();
    match name {
        "gpd" => {
            let fine: FineId = "01990000-0000-7000-8000-000000000001".parse().unwrap();
            let position = PositionKey {
                fine,
                ordinal: 0,
                notice_number: notice(),
            };
            platforms.positions.withdraw(position).await.map(drop)
        }
        "receipts" => platforms.receipts.since(TODAY).await.map(drop),
        "send" => platforms.send.unwrap().price(notice()).await.map(drop),
        "io" => platforms.io.unwrap().profile(&mario()).await.map(drop),
        "registry" => {
            let registry = platforms.registry.unwrap();
            registry.holding(&plate(), &mario(), TODAY).await.map(drop)
        }
        "protocol" => {
            let protocol = platforms.protocol.unwrap();
            protocol.register(&communication()).await.map(drop)
        }
        "coercive" => platforms
            .coercive
            .unwrap()
            .position(&verbale)
            .await
            .map(drop),
        "notifier" => {
            let message = city_message(Channel::Email, "mario@posta.example");
            platforms
                .notifier
                .unwrap()
                .deliver(&message)
                .await
                .map(drop)
        }
        other => panic!("no call for {other}"),
    }
}

/// What may be logged: neither a plate nor a person nor an address.
fn says_nothing_personal(error: &PlatformError) {
    let said = format!("{error} {error:?}");
    for secret in [
        MARIO,
        PLATE,
        "Mario",
        "posta.example",
        "127.0.0.1",
        "302032",
    ] {
        assert!(!said.contains(secret), "{said}");
    }
}

#[tokio::test]
async fn well_they_answer() {
    let bench = Bench::start().await;
    for name in ALL {
        ask(&bench.platforms, name).await.unwrap();
    }
}

#[tokio::test]
async fn two_failures_are_bridged() {
    for name in ALL {
        let bench = Bench::start().await;
        bench.fault(name, "fail", 2).await;
        ask(&bench.platforms, name).await.unwrap();
        assert_eq!(bench.calls(name).await.len(), 3, "{name}");
    }
}

#[tokio::test]
async fn three_failures_are_told_with_the_platform_and_the_status() {
    for name in ALL {
        let bench = Bench::start().await;
        bench.fault(name, "fail", 3).await;
        let error = ask(&bench.platforms, name).await.unwrap_err();
        assert!(
            matches!(error, PlatformError::Refused { status: 503, .. }),
            "{name}: {error}"
        );
        says_nothing_personal(&error);
        ask(&bench.platforms, name).await.unwrap();
    }
}

#[tokio::test]
async fn a_page_of_html_is_nonsense() {
    for name in ALL
        .into_iter()
        .filter(|name| !["gpd", "notifier"].contains(name))
    {
        let bench = Bench::start().await;
        bench.fault(name, "nonsense", 1).await;
        let error = ask(&bench.platforms, name).await.unwrap_err();
        assert!(
            matches!(error, PlatformError::Nonsense { .. }),
            "{name}: {error}"
        );
        says_nothing_personal(&error);
        ask(&bench.platforms, name).await.unwrap();
    }
}

#[tokio::test]
async fn who_does_not_answer_in_time_is_too_slow() {
    for name in ["send", "io", "coercive"] {
        let more = "[platforms]\nanswer_milliseconds = 200\n";
        let bench = Bench::with(more, |text| text).await;
        bench.fault(name, "delay", 3).await;
        let error = ask(&bench.platforms, name).await.unwrap_err();
        let detail = matches!(
            error,
            PlatformError::Unreachable {
                detail: "too slow",
                ..
            }
        );
        assert!(detail, "{name}: {error}");
        says_nothing_personal(&error);
    }
}

#[tokio::test]
async fn who_is_not_there_is_said_to_be_out_of_reach() {
    // Bound, so that nobody else gets the port, and never listening.
    let socket = tokio::net::TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let nobody = format!("http://{}", socket.local_addr().unwrap());
    for name in ALL.into_iter().filter(|name| *name != "registry") {
        let path = match name {
            "gpd" => "/gpd/debt",
            "receipts" => "/gpd/payments",
            _ => name,
        };
        let bench = Bench::with("", |text| {
            let lines = text
                .lines()
                .map(|line| match line.split_once("http://127.0.0.1:") {
                    Some((key, rest)) if rest.contains(path) => {
                        let address = rest.split_once('/').unwrap().1;
                        format!("{key}{nobody}/{address}")
                    }
                    _ => line.to_owned(),
                });
            lines.collect::<Vec<_>>().join("\n")
        })
        .await;
        let error = ask(&bench.platforms, name).await.unwrap_err();
        let detail = matches!(
            error,
            PlatformError::Unreachable {
                detail: "no connection",
                ..
            }
        );
        assert!(detail, "{name}: {error}");
        says_nothing_personal(&error);
    }
}
