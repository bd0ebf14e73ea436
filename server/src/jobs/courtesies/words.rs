//! What a message of courtesy says.

use targa_contract::api::Fine;

use crate::app::App;
use crate::jobs::frame::JobError;
use crate::jobs::positions::payable;
use crate::ports::{IoMessage, IoPayment, MessageText};
use crate::store::{Courtesy, Moment};

/// None when nothing can be paid any more: what follows is said when it comes.
pub(super) fn message(
    app: &App,
    courtesy: &Courtesy,
    reads_send: bool,
) -> Result<Option<IoMessage>, JobError> {
    let fine = &courtesy.fine;
    let Some(window) = payable(&fine.schedule, app.clock.today()) else {
        return Ok(None);
    };
    let until = window.last.map(|last| {
        let (day, month, year) = (last.day(), last.month(), last.year());
        format!(" Fino al {day:02}/{month:02}/{year} la somma è questa.")
    });
    let (subject, what) = match courtesy.moment {
        Moment::New => (
            "Hai un nuovo preavviso",
            "Sul tuo veicolo è stato lasciato un preavviso",
        ),
        Moment::Ending => (
            "Una scadenza è vicina",
            "Sta per cambiare la somma da pagare",
        ),
        Moment::Notified => (
            "Un verbale ti è stato notificato",
            "È stato notificato il verbale",
        ),
    };
    let act = on_send(fine, courtesy.moment, reads_send);
    let markdown = format!(
        "{what}, n. {}. Oggi si pagano {}.{} Nell’app Targa trovi i dettagli, le scadenze e che cosa puoi fare.{}",
        fine.reference,
        window.amount,
        until.unwrap_or_default(),
        act.unwrap_or_default()
    );
    Ok(Some(IoMessage {
        recipient: courtesy.person,
        text: MessageText::new(subject, &markdown)?,
        payment: Some(IoPayment {
            notice_number: fine.notice_number,
            amount: window.amount,
            invalid_after_due: false,
        }),
        due: window.last.and_then(|last| app.clock.end_of(last)),
    }))
}

/// Where the act is, for whoever reads their acts on SEND.
fn on_send(fine: &Fine, moment: Moment, reads_send: bool) -> Option<String> {
    let iun = fine.verbale.as_ref()?.iun.as_ref()?;
    let told = reads_send && moment == Moment::Notified;
    told.then(|| format!(" L’atto è su SEND con il codice {iun}."))
}
