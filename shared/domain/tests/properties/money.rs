//! Money: text and back, JSON and back, half up.

use proptest::prelude::*;
use targa_domain::Cents;

proptest! {
    #[test]
    fn text_and_back(cents in any::<i64>()) {
        // The least i64 has no positive twin to be parsed from.
        let cents = Cents::new(cents.max(-i64::MAX));
        let text = cents.to_string();
        prop_assert_eq!(text.parse::<Cents>().unwrap(), cents, "{}", text);
    }

    #[test]
    fn json_and_back(cents in any::<i64>()) {
        let text = serde_json::to_string(&Cents::new(cents)).unwrap();
        prop_assert_eq!(&text, &cents.to_string());
        prop_assert_eq!(serde_json::from_str::<Cents>(&text).unwrap(), Cents::new(cents));
    }

    #[test]
    fn ratios_round_half_up(cents in -1_000_000_000_i64..1_000_000_000, num in 0..1000_i64, den in 1..1000_i64) {
        let rounded = Cents::new(cents).mul_ratio_half_up(num, den).unwrap().get();
        // Without a float: den·(2·rounded − 1) ≤ 2·cents·num < den·(2·rounded + 1).
        prop_assert!(den * (2 * rounded - 1) <= 2 * cents * num);
        prop_assert!(2 * cents * num < den * (2 * rounded + 1));
    }

    #[test]
    fn arithmetic_never_wraps(a in any::<i64>(), b in any::<i64>()) {
        let (x, y) = (Cents::new(a), Cents::new(b));
        prop_assert_eq!(x.checked_add(y).map(Cents::get), a.checked_add(b));
        prop_assert_eq!(x.checked_sub(y).map(Cents::get), a.checked_sub(b));
        prop_assert_eq!(x.checked_mul(b).map(Cents::get), a.checked_mul(b));
        let exact = i128::from(a) * i128::from(b);
        prop_assert_eq!(x.mul_ratio_half_up(b, 1).map(|c| i128::from(c.get())),
            i64::try_from(exact).ok().map(i128::from));
    }
}

#[test]
fn as_an_italian_reader_writes_it() {
    for (text, cents) in [
        ("1.234,56 €", 123_456),
        ("1234,56", 123_456),
        ("€ 42", 4200),
        ("42,5", 4250),
        ("0,01", 1),
        ("-3,00 €", -300),
        ("1.000.000,00 €", 100_000_000),
        ("  7 € ", 700),
    ] {
        assert_eq!(text.parse::<Cents>().unwrap(), Cents::new(cents), "{text}");
    }
    for text in [
        "",
        "€",
        "-",
        ",5",
        "1,",
        "1,234",
        "12.50",
        "1.23,45",
        "1..000",
        ".100",
        "1,2,3",
        "12 €€ 3",
        "１２",
        "1e3",
        "0x10",
        "99999999999999999999",
        "NaN",
        "1 000",
        "1.0000",
        "+1",
        "--1",
    ] {
        assert!(text.parse::<Cents>().is_err(), "{text}");
    }
    assert_eq!(Cents::new(123_456).to_string(), "1.234,56 €");
    assert_eq!(Cents::new(-5).to_string(), "-0,05 €");
    assert_eq!(Cents::new(100_000_005).to_string(), "1.000.000,05 €");
    assert_eq!(Cents::new(100_200).to_string(), "1.002,00 €");
    assert!(!Cents::new(i64::MIN).to_string().is_empty());
}
