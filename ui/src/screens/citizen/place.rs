//! Where the reader is, read from the address.

use targa_contract::FineId;

use super::dealings::Matter;

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// What is owed now.
    Desk,
    /// The list, and one of it open.
    Fines(Option<FineId>),
    /// The code of one, as large as the window.
    Code(FineId),
    /// The quietanza of one.
    Receipt(FineId),
    /// What is to do with the office about one.
    Dealings(FineId, Matter),
    /// The household's vehicles.
    Vehicles,
    /// How I want to be told.
    Contacts,
    /// Points of the licence.
    Points,
    /// A slip on a windscreen, by number and plate; a link may bring the number.
    Slip(Option<u64>),
    /// "Quanto devo?"
    HowMuch,
    /// Language, looks, sign-out.
    More,
    /// A link that leads nowhere.
    Nowhere,
}

impl Place {
    /// Reads the part of the address after `#`. What is not understood is said.
    pub(super) fn read(address: &str) -> Self {
        let parts: Vec<_> = address.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            ["fines"] => Self::Fines(None),
            ["fines", id, rest @ ..] => id
                .parse()
                .map_or(Self::Nowhere, |id| Self::of_fine(id, rest)),
            ["vehicles"] => Self::Vehicles,
            ["contacts"] => Self::Contacts,
            ["points"] => Self::Points,
            ["slip"] => Self::Slip(None),
            ["slip", number] => number
                .parse()
                .map_or(Self::Nowhere, |number| Self::Slip(Some(number))),
            ["how-much"] => Self::HowMuch,
            ["more"] => Self::More,
            [] => Self::Desk,
            _ => Self::Nowhere,
        }
    }

    fn of_fine(id: FineId, rest: &[&str]) -> Self {
        match rest {
            [] => Self::Fines(Some(id)),
            ["code"] => Self::Code(id),
            ["receipt"] => Self::Receipt(id),
            [matter] => Matter::ALL
                .into_iter()
                .find(|known| known.path() == *matter)
                .map_or(Self::Nowhere, |matter| Self::Dealings(id, matter)),
            _ => Self::Nowhere,
        }
    }

    /// The section of the navigation it belongs to.
    pub(super) const fn section(self) -> &'static str {
        match self {
            Self::Desk | Self::Nowhere => "desk",
            Self::Fines(_) | Self::Code(_) | Self::Receipt(_) | Self::Dealings(..) => "fines",
            Self::Vehicles => "vehicles",
            Self::HowMuch => "how-much",
            Self::More | Self::Contacts | Self::Points | Self::Slip(_) => "more",
        }
    }
}

#[cfg(test)]
mod tests {
    use targa_contract::commands::DeepLink;

    use super::*;

    #[test]
    fn addresses_lead_somewhere_always() {
        let id = "01968000-0000-7000-8000-000000000001";
        let fine: FineId = id.parse().unwrap();
        assert_eq!(Place::read(""), Place::Desk);
        assert_eq!(Place::read("/fines"), Place::Fines(None));
        assert_eq!(
            Place::read(&format!("/fines/{id}")),
            Place::Fines(Some(fine))
        );
        assert_eq!(
            Place::read(&format!("/fines/{id}/receipt")),
            Place::Receipt(fine)
        );
        assert_eq!(Place::read(&format!("/fines/{id}/code")), Place::Code(fine));
        for matter in Matter::ALL {
            assert_eq!(
                Place::read(&format!("/fines/{id}/{}", matter.path())),
                Place::Dealings(fine, matter)
            );
        }
        assert_eq!(Place::read("/vehicles"), Place::Vehicles);
        assert_eq!(Place::read("/contacts"), Place::Contacts);
        assert_eq!(Place::read("/points"), Place::Points);
        assert_eq!(Place::read("/slip"), Place::Slip(None));
        let nowhere = [
            "/nowhere".to_owned(),
            "/slip/abc".to_owned(),
            "/fines/what".to_owned(),
            format!("/fines/{id}/what"),
            format!("/fines/{id}/code/what"),
        ];
        for address in nowhere {
            assert_eq!(Place::read(&address), Place::Nowhere, "{address}");
        }
    }

    #[test]
    fn every_link_from_outside_leads_to_a_screen() {
        let id = "01968000-0000-7000-8000-000000000001";
        let of_fine = [
            "code",
            "receipt",
            "instalments",
            "driver",
            "contest",
            "letters",
        ];
        let of_fine = of_fine.map(|part| format!("fines/{id}/{part}"));
        let alone = [
            "desk", "fines", "vehicles", "contacts", "points", "slip", "how-much",
        ];
        let alone = alone.map(str::to_owned);
        for path in of_fine.into_iter().chain(alone) {
            let link = DeepLink::read(&format!("targa://{path}")).unwrap();
            assert_ne!(Place::read(link.place()), Place::Nowhere, "{path}");
        }
        let link = DeepLink::read("targa://notice/002032002700000251").unwrap();
        assert_eq!(
            Place::read(link.place()),
            Place::Slip(Some(2_032_002_700_000_251))
        );
        assert_eq!(Place::read(DeepLink::nowhere().place()), Place::Nowhere);
    }
}
