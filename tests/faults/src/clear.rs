//! Looks for what must not lie on a disk in clear.

use std::path::PathBuf;

/// Where one of these texts stands in one of these files or in its path, in small letters or capital ones. None is
/// what a test wants.
pub fn in_clear(files: &[PathBuf], texts: &[&str]) -> Vec<String> {
    let texts: Vec<String> = texts.iter().map(|text| text.to_ascii_lowercase()).collect();
    let mut found = Vec::new();
    for file in files {
        let path = file.to_string_lossy().to_ascii_lowercase();
        // One that has gone since it was listed holds nothing.
        let bytes = std::fs::read(file).unwrap_or_default();
        let bytes = bytes.to_ascii_lowercase();
        for text in &texts {
            let wanted = text.as_bytes();
            let within = bytes.windows(wanted.len()).any(|part| part == wanted);
            if within || path.contains(text) {
                found.push(format!("{text:?} in {}", file.display()));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_found() {
        let home = tempfile::tempdir().unwrap();
        let log = home.path().join("cache.db-wal");
        std::fs::write(&log, b"\x00\xffab123CD\x00").unwrap();
        let named = home.path().join("RSSMRA.tmp");
        std::fs::write(&named, b"").unwrap();
        let files = [log, named, home.path().join("gone")];
        assert_eq!(in_clear(&files, &["AB123CD"]).len(), 1);
        assert_eq!(in_clear(&files, &["rssmra", "AB123"]).len(), 2);
        assert_eq!(
            in_clear(&files, &["EF456GH", "token"]),
            Vec::<String>::new()
        );
    }
}
