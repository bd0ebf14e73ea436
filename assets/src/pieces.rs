//! A text in pieces, so that a screen can set its figures in bold without cutting sentences up.

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The sentence itself.
    Plain(String),
    /// A value that was put into it.
    Value(String),
}

// Private-use characters: in no keyboard and no locale file.
pub(crate) const OPEN: char = '\u{E000}';
pub(crate) const CLOSE: char = '\u{E001}';

/// Cuts a text at the marks that were put around its values.
pub(crate) fn cut(marked: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut push = |text: &str, make: fn(String) -> Piece| {
        if !text.is_empty() {
            pieces.push(make(text.to_owned()));
        }
    };
    for part in marked.split(OPEN) {
        match part.split_once(CLOSE) {
            Some((value, plain)) => {
                push(value, Piece::Value);
                push(plain, Piece::Plain);
            }
            None => push(part, Piece::Plain),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_and_words_come_apart() {
        let marked = format!("Da pagare {OPEN}42,58 €{CLOSE} entro {OPEN}oggi{CLOSE}");
        assert_eq!(
            cut(&marked),
            [
                Piece::Plain("Da pagare ".into()),
                Piece::Value("42,58 €".into()),
                Piece::Plain(" entro ".into()),
                Piece::Value("oggi".into()),
            ]
        );
        assert_eq!(cut("Nulla"), [Piece::Plain("Nulla".into())]);
    }
}
