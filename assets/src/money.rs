//! How a language writes an amount.

use targa_domain::Cents;

use crate::{Language, Texts};

/// No line break between a figure and its sign.
const NO_BREAK: char = '\u{A0}';

impl Texts {
    /// An amount: `1.234,56 €`, in English `€1,234.56`.
    pub fn money(&self, amount: Cents) -> String {
        let (thousands, decimal) = match self.language() {
            Language::It | Language::De => ('.', ','),
            Language::En => (',', '.'),
            Language::Fr => ('\u{202F}', ','),
        };
        let magnitude = amount.get().unsigned_abs();
        let sign = if amount.is_negative() { "−" } else { "" };
        let euros = grouped(magnitude / 100, thousands);
        let cents = magnitude % 100;
        if self.language() == Language::En {
            format!("{sign}€{euros}{decimal}{cents:02}")
        } else {
            format!("{sign}{euros}{decimal}{cents:02}{NO_BREAK}€")
        }
    }
}

fn grouped(number: u64, separator: char) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_writes_amounts_its_own_way() {
        let said = |language, cents| Texts::new(language).money(Cents::new(cents));
        assert_eq!(said(Language::It, 123_456), "1.234,56\u{A0}€");
        assert_eq!(said(Language::De, 4_258), "42,58\u{A0}€");
        assert_eq!(said(Language::En, 123_456_789), "€1,234,567.89");
        assert_eq!(said(Language::Fr, 100_005), "1\u{202F}000,05\u{A0}€");
        assert_eq!(said(Language::It, -450), "−4,50\u{A0}€");
    }
}
