//! Files for a person’s own folder: a development shell says where they would be and leaves nothing in its developer’s folders.

use targa_contract::commands::{ExportCalendar, FileKept, KeepPaper, OpenFine, Paper};
use targa_contract::{Problem, ProblemCode};

use super::CannedCitizen;

/// Says where the file would be; a development shell leaves nothing in its developer's folders.
pub(super) fn export_calendar(
    desk: &CannedCitizen,
    request: ExportCalendar,
) -> Result<FileKept, Problem> {
    if let Some(id) = request.fine {
        desk.find(OpenFine { id })?;
    }
    Ok(desk.kept("Scadenze delle multe.ics"))
}

pub(super) fn export_data(desk: &CannedCitizen) -> Result<FileKept, Problem> {
    desk.readable()?;
    Ok(FileKept {
        shown: false,
        ..desk.kept("Targa, i miei dati 30-04-2026.json")
    })
}

pub(super) async fn keep_paper(
    desk: &CannedCitizen,
    request: KeepPaper,
) -> Result<FileKept, Problem> {
    let fine = desk.find(OpenFine { id: request.id })?;
    desk.state.wait().await;
    let kind = match (request.paper, &fine.receipt) {
        (Paper::Notice, _) if !fine.state.payable() => {
            return Err(ProblemCode::NotPayable.into());
        }
        (Paper::Receipt, None) => return Err(ProblemCode::NotFound.into()),
        (Paper::Notice, _) => "Avviso",
        (Paper::Receipt, Some(_)) => "Quietanza",
    };
    Ok(desk.kept(&format!("{kind} {}.pdf", fine.notice_number)))
}
