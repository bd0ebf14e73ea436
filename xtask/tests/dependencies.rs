//! Dependencies run downward only, as docs/ARCHITECTURE.md says.
#![expect(clippy::unwrap_used, reason = "what goes wrong here fails the test")]

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{CargoOpt, DependencyKind, Metadata, MetadataCommand, Package};

/// What each room may use of the others. A room that is not here fails the test: whoever adds one
/// says where it stands.
const MAY_USE: &[(&str, &[&str])] = &[
    ("targa-domain", &[]),
    ("targa-pagopa", &["targa-domain"]),
    ("targa-contract", &["targa-domain", "targa-pagopa"]),
    ("targa-assets", &["targa-domain"]),
    (
        "targa-print",
        &[
            "targa-assets",
            "targa-contract",
            "targa-domain",
            "targa-pagopa",
        ],
    ),
    (
        "targa-engine",
        &[
            "targa-assets",
            "targa-contract",
            "targa-domain",
            "targa-pagopa",
            "targa-print",
        ],
    ),
    (
        "targa-shell",
        &["targa-assets", "targa-contract", "targa-engine"],
    ),
    (
        "targa-ui",
        &[
            "targa-assets",
            "targa-contract",
            "targa-domain",
            "targa-pagopa",
        ],
    ),
    ("targa-citizen", SHELL),
    ("targa-kiosk", SHELL),
    ("targa-officer", SHELL),
    (
        "targa-server",
        &[
            "targa-assets",
            "targa-contract",
            "targa-domain",
            "targa-pagopa",
            "targa-print",
        ],
    ),
    // The national platforms are known to nobody and know nobody.
    ("targa-sandbox", &[]),
    (
        "targa-devshell",
        &[
            "targa-assets",
            "targa-contract",
            "targa-domain",
            "targa-engine",
            "targa-pagopa",
        ],
    ),
    ("targa-faults", &[]),
    ("targa-empty", &[]),
    ("xtask", &[]),
    ("targa-bindgen", &[]),
];

const SHELL: &[&str] = &["targa-contract", "targa-engine", "targa-shell"];

/// The only room where engine and server may meet.
const WHOLE_PATHS: &str = "targa-e2e";

/// Rooms that do no IO, read no clock and draw no random number.
const PURE: &[&str] = &[
    "targa-domain",
    "targa-pagopa",
    "targa-contract",
    "targa-print",
];

/// Crates whose presence would mean IO.
const IO: &[&str] = &[
    "async-std",
    "axum",
    "hyper",
    "keyring",
    "mio",
    "reqwest",
    "rusqlite",
    "rustls",
    "socket2",
    "sqlx",
    "tauri",
    "tokio",
    "ureq",
    "webbrowser",
];

#[test]
fn each_room_uses_only_those_below_it() {
    let metadata = metadata(CargoOpt::NoDefaultFeatures, false);
    let allowed: BTreeMap<_, _> = MAY_USE.iter().copied().collect();
    for package in metadata.workspace_packages() {
        let name = package.name.as_str();
        if name == WHOLE_PATHS {
            continue;
        }
        let Some(allowed) = allowed.get(name) else {
            panic!("{name} is in no room: say in this test what it may use");
        };
        for used in rooms_used_by(package) {
            assert!(
                allowed.contains(&used.as_str()),
                "{name} must not depend on {used}"
            );
        }
    }
}

#[test]
fn pure_rooms_reach_nothing_that_does_io() {
    let metadata = metadata(CargoOpt::AllFeatures, true);
    for room in PURE {
        let reached = reached_from(&metadata, room);
        assert!(reached.contains("serde"), "{room}: the graph was not read");
        for crate_name in IO {
            assert!(
                !reached.contains(*crate_name),
                "{room} reaches {crate_name}"
            );
        }
    }
}

#[test]
fn engine_and_server_never_meet() {
    let metadata = metadata(CargoOpt::AllFeatures, true);
    for package in metadata.workspace_packages() {
        let reached = reached_from(&metadata, &package.name);
        assert!(
            package.name == WHOLE_PATHS
                || !(reached.contains("targa-engine") && reached.contains("targa-server")),
            "{} reaches both the engine and the server",
            package.name
        );
    }
}

fn metadata(features: CargoOpt, with_graph: bool) -> Metadata {
    let mut command = MetadataCommand::new();
    command.manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml"));
    command.features(features);
    if with_graph {
        command.other_options(vec!["--locked".to_owned()]);
    } else {
        command.no_deps();
    }
    command.exec().unwrap()
}

/// The rooms a package names, those of its tests left out: a test may look upward.
fn rooms_used_by(package: &Package) -> BTreeSet<String> {
    package
        .dependencies
        .iter()
        .filter(|one| one.kind != DependencyKind::Development && one.path.is_some())
        .map(|one| one.name.clone())
        .collect()
}

/// Names of all packages that end up in a program made of this one.
fn reached_from(metadata: &Metadata, name: &str) -> BTreeSet<String> {
    let nodes: BTreeMap<_, _> = metadata
        .resolve
        .iter()
        .flat_map(|resolve| &resolve.nodes)
        .map(|node| (&node.id, node))
        .collect();
    let mut open: Vec<_> = metadata
        .packages
        .iter()
        .filter(|package| package.name == name)
        .map(|package| &package.id)
        .collect();
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        let normal = nodes[id].deps.iter().filter(|dependency| {
            dependency
                .dep_kinds
                .iter()
                .any(|info| info.kind == DependencyKind::Normal)
        });
        open.extend(normal.map(|dependency| &dependency.pkg));
    }
    seen.iter()
        .map(|id| metadata[*id].name.to_string())
        .collect()
}
