//! Who says it, and when.

use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use sha2::Sha256;

use crate::hex::hex;

/// `t=1767225600,v1=…`: the second of sending, and HMAC-SHA256 in lower-case hexadecimal over that second, a full
/// stop and the body. A receiver refuses what it cannot compute itself, and what is older than some minutes.
pub fn signature(secret: &str, at: Timestamp, body: &[u8]) -> String {
    let second = at.as_second();
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else {
        // HMAC takes a key of any length.
        return String::new();
    };
    mac.update(format!("{second}.").as_bytes());
    mac.update(body);
    format!("t={second},v1={}", hex(&mac.finalize().into_bytes()))
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::signature;

    /// By `printf '1767225600.{}' | openssl dgst -sha256 -hmac secret`.
    #[test]
    fn as_openssl_computes_it() {
        let at = Timestamp::from_second(1_767_225_600).unwrap();
        assert_eq!(
            signature("secret", at, b"{}"),
            "t=1767225600,v1=fa7eaa06bf97d7815f3f456e97cde70c9e50cb005f01660c8d10b10c21964887"
        );
    }
}
