//! Files that go with a letter.

use rusqlite::{OptionalExtension, params};
use targa_contract::Problem;
use targa_contract::api::AttachmentKind;
use uuid::Uuid;

use super::LetterBox;

/// A file without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct File {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    pub(crate) kind: AttachmentKind,
    pub(crate) bytes: u32,
}

/// A file to keep.
pub(crate) struct NewFile {
    pub(crate) name: String,
    pub(crate) kind: AttachmentKind,
    pub(crate) content: Vec<u8>,
}

impl LetterBox {
    /// The files of a letter, in the order in which they were added.
    pub(crate) async fn files(&self, letter: Uuid) -> Result<Vec<File>, Problem> {
        self.run(move |db| {
            db.prepare_cached(
                "SELECT id, name, kind, length(content) FROM letter_file
                 WHERE letter = ?1 ORDER BY position",
            )?
            .query_map([letter], |row| {
                Ok(File {
                    id: row.get(0)?,
                    name: row.get(1)?,
                    kind: kind(&row.get::<_, String>(2)?),
                    bytes: row.get(3)?,
                })
            })?
            .collect()
        })
        .await
    }

    /// The content of a file; none once it was taken away.
    pub(crate) async fn content(&self, file: Uuid) -> Result<Option<Vec<u8>>, Problem> {
        self.run(move |db| {
            db.query_row(
                "SELECT content FROM letter_file WHERE id = ?1",
                [file],
                |row| row.get(0),
            )
            .optional()
        })
        .await
    }

    /// Puts a file with a letter, unless it has so many. False if it has.
    pub(crate) async fn attach(
        &self,
        letter: Uuid,
        file: NewFile,
        most: usize,
    ) -> Result<bool, Problem> {
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        self.run(move |db| {
            let added = db.execute(
                "INSERT INTO letter_file (id, letter, name, kind, content)
                 SELECT ?1, ?2, ?3, ?4, ?5
                 WHERE (SELECT count(*) FROM letter_file WHERE letter = ?2) < ?6",
                params![
                    Uuid::now_v7(),
                    letter,
                    file.name,
                    file.kind.as_str(),
                    file.content,
                    most
                ],
            )?;
            Ok(added > 0)
        })
        .await
    }

    /// Takes a file away: it was sent, or is no longer wanted.
    pub(crate) async fn detach(&self, letter: Uuid, file: Uuid) -> Result<(), Problem> {
        self.run(move |db| {
            db.execute(
                "DELETE FROM letter_file WHERE letter = ?1 AND id = ?2",
                params![letter, file],
            )
            .map(drop)
        })
        .await
    }
}

/// There are two.
fn kind(media_type: &str) -> AttachmentKind {
    if media_type == AttachmentKind::Pdf.as_str() {
        AttachmentKind::Pdf
    } else {
        AttachmentKind::Jpeg
    }
}
