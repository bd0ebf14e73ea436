//! The check digit of eleven-digit numbers (partita IVA, codice fiscale of bodies).

/// Whether eleven ASCII digits carry the right check digit. All zeros do not.
pub(super) fn eleven_digits_hold(digits: &[u8]) -> bool {
    if digits.len() != 11 || digits.iter().all(|d| *d == b'0') {
        return false;
    }
    let mut sum = 0_u32;
    for (index, byte) in digits.iter().enumerate() {
        if !byte.is_ascii_digit() {
            return false;
        }
        let digit = u32::from(byte - b'0');
        // Every second digit is doubled, and a two-digit double counts as the sum of its digits.
        sum += match index % 2 {
            0 => digit,
            _ if digit > 4 => digit * 2 - 9,
            _ => digit * 2,
        };
    }
    sum.is_multiple_of(10)
}
