//! Handhelds and their keys.

use jiff::Timestamp;
use sqlx::Row;
use targa_contract::DeviceId;
use targa_contract::api::{Device, DeviceRegistration};
use targa_domain::FiscalCode;

use super::write::Write;
use super::{Store, StoreError};

impl Store {
    /// Makes a handheld known. Its key stays; none when it is known with another one.
    pub async fn register_device(
        &self,
        id: DeviceId,
        registration: &DeviceRegistration,
        officer: &FiscalCode,
        now: Timestamp,
    ) -> Result<Option<Device>, StoreError> {
        let mut write = self.write(now).await?;
        let registered = sqlx::query(
            "INSERT INTO devices (id, name, public_key, officer, registered_at) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (id) DO UPDATE SET name = excluded.name \
             WHERE devices.public_key = excluded.public_key",
        )
        .bind(id.to_string())
        .bind(&registration.name)
        .bind(&registration.public_key)
        .bind(officer.as_str())
        .bind(now.as_second())
        .execute(write.connection())
        .await?;
        if registered.rows_affected() == 0 {
            return Ok(None);
        }
        let (next_sequence, previous) = write.chain_end(id).await?;
        self.commit(write).await?;
        Ok(Some(Device {
            id,
            name: registration.name.clone(),
            next_sequence,
            previous,
        }))
    }

    /// Whether this officer has made a handheld known.
    pub async fn signs(&self, officer: &FiscalCode) -> Result<bool, StoreError> {
        let devices: i64 = sqlx::query_scalar("SELECT count(*) FROM devices WHERE officer = $1")
            .bind(officer.as_str())
            .fetch_one(&self.pool)
            .await?;
        Ok(devices > 0)
    }

    /// The public key of a handheld; none when it is not known.
    pub async fn device_key(&self, id: DeviceId) -> Result<Option<String>, StoreError> {
        Ok(
            sqlx::query_scalar("SELECT public_key FROM devices WHERE id = $1")
                .bind(id.to_string())
                .fetch_optional(&self.pool)
                .await?,
        )
    }
}

impl Write {
    /// What the device's next statement must say: its number, and the hash of the one before.
    pub(super) async fn chain_end(
        &mut self,
        device: DeviceId,
    ) -> Result<(u64, Option<String>), StoreError> {
        let last = sqlx::query(
            "SELECT sequence, hash FROM statements WHERE device = $1 ORDER BY sequence DESC LIMIT 1",
        )
        .bind(device.to_string())
        .fetch_optional(self.connection())
        .await?;
        Ok(match last {
            Some(row) => {
                let sequence: i64 = row.try_get("sequence")?;
                (sequence.unsigned_abs() + 1, Some(row.try_get("hash")?))
            }
            None => (1, None),
        })
    }
}
