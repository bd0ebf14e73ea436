//! The tariff file: text and back, and the next version.

use proptest::prelude::*;
use targa_domain::Tariff;
use targa_domain::istat::Variation;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_next_version_is_a_tariff_of_whole_euros(hundredths in 0..=5000_u16) {
        let tariff = Tariff::embedded().unwrap();
        let variation = Variation::hundredths_of_percent(hundredths).unwrap();
        let from = "2027-01-01".parse().unwrap();
        let next = tariff.updated(from, variation, "test").unwrap();
        let rows = &next.versions()[1].rows;
        prop_assert_eq!(rows.len(), tariff.versions()[0].rows.len());
        for (old, new) in tariff.versions()[0].rows.iter().zip(rows) {
            prop_assert!(new.minimum >= old.minimum && new.maximum >= old.maximum);
            prop_assert!(new.half_of.is_some() || new.minimum.get() % 100 == 0);
        }
        let text = serde_json::to_string(&next).unwrap();
        prop_assert_eq!(Tariff::from_json(&text).unwrap(), next);
    }
}
