use tauri::Url;

/// Whether an address is of the app's own pages: the only ones its window may show.
pub(crate) fn is_ours(address: &Url) -> bool {
    if cfg!(any(windows, target_os = "android")) {
        matches!(address.scheme(), "http" | "https")
            && address.host_str() == Some("tauri.localhost")
            && address.port().is_none()
    } else {
        address.scheme() == "tauri"
            && address.host_str() == Some("localhost")
            && address.port().is_none()
    }
}

#[cfg(all(test, not(any(windows, target_os = "android"))))]
mod tests {
    use super::*;

    #[test]
    fn only_the_apps_own_pages() {
        let ours = |address: &str| is_ours(&address.parse().unwrap());
        assert!(ours("tauri://localhost"));
        assert!(ours("tauri://localhost/index.html#/fines"));
        for foreign in [
            "https://localhost/",
            "http://tauri.localhost/",
            "tauri://localhost.example/",
            "tauri://localhost:8080/",
            "tauri://example/",
            "file:///etc/passwd",
            "data:text/html,x",
            "about:blank",
            "javascript:alert(1)",
            "asset://localhost/etc/passwd",
            "ipc://localhost/",
        ] {
            assert!(!ours(foreign), "{foreign}");
        }
    }
}
