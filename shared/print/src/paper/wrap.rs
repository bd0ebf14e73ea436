//! Breaking a text into lines.

use super::{Fonts, Style};

/// A text in lines no wider than `width`. A word that alone is wider is broken where it must be: nothing ever
/// stands outside its column. A line that ends between two words keeps their space, outside the width: who
/// copies the text, or hears it, has the words apart.
pub(crate) fn wrap(fonts: &Fonts, text: &str, style: Style, width: f32) -> Vec<String> {
    let text = fonts.legible(text);
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let mut longer = line.clone();
        if !longer.is_empty() {
            longer.push(' ');
        }
        longer.push_str(word);
        if fonts.width(&longer, style) <= width {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            line.push(' ');
            lines.push(std::mem::take(&mut line));
        }
        line = broken(fonts, word, style, width, &mut lines);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Puts the full lines of a word that is too wide among the others and gives what is left.
fn broken(fonts: &Fonts, word: &str, style: Style, width: f32, lines: &mut Vec<String>) -> String {
    let mut line = String::new();
    for letter in word.chars() {
        line.push(letter);
        if line.chars().count() > 1 && fonts.width(&line, style) > width {
            line.pop();
            lines.push(std::mem::replace(&mut line, letter.to_string()));
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::style;
    use super::*;

    thread_local! {
        static FONTS: Fonts = Fonts::new().unwrap();
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn no_line_is_wider_than_its_column(text in "\\PC{0,120}", width in 40.0_f32..500.0) {
            let lines = FONTS.with(|fonts| {
                let lines = wrap(fonts, &text, style::PLAIN, width);
                let wide = |line: &str| fonts.width(line.trim_end_matches(' '), style::PLAIN);
                lines.into_iter().map(|line| (wide(&line), line)).collect::<Vec<_>>()
            });
            for (wide, line) in lines {
                prop_assert!(wide <= width, "{line}");
            }
        }
    }
}
