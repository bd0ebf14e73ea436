//! Texts come from people's keyboards: what the font has no letter for is written in letters it has.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Stands where no letter could.
const UNKNOWN: char = '?';

/// The text with every letter one of those that are `there`: a narrow space becomes a plain one, an accent too
/// many is left off, what is left is a question mark. Invisible marks (joiners, directions) disappear.
pub(super) fn legible(text: &str, there: &dyn Fn(char) -> bool) -> String {
    let mut written = String::with_capacity(text.len());
    // Composed first: a letter with its accent is one glyph, not two that may not meet.
    for letter in text.nfc() {
        if letter.is_control() {
            written.push(' ');
        } else if invisible(letter) {
        } else if !private(letter) && there(letter) {
            written.push(letter);
        } else {
            write_otherwise(letter, there, &mut written);
        }
    }
    written
}

fn write_otherwise(letter: char, there: &dyn Fn(char) -> bool, written: &mut String) {
    let same = match letter {
        '\u{2007}' | '\u{202F}' => '\u{A0}',
        '\u{2212}' | '\u{2010}' | '\u{2011}' => '-',
        other if other.is_whitespace() => ' ',
        _ => UNKNOWN,
    };
    if same != UNKNOWN {
        written.push(same);
        return;
    }
    let before = written.len();
    let parts = std::iter::once(letter).nfkd();
    written.extend(parts.filter(|part| !is_combining_mark(*part) && there(*part)));
    if written.len() == before && !is_combining_mark(letter) {
        written.push(UNKNOWN);
    }
}

const fn invisible(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}')
}

const fn private(letter: char) -> bool {
    matches!(letter, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}')
}

#[cfg(test)]
mod tests {
    use super::legible;

    #[test]
    fn what_has_no_letter_is_written_otherwise() {
        let latin = |letter: char| letter <= '\u{FF}';
        let written = |text| legible(text, &latin);
        assert_eq!(written("Forlì, café"), "Forlì, café");
        assert_eq!(written("e\u{301}"), "é");
        assert_eq!(written("Škofja Łoka"), "Skofja ?oka");
        assert_eq!(written("1\u{202F}000 −5"), "1\u{A0}000 -5");
        assert_eq!(written("a\u{200B}b\tc\u{0}d"), "ab c d");
        assert_eq!(written("\u{E010}🚗"), "??");
    }
}
