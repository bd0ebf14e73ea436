//! Which reminders were said.

use std::collections::HashSet;

use rusqlite::params;
use targa_contract::{FineId, Problem};
use targa_domain::Date;

use super::Local;
use crate::reminders::{Ahead, Said};

impl Local {
    /// What was said about these fines.
    pub(crate) async fn said(&self, fines: HashSet<FineId>) -> Result<HashSet<Said>, Problem> {
        self.run(move |db| {
            let mut said = HashSet::new();
            let mut of_fine = db.prepare_cached("SELECT last, ahead FROM said WHERE fine = ?1")?;
            for fine in fines {
                let mut rows = of_fine.query([fine.get()])?;
                while let Some(row) = rows.next()? {
                    let (last, code): (String, String) = (row.get(0)?, row.get(1)?);
                    let ahead = Ahead::ALL.into_iter().find(|ahead| ahead.code() == code);
                    // Written by another version: as good as not said.
                    if let (Ok(last), Some(ahead)) = (last.parse(), ahead) {
                        said.insert(Said { fine, last, ahead });
                    }
                }
            }
            Ok(said)
        })
        .await
    }

    /// Remembers what is said now.
    pub(crate) async fn remember(&self, said: Vec<Said>) -> Result<(), Problem> {
        self.run(move |db| {
            let transaction = db.transaction()?;
            for Said { fine, last, ahead } in said {
                transaction
                    .prepare_cached(
                        "INSERT OR IGNORE INTO said (fine, last, ahead) VALUES (?1, ?2, ?3)",
                    )?
                    .execute(params![fine.get(), last.to_string(), ahead.code()])?;
            }
            transaction.commit()
        })
        .await
    }

    /// Forgets what was said about days that are over; a month later, for the clock may be put back.
    pub(crate) async fn forget_said(&self, today: Date) -> Result<(), Problem> {
        let Ok(over) = today.checked_sub(jiff::Span::new().months(1)) else {
            return Ok(());
        };
        self.run(move |db| {
            db.execute("DELETE FROM said WHERE last < ?1", [over.to_string()])
                .map(drop)
        })
        .await
    }
}
