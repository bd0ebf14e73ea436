//! The verbale as SEND and the protocol register get it.

use targa_assets::Language;
use targa_contract::api::{Fine, Municipality, Verbale};
use targa_print::{Addressee, Authority, PrintError, VerbalePaper};

use crate::config::AuthorityConfig;
use crate::ports::{Personal, PostalAddress};
use crate::store::VerbaleCase;

/// The PDF. The same bytes before and after the protocol register gave its number: its fingerprint was registered.
pub(crate) fn verbale(
    case: &VerbaleCase,
    municipality: &Municipality,
    authority: &AuthorityConfig,
) -> Result<Vec<u8>, PrintError> {
    let fine = as_drawn_up(case);
    let address = case.addressee.as_ref().and_then(|to| to.address.as_ref());
    let address = address.map(one_line).unwrap_or_default();
    VerbalePaper {
        fine: &fine,
        municipality,
        authority: Authority {
            office: &authority.office,
            address: &authority.address,
            contacts: &authority.contacts,
            officer: None,
            responsible: &authority.responsible,
            prefetto: &authority.prefetto,
            giudice_di_pace: &authority.giudice_di_pace,
        },
        addressee: case.addressee.as_ref().map(|to| Addressee {
            name: to.name.expose(),
            fiscal_code: to.fiscal_code.as_str(),
            address: &address,
        }),
        today: case.drawn_up_on,
    }
    .print(Language::It)
}

/// The case as it stood that day: nothing that came later is on the paper.
fn as_drawn_up(case: &VerbaleCase) -> Fine {
    let mut fine = Fine::clone(&case.fine);
    fine.verbale = Some(Verbale {
        number: case.number.clone(),
        drawn_up_on: case.drawn_up_on,
        protocol: None,
        iun: None,
        notified_on: None,
        expenses: case.expenses,
    });
    fine
}

fn one_line(address: &PostalAddress) -> String {
    let details = address.details.as_ref().map(Personal::expose);
    let province = address.province.as_ref().map(|code| format!("({code})"));
    let town = [
        address.zip.as_deref(),
        Some(&address.municipality),
        province.as_deref(),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" ");
    [
        Some(address.street.expose()),
        details,
        Some(&town),
        address.foreign_state.as_deref(),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(", ")
}
