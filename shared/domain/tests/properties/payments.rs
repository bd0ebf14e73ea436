//! Payments: nothing is lost, nothing closes a fine that is short.

use proptest::prelude::*;
use targa_domain::payment::{Outcome, Payment, Standing, assess};
use targa_domain::schedule::VerbaleDates;
use targa_domain::{Cents, MunicipalitySettings, Schedule, Tariff, price};

use super::any::violation;

proptest! {
    #[test]
    fn what_is_paid_is_owed_missing_or_given_back(
        violation in violation(),
        amount in 1..500_000_i64,
        ahead in 0..3000_i64,
        electronic in any::<bool>(),
    ) {
        let settings = MunicipalitySettings::default();
        let price = price(Tariff::embedded().unwrap(), &violation, &settings).unwrap();
        let committed = violation.committed_at.date();
        let dates = VerbaleDates { committed, notified: committed };
        let line = Schedule::of_verbale(&price, &dates, Cents::new(1500), &settings).unwrap();
        let credited = committed
            .checked_add(jiff::SignedDuration::from_hours(24 * ahead))
            .unwrap();
        let owed = line.window_on(credited).unwrap().amount;
        let payment = Payment { amount: Cents::new(amount), credited, electronic };
        let open = Standing::Open { on_account: Cents::ZERO };
        let outcome = assess(&line, open, &payment, &settings).unwrap();
        match outcome {
            Outcome::Exact { .. } => prop_assert_eq!(amount, owed.get()),
            Outcome::Short { missing, .. } => {
                prop_assert!(!outcome.extinguishes());
                prop_assert_eq!(amount + missing.get(), owed.get());
            }
            Outcome::Excess { refund, .. } => prop_assert!(refund.get() > 0 && refund.get() < amount),
            Outcome::LateWithinBankDays { .. } => {
                prop_assert!(electronic && amount <= owed.get());
            }
            other => prop_assert!(false, "a verbale to be paid gave {:?}", other),
        }
        let text = serde_json::to_string(&outcome).unwrap();
        prop_assert_eq!(serde_json::from_str::<Outcome>(&text).unwrap(), outcome);
    }
}
