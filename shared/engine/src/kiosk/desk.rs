//! The kiosk's first screen.

use targa_contract::commands::KioskDeskView;

use super::KioskEngine;

pub(super) fn desk(engine: &KioskEngine) -> KioskDeskView {
    KioskDeskView {
        municipality: engine.municipality().map(|municipality| municipality.name),
        connection: engine.link.connection(),
    }
}
