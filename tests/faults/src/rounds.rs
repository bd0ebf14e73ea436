//! Short in CI, whole where there is time.

/// How many rounds: the first number in CI, the second where `TARGA_FAULTS=whole`
/// (`cargo xtask faults`).
pub fn rounds(short: usize, whole: usize) -> usize {
    if std::env::var_os("TARGA_FAULTS").is_some_and(|value| value == "whole") {
        whole
    } else {
        short
    }
}
