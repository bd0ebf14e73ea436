//! The chains of this outbox's devices: the last is the one that signs.

use rusqlite::{Connection, OptionalExtension, Transaction, params};
use targa_contract::{DeviceId, FineId, Problem};
use uuid::Uuid;

use super::Outbox;
use super::records::{json, unreadable};
use crate::signing::{ChainEnd, Signer};

impl Outbox {
    /// Whether a device has begun its chain in this file. An outbox that was lost does not know it;
    /// its chain cannot be gone on with, because nobody knows where it ended.
    pub(crate) async fn knows(&self, device: DeviceId) -> Result<bool, Problem> {
        self.run(move |db| {
            db.query_row(
                "SELECT EXISTS (SELECT 1 FROM device WHERE id = ?1 AND NOT broken)",
                [device.get()],
                |row| row.get(0),
            )
        })
        .await
    }

    /// Begins a device's chain.
    pub(crate) async fn begin_chain(&self, signer: &Signer) -> Result<(), Problem> {
        let (id, key) = (signer.device.get(), signer.public_key());
        self.run(move |db| {
            db.execute(
                "INSERT OR IGNORE INTO device (id, public_key) VALUES (?1, ?2)",
                params![id, key],
            )
            .map(drop)
        })
        .await
    }

    /// The office does not take this chain: it is not gone on with.
    pub(crate) async fn end_chain(&self, device: DeviceId) -> Result<(), Problem> {
        self.run(move |db| {
            db.execute("UPDATE device SET broken = 1 WHERE id = ?1", [device.get()])
                .map(drop)
        })
        .await
    }

    /// The public key of a device that the office has not heard of yet.
    pub(crate) async fn unregistered(&self, device: DeviceId) -> Result<Option<String>, Problem> {
        self.run(move |db| {
            db.query_row(
                "SELECT public_key FROM device WHERE id = ?1 AND NOT registered",
                [device.get()],
                |row| row.get(0),
            )
            .optional()
        })
        .await
    }

    /// The office knows this device.
    pub(crate) async fn registered(&self, device: DeviceId) -> Result<(), Problem> {
        self.run(move |db| {
            db.execute(
                "UPDATE device SET registered = 1 WHERE id = ?1",
                [device.get()],
            )
            .map(drop)
        })
        .await
    }

    /// Signs what an older app issued without a signature, in its order.
    pub(crate) async fn sign_unsigned(&self, signer: Signer) -> Result<(), Problem> {
        self.run(move |db| {
            let transaction =
                db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            let unsigned: Vec<Uuid> = transaction
                .prepare(
                    "SELECT id FROM preavviso
                     WHERE delivery IN ('ready', 'sending') AND jws IS NULL ORDER BY position",
                )?
                .query_map([], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            for id in unsigned {
                sign(&transaction, &signer, FineId::new(id))?;
            }
            transaction.commit()
        })
        .await
    }

    /// Puts a refused record at the end of the chain that signs now, to be sent once more.
    pub(crate) async fn sign_again(&self, id: FineId, signer: Signer) -> Result<(), Problem> {
        self.run(move |db| {
            let transaction =
                db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            let ready = transaction.execute(
                "UPDATE preavviso SET delivery = 'ready', problem = NULL
                 WHERE id = ?1 AND delivery = 'refused'",
                [id.get()],
            )?;
            // A doubled tap finds it on its way already.
            if ready == 1 {
                sign(&transaction, &signer, id)?;
            }
            transaction.commit()
        })
        .await
    }
}

/// Seals a record that is in the table as the next of the signer's chain.
pub(super) fn sign(
    transaction: &Transaction<'_>,
    signer: &Signer,
    id: FineId,
) -> rusqlite::Result<()> {
    let request = transaction.query_row(
        "SELECT request FROM preavviso WHERE id = ?1",
        [id.get()],
        |row| json(row, 0),
    )?;
    let end = chain_end(transaction, signer.device)?;
    let (jws, end) = signer
        .seal(id, request, &end)
        .map_err(|_| rusqlite::Error::InvalidQuery)?;
    transaction.execute(
        "UPDATE preavviso SET jws = ?2, device = ?3 WHERE id = ?1",
        params![id.get(), jws, signer.device.get()],
    )?;
    let sequence = i64::try_from(end.sequence).map_err(|_| rusqlite::Error::InvalidQuery)?;
    transaction.execute(
        "UPDATE device SET sequence = ?2, last = ?3 WHERE id = ?1",
        params![signer.device.get(), sequence, end.last],
    )?;
    Ok(())
}

fn chain_end(db: &Connection, device: DeviceId) -> rusqlite::Result<ChainEnd> {
    db.query_row(
        "SELECT sequence, last FROM device WHERE id = ?1 AND NOT broken",
        [device.get()],
        |row| {
            Ok(ChainEnd {
                sequence: u64::try_from(row.get::<_, i64>(0)?).map_err(|_| unreadable(0))?,
                last: row.get(1)?,
            })
        },
    )
}
