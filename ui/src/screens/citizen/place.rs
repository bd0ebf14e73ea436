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
    /// A slip on a windscreen, by number and plate.
    Slip,
    /// "Quanto devo?"
    HowMuch,
    /// Language, looks, sign-out.
    More,
}

impl Place {
    /// Reads the part of the address after `#`. What is not understood is the desk.
    pub(super) fn read(address: &str) -> Self {
        let parts: Vec<_> = address.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            ["fines"] => Self::Fines(None),
            ["fines", id] => id
                .parse()
                .map_or(Self::Fines(None), |id| Self::Fines(Some(id))),
            ["fines", id, "code"] => id.parse().map_or(Self::Fines(None), Self::Code),
            ["fines", id, "receipt"] => id.parse().map_or(Self::Fines(None), Self::Receipt),
            ["fines", id, matter] => {
                let matter = Matter::ALL
                    .into_iter()
                    .find(|known| known.path() == *matter);
                id.parse()
                    .ok()
                    .map_or(Self::Fines(None), |id| match matter {
                        Some(matter) => Self::Dealings(id, matter),
                        None => Self::Fines(Some(id)),
                    })
            }
            ["vehicles"] => Self::Vehicles,
            ["contacts"] => Self::Contacts,
            ["points"] => Self::Points,
            ["slip"] => Self::Slip,
            ["how-much"] => Self::HowMuch,
            ["more"] => Self::More,
            _ => Self::Desk,
        }
    }

    /// The section of the navigation it belongs to.
    pub(super) const fn section(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Fines(_) | Self::Code(_) | Self::Receipt(_) | Self::Dealings(..) => "fines",
            Self::Vehicles => "vehicles",
            Self::HowMuch => "how-much",
            Self::More | Self::Contacts | Self::Points | Self::Slip => "more",
        }
    }
}

#[cfg(test)]
mod tests {
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
        assert_eq!(
            Place::read(&format!("/fines/{id}/what")),
            Place::Fines(Some(fine))
        );
        assert_eq!(Place::read("/fines/what"), Place::Fines(None));
        assert_eq!(Place::read("/vehicles"), Place::Vehicles);
        assert_eq!(Place::read("/contacts"), Place::Contacts);
        assert_eq!(Place::read("/points"), Place::Points);
        assert_eq!(Place::read("/slip"), Place::Slip);
        assert_eq!(Place::read("/nowhere"), Place::Desk);
    }
}
