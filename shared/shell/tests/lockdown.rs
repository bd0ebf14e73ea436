//! What the three shells may do, held still: whoever widens it must say so here.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

/// Folder and audience.
const SHELLS: [(&str, &str); 3] = [
    ("src-tauri", "citizen"),
    ("kiosk", "kiosk"),
    ("mobile", "officer"),
];

/// The screens come from the app itself, speak to it alone, and draw no code from text.
/// `'wasm-unsafe-eval'` compiles WebAssembly and nothing else; `connect-src 'self'` fetches the bundle.
const CSP: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self' ipc: http://ipc.localhost; \
    object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'; frame-ancestors 'none'";

fn folder(shell: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(shell)
}

fn read(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn each_shell_has_one_capability_of_two_permissions() {
    for (shell, audience) in SHELLS {
        let capabilities = folder(shell).join("capabilities");
        let files: Vec<_> = fs::read_dir(&capabilities)
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        assert_eq!(files, [format!("{audience}.json").as_str()], "{shell}");

        let mut capability = read(&capabilities.join(format!("{audience}.json")));
        capability.as_object_mut().unwrap().remove("description");
        let expected = json!({
            "identifier": audience,
            "windows": ["main"],
            "permissions": ["allow-dispatch", "allow-subscribe"],
        });
        assert_eq!(capability, expected, "{shell}");
    }
}

#[test]
fn each_shell_has_the_same_strict_security() {
    for (shell, audience) in SHELLS {
        let config = read(&folder(shell).join("tauri.conf.json"));
        let expected = json!({ "csp": CSP, "freezePrototype": true, "capabilities": [audience] });
        assert_eq!(config["app"]["security"], expected, "{shell}");
        assert_eq!(config["app"]["withGlobalTauri"], json!(false), "{shell}");
    }
}

#[test]
fn each_shell_ships_its_own_screens_and_only_the_citizen_s_has_links() {
    for (shell, audience) in SHELLS {
        let config = read(&folder(shell).join("tauri.conf.json"));
        let expected = json!({ "frontendDist": format!("../target/ui/{audience}") });
        assert_eq!(config["build"], expected, "{shell}");
        assert_eq!(
            config["identifier"],
            json!(format!("it.targa.{audience}")),
            "{shell}"
        );
        // The screens may ask the plugin nothing: no permission of it is in any capability.
        let links = json!({ "deep-link": {
            "desktop": { "schemes": ["targa"] },
            "mobile": [{ "scheme": ["targa"], "appLink": false }],
        } });
        let plugins = (audience == "citizen").then_some(&links);
        assert_eq!(config.get("plugins"), plugins, "{shell}");
    }
}

#[test]
fn each_shell_opens_one_window_and_only_by_our_policy() {
    for (shell, _) in SHELLS {
        let config = read(&folder(shell).join("tauri.conf.json"));
        let windows = config["app"]["windows"].as_array().unwrap();
        assert_eq!(windows.len(), 1, "{shell}");
        // Tauri would open it without the policy of the navigation.
        assert_eq!(windows[0]["create"], json!(false), "{shell}");
        assert_eq!(windows[0].get("url"), None, "{shell}");
    }
}

#[test]
fn the_kiosk_fills_the_screen_and_remembers_nothing() {
    let config = read(&folder("kiosk").join("tauri.conf.json"));
    let window = &config["app"]["windows"][0];
    for (key, expected) in [
        ("fullscreen", true),
        ("decorations", false),
        ("resizable", false),
        ("incognito", true),
        ("devtools", false),
        ("zoomHotkeysEnabled", false),
        ("dragDropEnabled", false),
    ] {
        assert_eq!(window[key], json!(expected), "{key}");
    }
}
