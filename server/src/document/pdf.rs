//! Lines of text as a PDF. Courier is one of the fonts every reader has, and all its letters are equally wide:
//! nothing is embedded, and a line that fits is known to fit.

use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str, TextStr};

/// Letters that fit between the margins.
pub(super) const COLUMNS: usize = 80;
const LINES: usize = 56;
const FONT: Name<'static> = Name(b"F1");
const SIZE: f32 = 10.0;
const LEADING: f32 = 13.0;
const WIDTH: f32 = 595.0;
const HEIGHT: f32 = 842.0;
const LEFT: f32 = 57.0;
const TOP: f32 = 780.0;

/// A document of as many pages as the lines need.
pub(super) fn pdf(title: &str, lines: &[String]) -> Vec<u8> {
    let mut last = 0;
    let mut next = || {
        last += 1;
        Ref::new(last)
    };
    let (catalog, tree, info, font) = (next(), next(), next(), next());
    let pages: Vec<_> = lines
        .chunks(LINES)
        .map(|lines| (next(), next(), lines))
        .collect();
    let mut pdf = Pdf::new();
    pdf.catalog(catalog).pages(tree).lang(TextStr("it"));
    pdf.document_info(info).title(TextStr(title));
    pdf.pages(tree)
        .kids(pages.iter().map(|(page, ..)| *page))
        .count(i32::try_from(pages.len()).unwrap_or(i32::MAX));
    pdf.type1_font(font)
        .base_font(Name(b"Courier"))
        .encoding_predefined(Name(b"WinAnsiEncoding"));
    for (id, content, lines) in pages {
        let mut page = pdf.page(id);
        page.media_box(Rect::new(0.0, 0.0, WIDTH, HEIGHT));
        page.parent(tree).contents(content);
        page.resources().fonts().pair(FONT, font);
        page.finish();
        pdf.stream(content, &text(lines));
    }
    pdf.finish()
}

fn text(lines: &[String]) -> Vec<u8> {
    let mut content = Content::new();
    content.begin_text();
    content.set_font(FONT, SIZE);
    content.set_leading(LEADING);
    content.next_line(LEFT, TOP);
    for line in lines {
        let bytes: Vec<u8> = line.chars().map(win_ansi).collect();
        content.show(Str(&bytes));
        content.next_line_using_leading();
    }
    content.end_text();
    content.finish().to_vec()
}

/// One letter in the font's encoding; what it has no letter for is a question mark.
fn win_ansi(letter: char) -> u8 {
    match letter {
        '€' => 0x80,
        '‘' => 0x91,
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '–' => 0x96,
        '—' => 0x97,
        ' '..='~' | '\u{a0}'..='\u{ff}' => u8::try_from(letter).unwrap_or(b'?'),
        _ => b'?',
    }
}

/// A text in lines that fit, broken between words; a word longer than a line is cut.
pub(super) fn wrapped(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        for part in parts(word) {
            let line = lines.last().map_or(0, |line| line.chars().count());
            if line > 0 && line + 1 + part.chars().count() > COLUMNS {
                lines.push(String::new());
            }
            if let Some(line) = lines.last_mut() {
                if !line.is_empty() {
                    line.push(' ');
                }
                line.push_str(&part);
            }
        }
    }
    lines
}

fn parts(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    letters
        .chunks(COLUMNS)
        .map(|part| part.iter().collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, LINES, pdf, win_ansi, wrapped};

    #[test]
    fn lines_fit_and_nothing_is_lost() {
        let text = format!("{} {}", "parola ".repeat(40), "x".repeat(170));
        let lines = wrapped(&text);
        assert!(lines.iter().all(|line| line.chars().count() <= COLUMNS));
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
        assert_eq!(letters(&lines.concat()), letters(&text));
    }

    #[test]
    fn letters_of_the_languages_spoken_here_are_there() {
        assert_eq!(
            [win_ansi('à'), win_ansi('€'), win_ansi('Ł')],
            [0xe0, 0x80, b'?']
        );
    }

    #[test]
    fn a_long_text_takes_several_pages_and_the_same_bytes_every_time() {
        let lines: Vec<_> = (0..=LINES).map(|n| format!("riga {n}")).collect();
        let bytes = pdf("Verbale", &lines);
        assert!(bytes.starts_with(b"%PDF-1.") && bytes.ends_with(b"%%EOF"));
        let pages = |bytes: &[u8]| {
            let text = String::from_utf8_lossy(bytes).into_owned();
            text.matches("/Type /Page\n").count()
        };
        assert_eq!(pages(&bytes), 2);
        assert_eq!(bytes, pdf("Verbale", &lines));
    }
}
