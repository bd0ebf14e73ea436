//! Everything kept, in the embedded SQLite or in PostgreSQL: one file per use case, each write one transaction
//! together with its change rows and its entries in the case log. The SQL is the same for both; where they
//! differ is in `open`, `write` and `news`.

mod address_codes;
mod addressee;
mod answers;
mod bulk;
mod case_log;
mod changes;
mod claimed_vehicles;
mod collection;
mod communications;
mod contacts;
mod courtesies;
mod debt_position;
mod delegations;
mod devices;
mod endings;
mod error;
mod evidence;
mod fines;
mod holding_questions;
mod holdings;
mod imports;
mod instalments;
mod issue;
mod jobs;
mod leases;
mod line;
mod lookup;
mod messages;
mod newest;
mod news;
mod numbering;
mod office;
mod open;
mod outstanding;
mod pages;
mod positions;
mod receipts;
mod rest;
mod restored;
mod row;
mod statements;
mod unread_receipts;
mod vehicles;
mod verbale_case;
mod verbale_steps;
mod verbali;
mod webhooks;
mod write;

pub use address_codes::{BegunCode, CodeBack, NewCode};
pub use answers::{Answered, First};
pub use bulk::BulkCase;
pub use case_log::BrokenLog;
pub use changes::{Changes, Place};
pub use claimed_vehicles::Claim;
pub use communications::ToRegister;
pub use courtesies::{Courtesy, Moment, Occasions};
pub use delegations::Appointed;
pub use error::StoreError;
pub use evidence::{Announced, Upload, UploadState};
pub use holding_questions::HoldingQuestion;
pub use holdings::Period;
pub use imports::{Imported, KnownCases};
pub use instalments::{
    Ask, Decided, DueToTell, Granting, KnownRequest, NearDue, NewInstalments, PlanStanding,
};
pub use issue::{Issued, NewFine};
pub use jobs::{JobReport, Outcome};
pub use messages::{AnsweredMessage, Attached, KnownMessage, NewAttachment, NewMessage, Wrote};
pub use numbering::Numbering;
pub use office::{Annulled, QueuePlace, Resumed};
pub use outstanding::Outstanding;
pub use pages::Limit;
pub use positions::{Asked, ToTell};
pub use receipts::{Case, Settlement, Taken, Taking};
pub use unread_receipts::UnreadReceipt;

pub use statements::{Stated, Statement};
pub use verbale_case::{Step, VerbaleCase};
pub use verbale_steps::Perfection;
pub use verbali::NewVerbale;
pub use webhooks::{LoggedEvent, WebhookPlace};

use sqlx::AnyPool;

use self::open::Engine;
use crate::events::Hub;

/// Everything this server keeps. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    pool: AnyPool,
    engine: Engine,
    hub: Hub,
    /// Tells this store's cursors from another's.
    epoch: String,
    numbering: Option<Numbering>,
    newest: newest::Waiting,
    /// Ends with the last clone: hears what other instances have changed.
    _news: Option<std::sync::Arc<news::Listening>>,
}

impl Store {
    /// Who hears of changes.
    pub fn hub(&self) -> &Hub {
        &self.hub
    }

    /// Whether the database answers now.
    pub async fn answers(&self) -> Result<(), StoreError> {
        sqlx::query("SELECT 1").execute(&self.pool).await?;
        Ok(())
    }

    /// Waits for what is under way and closes the database.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}
