//! The rows of a file, one after the other: never more of it in memory than one row.

use std::io::{self, BufRead, Read};

use serde_json::{Map, Value};

use super::ImportError;

/// The longest row, in bytes.
const LONGEST: u64 = 64 * 1024;

/// How the rows are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One JSON object per line.
    JsonLines,
    /// A heading, then rows; separated by commas or, as spreadsheets in Italy write it, by semicolons.
    Csv,
}

/// Columns of a CSV that are not text.
const NOT_TEXT: [&str; 9] = [
    "expenses",
    "novice",
    "repeat",
    "accident",
    "built_up_area",
    "reduced_payment_barred",
    "measured",
    "limit",
    "points_before",
];

/// A row as it stands, or what is wrong with it as a whole (a reason code).
pub(super) type Row = Result<Value, &'static str>;

pub(super) enum Rows<R> {
    JsonLines(R),
    Csv(Box<csv::Reader<R>>, Vec<String>),
}

impl<R: BufRead> Rows<R> {
    pub(super) fn of(form: Form, mut from: R) -> Result<Self, ImportError> {
        const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
        let begin = from.fill_buf()?;
        let marked = begin.starts_with(BYTE_ORDER_MARK);
        let heading = begin.split(|byte| *byte == b'\n').next();
        let semicolons = heading.is_some_and(|line| line.contains(&b';') && !line.contains(&b','));
        if marked {
            from.consume(BYTE_ORDER_MARK.len());
        }
        match form {
            Form::JsonLines => Ok(Self::JsonLines(from)),
            Form::Csv => {
                let mut reader = csv::ReaderBuilder::new()
                    .delimiter(if semicolons { b';' } else { b',' })
                    .trim(csv::Trim::All)
                    .from_reader(from);
                let heading = reader.headers().map_err(broken)?;
                let columns: Vec<_> = heading.iter().map(str::to_owned).collect();
                if !columns.iter().any(|column| column == "reference") {
                    let why = "no column is called reference";
                    return Err(ImportError::Heading(why.to_owned()));
                }
                Ok(Self::Csv(Box::new(reader), columns))
            }
        }
    }

    /// The next row; none at the end.
    pub(super) fn next(&mut self) -> Result<Option<Row>, ImportError> {
        match self {
            Self::JsonLines(from) => json_line(from).map_err(ImportError::Rows),
            Self::Csv(reader, columns) => {
                let mut record = csv::StringRecord::new();
                match reader.read_record(&mut record) {
                    Ok(false) => Ok(None),
                    Ok(true) => Ok(Some(nested(columns, &record))),
                    Err(error) => match error.kind() {
                        csv::ErrorKind::UnequalLengths { .. } => Ok(Some(Err("columns"))),
                        csv::ErrorKind::Utf8 { .. } => Ok(Some(Err("encoding"))),
                        _ => Err(broken(error)),
                    },
                }
            }
        }
    }
}

fn broken(error: csv::Error) -> ImportError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => ImportError::Rows(error),
        // The kind's own words name a place, not the content.
        _ => ImportError::Heading("not a CSV in UTF-8".to_owned()),
    }
}

/// Lines without content are not rows.
fn json_line(from: &mut impl BufRead) -> io::Result<Option<Row>> {
    loop {
        let mut line = Vec::new();
        if from.by_ref().take(LONGEST).read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        if line.last() != Some(&b'\n') && line.len() as u64 == LONGEST {
            from.skip_until(b'\n')?;
            return Ok(Some(Err("too-long")));
        }
        if !line.trim_ascii().is_empty() {
            return Ok(Some(serde_json::from_slice(&line).map_err(|_| "not-json")));
        }
    }
}

/// `violation.speed.limit` is a field of a field of a field; an empty cell is an absent one.
fn nested(columns: &[String], record: &csv::StringRecord) -> Row {
    let mut row = Map::new();
    for (column, cell) in columns.iter().zip(record) {
        if cell.is_empty() {
            continue;
        }
        let mut folder = &mut row;
        let mut names = column.split('.').peekable();
        while let Some(name) = names.next() {
            if names.peek().is_none() {
                folder.insert(name.to_owned(), value(name, cell));
                break;
            }
            let inner = folder
                .entry(name)
                .or_insert_with(|| Value::Object(Map::new()));
            folder = inner.as_object_mut().ok_or("columns")?;
        }
    }
    Ok(Value::Object(row))
}

fn value(name: &str, cell: &str) -> Value {
    let text = || Value::String(cell.to_owned());
    if NOT_TEXT.contains(&name) {
        serde_json::from_str(cell).unwrap_or_else(|_| text())
    } else {
        text()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Form, Row, Rows};

    fn rows(form: Form, text: &str) -> Vec<Row> {
        let mut rows = Rows::of(form, text.as_bytes()).unwrap();
        std::iter::from_fn(|| rows.next().unwrap()).collect()
    }

    #[test]
    fn a_spreadsheet_with_a_mark_and_semicolons_is_the_same_as_json() {
        let csv = "\u{feff}reference;violation.speed.limit;expenses;place\r\nV/1;50;;\"via A; 1\"\r\nX\r\n";
        let row =
            json!({"reference": "V/1", "violation": {"speed": {"limit": 50}}, "place": "via A; 1"});
        assert_eq!(rows(Form::Csv, csv), [Ok(row), Err("columns")]);
        assert_eq!(rows(Form::Csv, "reference,b\n"), []);
        assert!(Rows::of(Form::Csv, &b"plate,place\n"[..]).is_err());
    }

    #[test]
    fn a_row_without_end_does_not_fill_the_memory() {
        let long = format!("{{\"a\": \"{}\"}}\n\n{{}}\nno", "x".repeat(1_000_000));
        let read = rows(Form::JsonLines, &long);
        let empty = Value::Object(serde_json::Map::new());
        assert_eq!(read, [Err("too-long"), Ok(empty), Err("not-json")]);
    }
}
