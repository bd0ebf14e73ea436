//! Finding a row by the words an officer would type: "rosso", "ztl", "telefono", "142 8".

use jiff::civil::Date;

use super::row::Row;
use super::table::Tariff;
use crate::field::FieldError;

impl Tariff {
    /// Rows in force that day whose key or keywords hold every word typed, best first.
    ///
    /// Words match from their beginning, accents and case ignored; `142/8` and `142 8` find the article.
    pub fn search(&self, words: &str, on: Date) -> Result<Vec<&Row>, FieldError> {
        let wanted: Vec<String> = plain(words).split(' ').map(str::to_owned).collect();
        let mut found: Vec<(u32, &Row)> = self
            .version(on)?
            .rows
            .iter()
            .filter(|row| row.since.is_none_or(|since| since <= on))
            .filter_map(|row| score(row, &wanted).map(|score| (score, row)))
            .collect();
        found.sort_by_key(|(score, row)| (*score, row.id));
        Ok(found.into_iter().map(|(_, row)| row).collect())
    }
}

/// Lower is better; none when a word is not found.
fn score(row: &Row, wanted: &[String]) -> Option<u32> {
    let id = plain(row.id.as_str());
    let mut total = 0;
    for (place, word) in wanted.iter().filter(|w| !w.is_empty()).enumerate() {
        // The article comes first in a key, so the first number typed is the article's.
        let in_id = id.split(' ').skip(place).position(|part| part == word);
        let in_keywords = row.keywords.iter().enumerate().find_map(|(rank, phrase)| {
            let phrase = plain(phrase);
            let exact = phrase == *word;
            let starts = phrase
                .split(' ')
                .any(|part| part.starts_with(word.as_str()));
            let rank = u32::try_from(rank).unwrap_or(u32::MAX / 4);
            match (exact, starts) {
                (true, _) => Some(rank),
                (_, true) => Some(rank + 20),
                _ => None,
            }
        });
        total += match (in_id, in_keywords) {
            (Some(0), _) => 0,
            (_, Some(rank)) => rank + 1,
            (Some(_), None) => 40,
            (None, None) => return None,
        };
    }
    Some(total)
}

/// Lower case, without accents, anything but letters and digits as one space.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        let c = match c {
            'à' | 'á' | 'â' => 'a',
            'è' | 'é' | 'ê' => 'e',
            'ì' | 'í' | 'î' => 'i',
            'ò' | 'ó' | 'ô' => 'o',
            'ù' | 'ú' | 'û' => 'u',
            c if c.is_alphanumeric() => c,
            _ => ' ',
        };
        if c != ' ' || !plain.ends_with(' ') {
            plain.push(c);
        }
    }
    plain.trim().to_owned()
}
