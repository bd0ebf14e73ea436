//! To whom a verbale goes, as it is kept: every attempt must say the same.

use serde::{Deserialize, Serialize};
use targa_domain::{FiscalCode, Pec};

use super::StoreError;
use super::row::kept;
use crate::ports::{Addressee, Personal, PostalAddress};

#[derive(Serialize, Deserialize)]
pub(super) struct KeptAddressee {
    fiscal_code: FiscalCode,
    name: String,
    digital_domicile: Option<Pec>,
    address: Option<KeptAddress>,
}

#[derive(Serialize, Deserialize)]
struct KeptAddress {
    street: String,
    details: Option<String>,
    zip: Option<String>,
    municipality: String,
    province: Option<String>,
    foreign_state: Option<String>,
}

impl KeptAddressee {
    pub(super) fn write(addressee: &Addressee) -> Result<String, StoreError> {
        let address = addressee.address.as_ref().map(|address| KeptAddress {
            street: address.street.expose().to_owned(),
            details: address
                .details
                .as_ref()
                .map(|text| text.expose().to_owned()),
            zip: address.zip.clone(),
            municipality: address.municipality.clone(),
            province: address.province.clone(),
            foreign_state: address.foreign_state.clone(),
        });
        let kept_addressee = Self {
            fiscal_code: addressee.fiscal_code,
            name: addressee.name.expose().to_owned(),
            digital_domicile: addressee.digital_domicile,
            address,
        };
        serde_json::to_string(&kept_addressee).map_err(kept("addressee"))
    }

    pub(super) fn read(text: &str) -> Result<Addressee, StoreError> {
        let Self {
            fiscal_code,
            name,
            digital_domicile,
            address,
        } = serde_json::from_str(text).map_err(kept("addressee"))?;
        Ok(Addressee {
            fiscal_code,
            name: Personal::new(name),
            digital_domicile,
            address: address.map(|address| PostalAddress {
                street: Personal::new(address.street),
                details: address.details.map(Personal::new),
                zip: address.zip,
                municipality: address.municipality,
                province: address.province,
                foreign_state: address.foreign_state,
            }),
        })
    }
}
