//! Letters that are being written.

use rusqlite::{OptionalExtension, Row, params};
use targa_contract::{FineId, Problem};
use uuid::Uuid;

use super::LetterBox;

/// A letter that is kept. Its words are JSON of whoever writes it.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Kept {
    /// Under which it is sent.
    pub(crate) id: Uuid,
    /// As it was typed.
    pub(crate) typed: String,
    /// What was sent, if nobody knows whether it arrived.
    pub(crate) sealed: Option<String>,
    /// The server has it; some of its files may be missing.
    pub(crate) taken: bool,
}

/// A letter that was sent, and of which nobody knows whether it arrived whole.
pub(crate) struct Sealed {
    pub(crate) fine: FineId,
    pub(crate) kind: String,
    pub(crate) id: Uuid,
    /// What was sent.
    pub(crate) content: String,
    /// The server has it; some of its files may be missing.
    pub(crate) taken: bool,
}

const COLUMNS: &str = "id, typed, sealed, taken";

fn kept(row: &Row<'_>) -> rusqlite::Result<Kept> {
    Ok(Kept {
        id: row.get(0)?,
        typed: row.get(1)?,
        sealed: row.get(2)?,
        taken: row.get(3)?,
    })
}

impl LetterBox {
    /// The letter of a kind about a fine.
    pub(crate) async fn kept(
        &self,
        fine: FineId,
        kind: &'static str,
    ) -> Result<Option<Kept>, Problem> {
        self.run(move |db| {
            db.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM letter WHERE fine = ?1 AND kind = ?2"
            ))?
            .query_row(params![fine.get(), kind], kept)
            .optional()
        })
        .await
    }

    /// Every letter: about which fine, its kind, its words.
    pub(crate) async fn all(&self) -> Result<Vec<(FineId, String, String)>, Problem> {
        self.run(|db| {
            db.prepare("SELECT fine, kind, typed FROM letter ORDER BY id")?
                .query_map([], |row| {
                    Ok((FineId::new(row.get(0)?), row.get(1)?, row.get(2)?))
                })?
                .collect()
        })
        .await
    }

    /// Letters that were sent and not acknowledged with all their files: about which fine, and their kind.
    pub(crate) async fn under_way(&self) -> Result<Vec<(FineId, String)>, Problem> {
        self.run(|db| {
            db.prepare_cached(
                "SELECT fine, kind FROM letter WHERE sealed IS NOT NULL OR taken ORDER BY id",
            )?
            .query_map([], |row| Ok((FineId::new(row.get(0)?), row.get(1)?)))?
            .collect()
        })
        .await
    }

    /// Those that were sent and are not done, in the order in which they were begun.
    pub(crate) async fn sealed(&self) -> Result<Vec<Sealed>, Problem> {
        self.run(|db| {
            db.prepare_cached(
                "SELECT fine, kind, id, sealed, taken FROM letter
                 WHERE sealed IS NOT NULL ORDER BY id",
            )?
            .query_map([], |row| {
                Ok(Sealed {
                    fine: FineId::new(row.get(0)?),
                    kind: row.get(1)?,
                    id: row.get(2)?,
                    content: row.get(3)?,
                    taken: row.get(4)?,
                })
            })?
            .collect()
        })
        .await
    }

    /// Keeps a letter as it is typed now. One that was sent is not changed: nobody knows what the office has.
    pub(crate) async fn keep(
        &self,
        fine: FineId,
        kind: &'static str,
        typed: String,
    ) -> Result<Kept, Problem> {
        self.run(move |db| {
            // Committed aloud: a statement that is left at its first row commits as it is let go, and nobody hears that
            // the disk was full.
            let transaction = db.transaction()?;
            let kept = transaction
                .prepare_cached(&format!(
                    "INSERT INTO letter (fine, kind, id, typed) VALUES (?1, ?2, ?3, ?4)
                     ON CONFLICT (fine, kind) DO UPDATE
                     SET typed = CASE WHEN sealed IS NULL THEN excluded.typed ELSE typed END
                     RETURNING {COLUMNS}"
                ))?
                .query_row(params![fine.get(), kind, Uuid::now_v7(), typed], kept)?;
            transaction.commit()?;
            Ok(kept)
        })
        .await
    }

    /// It is sent as this from now on, until it is acknowledged or refused.
    pub(crate) async fn seal(&self, id: Uuid, sealed: String) -> Result<(), Problem> {
        self.run(move |db| {
            db.execute(
                "UPDATE letter SET sealed = ?2 WHERE id = ?1 AND sealed IS NULL",
                params![id, sealed],
            )
            .map(drop)
        })
        .await
    }

    /// The server has said that it does not take it: it may be changed.
    pub(crate) async fn unseal(&self, id: Uuid) -> Result<(), Problem> {
        self.run(move |db| {
            db.execute(
                "UPDATE letter SET sealed = NULL WHERE id = ?1 AND taken = 0",
                [id],
            )
            .map(drop)
        })
        .await
    }

    /// The server has it.
    pub(crate) async fn taken(&self, id: Uuid) -> Result<(), Problem> {
        self.run(move |db| {
            db.execute("UPDATE letter SET taken = 1 WHERE id = ?1", [id])
                .map(drop)
        })
        .await
    }

    /// The server has it with all its files: nothing of it is kept.
    pub(crate) async fn done(&self, id: Uuid) -> Result<(), Problem> {
        self.run(move |db| {
            let transaction = db.transaction()?;
            transaction.execute("DELETE FROM letter_file WHERE letter = ?1", [id])?;
            transaction.execute("DELETE FROM letter WHERE id = ?1", [id])?;
            transaction.commit()
        })
        .await
    }
}
