//! The registry's answers, in our documented form.

use jiff::civil::Date;
use serde::Deserialize;
use targa_domain::{FiscalCode, Pec};

use crate::ports::{Addressee, Holding, Keeper, Personal, PostalAddress, VehicleStanding};

#[derive(Deserialize)]
#[serde(tag = "holding", rename_all = "kebab-case")]
pub(super) enum HoldingBody {
    Yes { since: Option<Date> },
    No,
    Unknown,
}

impl From<HoldingBody> for Holding {
    fn from(body: HoldingBody) -> Self {
        match body {
            HoldingBody::Yes { since } => Self::Yes { since },
            HoldingBody::No => Self::No,
            HoldingBody::Unknown => Self::Unknown,
        }
    }
}

#[derive(Deserialize)]
pub(super) struct KeeperBody {
    fiscal_code: FiscalCode,
    name: String,
    pec: Option<Pec>,
    address: Option<AddressBody>,
    since: Option<Date>,
}

#[derive(Deserialize)]
struct AddressBody {
    street: String,
    details: Option<String>,
    zip: Option<String>,
    municipality: String,
    province: Option<String>,
    foreign_state: Option<String>,
}

impl From<KeeperBody> for Keeper {
    fn from(body: KeeperBody) -> Self {
        Self {
            addressee: Addressee {
                fiscal_code: body.fiscal_code,
                name: Personal::new(body.name),
                digital_domicile: body.pec,
                address: body.address.map(Into::into),
            },
            since: body.since,
        }
    }
}

impl From<AddressBody> for PostalAddress {
    fn from(body: AddressBody) -> Self {
        Self {
            street: Personal::new(body.street),
            details: body.details.map(Personal::new),
            zip: body.zip,
            municipality: body.municipality,
            province: body.province,
            foreign_state: body.foreign_state,
        }
    }
}

#[derive(Deserialize)]
pub(super) struct StandingBody {
    insured_until: Option<Date>,
    inspected_until: Option<Date>,
    stolen: Option<bool>,
}

impl From<StandingBody> for VehicleStanding {
    fn from(body: StandingBody) -> Self {
        Self {
            insured_until: body.insured_until,
            inspected_until: body.inspected_until,
            stolen: body.stolen,
        }
    }
}
