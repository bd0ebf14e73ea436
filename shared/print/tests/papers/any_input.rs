//! Whatever a field holds, a paper comes out or a reason does; nothing panics.

use proptest::prelude::*;
use targa_assets::Language;
use targa_contract::api::Fine;
use targa_domain::{Cents, Date};
use targa_print::{PaymentNotice, PrintError};

use crate::stage::{municipality, paid, print_notice, try_receipt, try_verbale, verbale};

fn language() -> impl Strategy<Value = Language> {
    prop::sample::select(Language::ALL.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn any_words(words in ".{0,400}", language in language()) {
        let mut fine = Fine { place: words.clone(), reference: words.clone(), ..paid() };
        let receipt = fine.receipt.as_mut().unwrap();
        receipt.psp.clone_from(&words);
        receipt.iur.clone_from(&words);
        prop_assert!(try_receipt(&fine, language).is_ok());
        let mut fine = Fine { place: words.clone(), ..verbale(None) };
        let verbale = fine.verbale.as_mut().unwrap();
        verbale.number.clone_from(&words);
        verbale.protocol = Some(words);
        prop_assert!(try_verbale(&fine, language).is_ok());
        print_notice(&fine, false, "2026-06-18", language);
    }

    #[test]
    fn any_day_and_sum(days in -9_000_000_i64..2_900_000, cents in i64::MIN..i64::MAX, two in any::<bool>()) {
        let today = Date::ZERO.checked_add(jiff::Span::new().days(days.clamp(-3_652_000, 3_652_000)));
        let mut fine = verbale(Some("2026-06-18"));
        if !two {
            fine.options.clear();
        }
        for window in &mut fine.schedule.windows {
            window.amount = Cents::new(cents);
        }
        for option in &mut fine.options {
            option.amount = Cents::new(cents);
        }
        let municipality = municipality();
        let today = today.unwrap_or(Date::MAX);
        let notice = PaymentNotice { fine: &fine, municipality: &municipality, postal: None, today };
        match notice.print(Language::It) {
            Ok(pdf) => prop_assert!(pdf.starts_with(b"%PDF-1.7")),
            Err(error) => prop_assert!(!matches!(error, PrintError::Pdf(_)), "{error}"),
        }
    }
}
