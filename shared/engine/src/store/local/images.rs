//! Images of fines, within a limit.

use rusqlite::{OptionalExtension, Transaction, params};
use targa_contract::{EvidenceId, FineId, Problem};

use super::Local;

/// Bytes of images that are kept: some hundred photographs.
const ROOM: i64 = 64 * 1024 * 1024;

impl Local {
    /// An image that was looked at before.
    pub(crate) async fn image(&self, id: EvidenceId) -> Result<Option<Vec<u8>>, Problem> {
        self.run(move |db| {
            let transaction = db.transaction()?;
            let content = transaction
                .query_row(
                    "SELECT content FROM image WHERE id = ?1",
                    [id.get()],
                    |row| row.get(0),
                )
                .optional()?;
            let used = next_use(&transaction)?;
            transaction.execute(
                "UPDATE image SET used = ?2 WHERE id = ?1",
                params![id.get(), used],
            )?;
            transaction.commit()?;
            Ok(content)
        })
        .await
    }

    /// Keeps an image, and lets those go for which there is no room any more.
    pub(crate) async fn keep_image(
        &self,
        fine: FineId,
        id: EvidenceId,
        content: Vec<u8>,
    ) -> Result<(), Problem> {
        self.keep_within(ROOM, fine, id, content).await
    }

    pub(super) async fn keep_within(
        &self,
        room: i64,
        fine: FineId,
        id: EvidenceId,
        content: Vec<u8>,
    ) -> Result<(), Problem> {
        self.run(move |db| {
            let transaction = db.transaction()?;
            let used = next_use(&transaction)?;
            transaction.execute(
                "INSERT OR REPLACE INTO image (id, fine, length, used, content)
                 VALUES (?1, ?2, length(?4), ?3, ?4)",
                params![id.get(), fine.get(), used, content],
            )?;
            // Newest first, those are kept whose lengths together have room.
            transaction.execute(
                "DELETE FROM image WHERE used IN (
                     SELECT used FROM (
                         SELECT used, sum(length) OVER (ORDER BY used DESC) AS together FROM image
                     ) WHERE together > ?1)",
                [room],
            )?;
            transaction.commit()
        })
        .await
    }

    /// Forgets the images of fines that are no longer the person's to see.
    pub(crate) async fn forget_images_of(&self, fines: Vec<FineId>) -> Result<(), Problem> {
        self.run(move |db| {
            let transaction = db.transaction()?;
            for fine in fines {
                transaction.execute("DELETE FROM image WHERE fine = ?1", [fine.get()])?;
            }
            transaction.commit()
        })
        .await
    }

    /// Forgets all images.
    pub(crate) async fn forget_images(&self) -> Result<(), Problem> {
        self.run(|db| db.execute("DELETE FROM image", []).map(drop))
            .await
    }
}

fn next_use(transaction: &Transaction<'_>) -> rusqlite::Result<i64> {
    transaction.query_row("SELECT coalesce(max(used), 0) + 1 FROM image", [], |row| {
        row.get(0)
    })
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::vault::FileKeys;

    #[tokio::test]
    async fn the_least_recently_used_go_first() {
        let folder = tempfile::tempdir().unwrap();
        let local = Local::open(folder.path().to_owned(), &FileKeys::of_byte(1))
            .await
            .unwrap();
        let fine = FineId::new(Uuid::from_u128(1));
        let id = |n| EvidenceId::new(Uuid::from_u128(n));
        for n in 1..=3 {
            local
                .keep_within(300, fine, id(n), vec![7; 100])
                .await
                .unwrap();
        }
        // The first is looked at again: the second is now the oldest.
        assert_eq!(local.image(id(1)).await.unwrap(), Some(vec![7; 100]));
        local
            .keep_within(300, fine, id(4), vec![7; 100])
            .await
            .unwrap();
        assert_eq!(local.image(id(2)).await.unwrap(), None);
        for n in [1, 3, 4] {
            assert!(local.image(id(n)).await.unwrap().is_some(), "{n}");
        }
        // One that is too large for the room is not kept, and takes nothing with it for ever.
        local
            .keep_within(300, fine, id(5), vec![7; 301])
            .await
            .unwrap();
        assert_eq!(local.image(id(5)).await.unwrap(), None);

        local
            .keep_within(300, fine, id(6), vec![7; 10])
            .await
            .unwrap();
        let other = FineId::new(Uuid::from_u128(2));
        local.forget_images_of(vec![other]).await.unwrap();
        assert!(local.image(id(6)).await.unwrap().is_some());
        local.forget_images_of(vec![fine]).await.unwrap();
        assert_eq!(local.image(id(6)).await.unwrap(), None);
    }
}
