//! One row: what the office says of a case, and whether that can be.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use targa_contract::Problem;
use targa_contract::api::Vehicle;
use targa_domain::{Cents, FieldError, FiscalCode, Plate, Reason, Violation};
use targa_pagopa::NoticeNumber;

use crate::hex::digest;
use crate::store::Period;
use crate::{input, text};

const LONGEST_REFERENCE: u16 = 40;
const LONGEST_TEXT: u16 = 200;

/// A case as the office brings it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfficeCase {
    /// Number of the verbale in the office's system: what makes the row repeatable.
    pub(super) reference: String,
    pub(super) plate: Plate,
    pub(super) place: String,
    pub(super) violation: Violation,
    /// Day on which the notification was perfected.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub(super) notified_on: Date,
    /// Costs of ascertainment and notification, in cents.
    #[serde(default)]
    pub(super) expenses: Cents,
    /// The office's own; absent: the next of this server.
    #[serde(default)]
    pub(super) notice_number: Option<NoticeNumber>,
    /// Who sees the vehicle and its fines in the app.
    #[serde(default)]
    pub(super) owner: Option<FiscalCode>,
    /// How the owner knows the vehicle; only with an owner.
    #[serde(default)]
    pub(super) vehicle: Option<String>,
}

impl OfficeCase {
    /// Reads a row.
    pub(super) fn read(value: &Value, today: Date) -> Result<Self, Problem> {
        let mut case: Self = input::read(value)
            .map_err(|fault| Problem::invalid(fault.field, fault.reason.as_str()))?;
        case.check(today)?;
        Ok(case)
    }

    fn check(&mut self, today: Date) -> Result<(), FieldError> {
        self.reference = text::line("reference", &self.reference, LONGEST_REFERENCE)?;
        self.place = text::line("place", &self.place, LONGEST_TEXT)?;
        if let Some(vehicle) = &self.vehicle {
            self.vehicle = Some(text::line("vehicle", vehicle, LONGEST_TEXT)?);
        }
        if self.notified_on > today {
            return Err(FieldError::new(
                "notified_on",
                Reason::After { date: today },
            ));
        }
        let committed = self.violation.committed_at.date();
        if self.notified_on < committed {
            let reason = Reason::Before { date: committed };
            return Err(FieldError::new("notified_on", reason));
        }
        Ok(())
    }

    /// What tells this row's content from any other's.
    pub(super) fn digest(&self) -> Result<String, serde_json::Error> {
        serde_json::to_vec(self).map(digest)
    }

    /// The owner with the vehicle, where the row names one: of that day, which is all that the case says.
    pub(super) fn owned(&self) -> Option<(FiscalCode, Vehicle, Period)> {
        let vehicle = Vehicle {
            plate: self.plate,
            description: self.vehicle.clone().unwrap_or_default(),
        };
        let period = Period::day(self.violation.committed_at.date());
        self.owner.map(|owner| (owner, vehicle, period))
    }
}
