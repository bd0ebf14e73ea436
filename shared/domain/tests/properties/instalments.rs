//! Plans: what is paid is the sum and its interest, to the cent.

use proptest::prelude::*;
use targa_domain::instalments::{Plan, greatest_number};
use targa_domain::settings::InstalmentMethod;
use targa_domain::{Cents, MunicipalitySettings};

use super::any::day;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn instalments_are_capital_and_interest(
        sum in 20_001..5_000_000_i64,
        number in 2..=60_u16,
        rate in 0..=2000_u16,
        french in any::<bool>(),
        start in day(),
    ) {
        let settings = MunicipalitySettings {
            instalment_method: if french {
                InstalmentMethod::French
            } else {
                InstalmentMethod::ConstantCapital
            },
            instalment_rate: rate,
            ..MunicipalitySettings::default()
        };
        let sum = Cents::new(sum);
        let Ok(plan) = Plan::new(sum, number, start, &settings).unwrap() else {
            return Ok(());
        };
        prop_assert!(number <= greatest_number(sum));
        let total = |of: fn(&targa_domain::instalments::Instalment) -> Cents| -> i64 {
            plan.instalments.iter().map(|i| of(i).get()).sum()
        };
        prop_assert_eq!(plan.instalments.len(), usize::from(number));
        prop_assert_eq!(total(|i| i.capital), sum.get());
        prop_assert_eq!(total(|i| i.interest), plan.interest.get());
        prop_assert_eq!(total(|i| i.amount), sum.get() + plan.interest.get());
        let mut due = start;
        let regular = plan.instalments[0].amount.get();
        for instalment in &plan.instalments {
            prop_assert!(instalment.amount.get() >= 10_000);
            prop_assert!(!instalment.capital.is_negative() && !instalment.interest.is_negative());
            prop_assert_eq!(instalment.amount.get(), instalment.capital.get() + instalment.interest.get());
            prop_assert!(instalment.due > due);
            due = instalment.due;
            // French: all equal but the last, which takes at most the roundings of the others.
            if french && instalment.number < number {
                prop_assert_eq!(instalment.amount.get(), regular);
            } else if french {
                prop_assert!((instalment.amount.get() - regular).abs() <= i64::from(number));
            } else {
                prop_assert!(instalment.amount.get() <= regular + 1);
            }
        }
    }
}

/// Found by the property above: a hundredth of a percent once made an interest of minus one cent.
#[test]
fn a_tiny_rate_makes_no_negative_interest() {
    let settings = MunicipalitySettings {
        instalment_method: InstalmentMethod::ConstantCapital,
        instalment_rate: 1,
        ..MunicipalitySettings::default()
    };
    let start = targa_domain::Date::constant(2021, 1, 1);
    let plan = Plan::new(Cents::new(509_706), 23, start, &settings)
        .unwrap()
        .unwrap();
    assert!(
        plan.instalments
            .iter()
            .all(|one| !one.interest.is_negative())
    );
    let capital: i64 = plan.instalments.iter().map(|one| one.capital.get()).sum();
    assert_eq!(capital, 509_706);
}
