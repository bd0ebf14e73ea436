//! What is being issued. It outlives a look at the list: nothing typed is lost.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::commands::TariffHit;
use targa_domain::Plate;
use targa_domain::identifiers::PlateKind;
use targa_domain::violation::VehicleKind;

/// The preavviso being written.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    /// Its key: taken at the first tap on "issue", kept until it is done, so that a second tap
    /// after a lost answer is the same preavviso.
    pub(super) id: Signal<Option<FineId>>,
    /// Plate as typed.
    pub(super) plate: Signal<String>,
    /// Kind of vehicle, where the officer said so; else the plate tells.
    pub(super) vehicle: Signal<Option<VehicleKind>>,
    /// What happened.
    pub(super) what: Signal<Option<TariffHit>>,
    /// Where.
    pub(super) place: Signal<String>,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            id: Signal::new(None),
            plate: Signal::new(String::new()),
            vehicle: Signal::new(None),
            what: Signal::new(None),
            place: Signal::new(String::new()),
        }
    }
}

impl Draft {
    /// The kind of vehicle: as said, else as the plate looks.
    pub(super) fn vehicle(&self) -> VehicleKind {
        (self.vehicle)().unwrap_or_else(|| {
            match Plate::parse(&(self.plate)()).map(|plate| plate.kind()) {
                Ok(PlateKind::Motorcycle) => VehicleKind::Motorcycle,
                Ok(PlateKind::Moped) => VehicleKind::Moped,
                Ok(PlateKind::Car | PlateKind::Other) | Err(_) => VehicleKind::Car,
            }
        })
    }

    /// A clean form. The place stays: the next vehicle stands nearby.
    pub(super) fn clear(mut self) {
        self.id.set(None);
        self.plate.set(String::new());
        self.vehicle.set(None);
        self.what.set(None);
    }
}
