//! How an accessory sanction is read: as plain fields, each where it belongs.
//!
//! The wire is the same as with serde's own reader of tagged enums, which keeps any JSON whatever
//! until it has seen the tag, and would be a fiftieth of what a citizen downloads.

use serde::Deserialize;

use super::row::{Accessory, Term};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FlatAccessory {
    code: Code,
    days: Option<u16>,
    from: Option<Term>,
    to: Option<Term>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Code {
    Removal,
    AdministrativeStop,
    Seizure,
    Suspension,
}

impl TryFrom<FlatAccessory> for Accessory {
    type Error = &'static str;

    fn try_from(flat: FlatAccessory) -> Result<Self, Self::Error> {
        let FlatAccessory {
            code,
            days,
            from,
            to,
        } = flat;
        match (code, days, from, to) {
            (Code::Removal, None, None, None) => Ok(Self::Removal),
            (Code::AdministrativeStop, Some(days), None, None) => {
                Ok(Self::AdministrativeStop { days })
            }
            (Code::Seizure, None, None, None) => Ok(Self::Seizure),
            (Code::Suspension, None, from, to) => Ok(Self::Suspension { from, to }),
            _ => Err("a field that does not belong to this accessory sanction, or one missing"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let terms = [None, Some(Term::Days(15)), Some(Term::Months(2))];
        let mut all = vec![
            Accessory::Removal,
            Accessory::AdministrativeStop { days: 60 },
            Accessory::Seizure,
        ];
        for from in terms {
            all.extend(terms.map(|to| Accessory::Suspension { from, to }));
        }
        for accessory in all {
            let text = serde_json::to_string(&accessory).unwrap();
            let read: Accessory = serde_json::from_str(&text).unwrap();
            assert_eq!(read, accessory, "{text}");
        }
    }

    #[test]
    fn fields_out_of_place_are_refused() {
        for text in [
            r#"{"code":"removal","days":3}"#,
            r#"{"code":"administrative-stop"}"#,
            r#"{"code":"seizure","from":{"days":1}}"#,
            r#"{"code":"suspension","for":{"days":1}}"#,
            r#"{"days":3}"#,
        ] {
            assert!(serde_json::from_str::<Accessory>(text).is_err(), "{text}");
        }
    }
}
