//! Settings that cannot be.

use targa_domain::MunicipalitySettings;

fn refused(json: &str) -> String {
    match serde_json::from_str::<MunicipalitySettings>(json) {
        Ok(settings) => settings.validate().unwrap_err().field.into_owned(),
        Err(error) => error.to_string(),
    }
}

#[test]
fn absent_fields_take_their_default() {
    let settings: MunicipalitySettings = serde_json::from_str("{}").unwrap();
    assert_eq!(settings, MunicipalitySettings::default());
    assert_eq!(settings.validate(), Ok(()));
    let some = r#"{"preavviso":{"start":"issue","discounted_days":20},"patron_saint":{"month":6,"day":24}}"#;
    let settings: MunicipalitySettings = serde_json::from_str(some).unwrap();
    assert_eq!(settings.preavviso.discount_percent, 30);
}

#[test]
fn misspelt_or_out_of_range() {
    assert!(refused(r#"{"preaviso":{}}"#).contains("preaviso"));
    assert!(refused(r#"{"preavviso":{"day":5}}"#).contains("day"));
    assert_eq!(
        refused(r#"{"preavviso":{"discount_percent":101}}"#),
        "preavviso.discount_percent"
    );
    assert_eq!(
        refused(r#"{"preavviso":{"discounted_days":367}}"#),
        "preavviso.discounted_days"
    );
    assert_eq!(
        refused(r#"{"preavviso":{"full_days":367}}"#),
        "preavviso.full_days"
    );
    assert_eq!(
        refused(r#"{"patron_saint":{"month":2,"day":30}}"#),
        "patron_saint"
    );
    assert_eq!(
        refused(r#"{"surcharge_cap_percent":1001}"#),
        "surcharge_cap_percent"
    );
    assert_eq!(
        refused(r#"{"disabled_bay_points":11}"#),
        "disabled_bay_points"
    );
    assert_eq!(refused(r#"{"instalment_rate":10001}"#), "instalment_rate");
    let upside_down = r#"{"pavement_two_wheels":{"minimum":8000,"maximum":100}}"#;
    assert_eq!(refused(upside_down), "pavement_two_wheels");
}
