//! The table of endpoints, and what is made from it.

use std::collections::{BTreeMap, BTreeSet};

use reqwest::Method;
use targa_server::endpoints::{Endpoint, Listener, Verb, Who, all, document, roles_page};

use crate::stage::{ANNA, MARIO, OLGA, Stage};

/// A reviewed file, made anew with `INSTA_UPDATE=always`.
fn reviewed(path: &str, made: &str) {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var("INSTA_UPDATE").is_ok_and(|how| how == "always") {
        std::fs::write(&file, made).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap();
    assert!(
        kept == made,
        "{path} is not what the code says: review the difference after INSTA_UPDATE=always"
    );
}

#[test]
fn the_document_is_the_reviewed_one() {
    let made = document("https://multe.comune.pontechiaro.example");
    reviewed("openapi.json", &format!("{made:#}\n"));
}

#[test]
fn the_page_has_the_table() {
    let page = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/api.md");
    let text = std::fs::read_to_string(&page).unwrap();
    let (before, rest) = text.split_once("<!-- table -->\n").unwrap();
    let (_, after) = rest.split_once("<!-- end of table -->").unwrap();
    let made = format!(
        "{before}<!-- table -->\n{}<!-- end of table -->{after}",
        roles_page()
    );
    reviewed("../docs/api.md", &made);
}

#[test]
fn rows_are_in_order() {
    let mut names = BTreeSet::new();
    let mut ends = BTreeSet::new();
    for endpoint in all() {
        assert!(names.insert(endpoint.name), "{} twice", endpoint.name);
        assert!(ends.insert((endpoint.path, endpoint.verb)), "{endpoint:?}");
        assert!(
            !endpoint.who.is_empty() && endpoint.purpose.ends_with('.'),
            "{}",
            endpoint.name
        );
    }
}

/// The door: nobody without a token where one is asked for, nobody without the role where that is.
#[tokio::test]
async fn each_row_lets_in_whom_it_names() {
    let stage = Stage::set().await;
    let people = [None, Some(MARIO), Some(ANNA), Some(OLGA)];
    let people = people.map(|person| person.map_or(stage.anonymous(), |one| stage.signed_in(one)));
    for endpoint in served() {
        let address = address(endpoint.path);
        let method = || Method::from_bytes(endpoint.verb.as_str().as_bytes()).unwrap();
        let mut seen = Vec::new();
        for api in &people {
            let answer = api.request(method(), &address).send().await.unwrap();
            seen.push(answer.status().as_u16());
        }
        let refused = [
            seen[0] == 401,
            seen[1] == 403,
            [401, 403].contains(&seen[2]),
            [401, 403].contains(&seen[3]),
        ];
        let shut = |who| {
            let citizen = endpoint.is_public() || endpoint.who.contains(&Who::Citizen);
            !citizen && !endpoint.who.contains(&who)
        };
        let expected = [
            !endpoint.is_public(),
            shut(Who::Citizen),
            shut(Who::Officer),
            shut(Who::Office),
        ];
        assert_eq!(refused, expected, "{}: {seen:?}", endpoint.name);
    }
}

/// What the API's own listener has.
fn served() -> impl Iterator<Item = &'static Endpoint> {
    all().filter(|endpoint| endpoint.listener != Listener::Monitoring)
}

fn address(path: &str) -> String {
    path.replace("{outcome}", "ok")
        .replace("{offset}", "0")
        .replace(['{', '}'], "")
}

/// Every method of every path: there is what the table says, and nothing else.
#[tokio::test]
async fn the_router_is_the_table() {
    let stage = Stage::set().await;
    let open = stage.anonymous();
    let mut paths: BTreeMap<&str, BTreeSet<Verb>> = BTreeMap::new();
    for endpoint in served() {
        paths
            .entry(endpoint.path)
            .or_default()
            .insert(endpoint.verb);
    }
    for (path, verbs) in &paths {
        let address = address(path);
        for verb in Verb::ALL {
            let method = Method::from_bytes(verb.as_str().as_bytes()).unwrap();
            let answer = open.request(method, &address).send().await.unwrap();
            let has = answer.status() != 405;
            assert_eq!(has, verbs.contains(&verb), "{verb:?} {path}");
            if !has {
                let allowed = answer.headers()["allow"].to_str().unwrap().to_owned();
                for verb in verbs {
                    assert!(allowed.contains(verb.as_str()), "{path} allows {allowed}");
                }
            }
        }
        // One of those below it may be called anything.
        let has_below = paths.keys().any(|other| {
            let (own, below) = (path.split('/'), other.split('/'));
            let last = below.clone().next_back().unwrap_or_default();
            // What a parameter is called says nothing.
            let same = |(one, other): (&str, &str)| {
                one == other || one.starts_with('{') && other.starts_with('{')
            };
            last.starts_with('{')
                && below.clone().count() == own.clone().count() + 1
                && own.zip(below).all(same)
        });
        for other in ["/x", "/.."].into_iter().skip(usize::from(has_below)) {
            let reply = open.get(&format!("{address}{other}")).await;
            assert_eq!(reply.code(), "not-found", "{address}{other}");
        }
    }
}
