//! Which reminders were said.

use std::collections::HashSet;

use rusqlite::params;
use targa_contract::{FineId, Problem};
use targa_domain::Date;

use super::Local;
use crate::reminders::{Ahead, Said};

impl Local {
    /// All that was said about deadlines that are not over.
    pub(crate) async fn said(&self) -> Result<HashSet<Said>, Problem> {
        self.run(|db| {
            let mut said = HashSet::new();
            let mut rows = db.prepare_cached("SELECT fine, last, ahead FROM said")?;
            let mut rows = rows.query([])?;
            while let Some(row) = rows.next()? {
                let (last, code): (String, String) = (row.get(1)?, row.get(2)?);
                let ahead = Ahead::ALL.into_iter().find(|ahead| ahead.code() == code);
                // Written by another version: as good as not said.
                if let (Ok(last), Some(ahead)) = (last.parse(), ahead) {
                    let fine = FineId::new(row.get(0)?);
                    said.insert(Said { fine, last, ahead });
                }
            }
            Ok(said)
        })
        .await
    }

    /// Remembers what is said now, and forgets what was said about days that are over.
    pub(crate) async fn remember(&self, said: Vec<Said>, today: Date) -> Result<(), Problem> {
        self.run(move |db| {
            let transaction = db.transaction()?;
            for Said { fine, last, ahead } in said {
                transaction.execute(
                    "INSERT OR IGNORE INTO said (fine, last, ahead) VALUES (?1, ?2, ?3)",
                    params![fine.get(), last.to_string(), ahead.code()],
                )?;
            }
            // A month longer: the clock may be put back.
            if let Ok(over) = today.checked_sub(jiff::Span::new().months(1)) {
                transaction.execute("DELETE FROM said WHERE last < ?1", [over.to_string()])?;
            }
            transaction.commit()
        })
        .await
    }
}
