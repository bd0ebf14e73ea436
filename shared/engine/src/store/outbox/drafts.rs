//! What was being written when the app was left.

use rusqlite::{OptionalExtension, params};
use targa_contract::commands::KeepDraft;
use targa_contract::{FineId, Problem, ProblemCode};

use super::Outbox;
use super::records::json;

impl Outbox {
    /// Keeps a draft, in place of what was kept under its key before. What is issued already is no
    /// draft any more: a late tap is let pass.
    pub(crate) async fn keep_draft(&self, draft: &KeepDraft) -> Result<(), Problem> {
        let id = draft.id.get();
        let content = serde_json::to_string(draft).map_err(|_| ProblemCode::Internal)?;
        self.run(move |db| {
            db.execute(
                "INSERT INTO draft (id, content)
                 SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM preavviso WHERE id = ?1)
                 ON CONFLICT (id) DO UPDATE SET content = ?2",
                params![id, content],
            )
            .map(drop)
        })
        .await
    }

    /// The draft that was begun last.
    pub(crate) async fn draft(&self) -> Result<Option<KeepDraft>, Problem> {
        self.run(|db| {
            db.query_row(
                "SELECT content FROM draft ORDER BY position DESC LIMIT 1",
                [],
                |row| json(row, 0),
            )
            .optional()
        })
        .await
    }

    /// Throws a draft away, and the images that were taken for it.
    pub(crate) async fn discard_draft(&self, id: FineId) -> Result<(), Problem> {
        self.run(move |db| {
            let transaction = db.transaction()?;
            transaction.execute(
                "DELETE FROM attachment WHERE fine = ?1
                 AND NOT EXISTS (SELECT 1 FROM preavviso WHERE id = ?1)",
                [id.get()],
            )?;
            transaction.execute("DELETE FROM draft WHERE id = ?1", [id.get()])?;
            transaction.commit()
        })
        .await
    }
}
