//! Invented people and plates: the n-th is always the same, valid in form, and nobody's.

use targa_domain::{FiscalCode, Plate};

/// Letters a plate may carry: all but I, O, Q and U.
const OF_PLATES: [u8; 22] = *b"ABCDEFGHJKLMNPRSTVWXYZ";
/// Months as a fiscal code writes them.
const MONTHS: [u8; 12] = *b"ABCDEHLMPRST";

fn letter(letters: &[u8], number: u32) -> char {
    let count = u32::try_from(letters.len()).unwrap_or(1);
    let place = usize::try_from(number % count).unwrap_or_default();
    letters.get(place).copied().map_or('A', char::from)
}

/// A person of a municipality that does not exist (Z999).
pub(super) fn person(number: u32) -> Option<FiscalCode> {
    let consonants = b"BCDFGLMNPRSTVZ";
    let name: String = [1, 14, 196, 2744, 38_416, 537_824]
        .iter()
        .map(|step| letter(consonants, number / step))
        .collect();
    let year = 40 + number % 60;
    let month = letter(&MONTHS, number / 7);
    // Women's days are 40 more.
    let day = 1 + number % 28 + if number.is_multiple_of(2) { 40 } else { 0 };
    let without_check = format!("{name}{year:02}{month}{day:02}Z999");
    (b'A'..=b'Z')
        .find_map(|check| FiscalCode::parse(&format!("{without_check}{}", char::from(check))).ok())
}

/// A plate of the present series, from `ZZ` backwards, where no demo's is.
pub(super) fn plate(number: u32) -> Option<Plate> {
    let rest = number / 1000;
    let back = |step: u32| letter(&OF_PLATES, 21 - rest / step % 22);
    let text = format!("Z{}{:03}{}{}", back(484), number % 1000, back(22), back(1));
    Plate::parse(&text).ok()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{person, plate};

    #[test]
    fn everybody_is_somebody_else() {
        let people: BTreeSet<_> = (0..20_000).map(|n| person(n).unwrap()).collect();
        assert_eq!(people.len(), 20_000);
        let plates: BTreeSet<_> = (0..20_000).map(|n| plate(n).unwrap()).collect();
        assert_eq!(plates.len(), 20_000);
        assert!(person(99_999).is_some() && plate(199_999).is_some());
    }
}
