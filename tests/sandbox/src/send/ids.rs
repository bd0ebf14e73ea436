//! SEND's names for things.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The IUN of the n-th notification: `AAAA-AAAA-AAAB-202611-S-1`.
pub(super) fn iun(number: usize, now: Timestamp) -> String {
    let mut rest = number;
    let mut letters = [b'A'; 12];
    for letter in letters.iter_mut().rev() {
        *letter += u8::try_from(rest % 26).unwrap_or_default();
        rest /= 26;
    }
    let text = String::from_utf8_lossy(&letters).into_owned();
    let month = now.to_zoned(TimeZone::UTC).strftime("%Y%m").to_string();
    format!("{}-{}-{}-{month}-S-1", &text[..4], &text[4..8], &text[8..])
}

/// Name of a request: its future IUN in base 64, 36 characters.
pub(super) fn request_id(iun: &str) -> String {
    STANDARD.encode(iun)
}

#[cfg(test)]
mod tests {
    use super::{iun, request_id};

    #[test]
    fn names_have_the_form_of_the_document() {
        let name = iun(27, "2026-11-20T09:00:00Z".parse().unwrap());
        assert_eq!(name, "AAAA-AAAA-AABB-202611-S-1");
        assert_eq!(request_id(&name).len(), 36);
    }
}
