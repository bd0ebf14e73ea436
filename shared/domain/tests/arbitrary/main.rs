//! Any bytes at all, for every parser, every file and pricing. The fuzz targets run the same checks for longer.

mod checks;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// Texts near what a field expects, so that the deeper branches are reached too.
fn near() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-z]{2}[ -]?[0-9]{3}[ -]?[A-Za-z]{2}",
        "[A-Z]{6}[0-9LMNP-V]{2}[A-EHLMPR-T][0-9]{2}[A-Z][0-9]{3}[A-Z]",
        "[0-9]{10,12}",
        "IT[0-9]{2}[A-Z][0-9]{10}[0-9A-Z]{12}",
        "-?[0-9]{1,3}(\\.[0-9]{3}){0,7}(,[0-9]{1,2})? ?€?",
        "[0-9]{1,4}[-/][0-9]{1,2}[-/][0-9]{1,4}",
        "[0-9]{1,3}(-(bis|ter|[0-9]{1,2}|[a-z]))*",
        "[a-z.+]{1,70}@[a-z.-]{1,70}",
        "\\PC{0,300}",
    ]
}

/// The real file with one character changed, cut or doubled.
fn damaged_tariff() -> impl Strategy<Value = String> {
    let file: Vec<char> = include_str!("../../data/tariff.json").chars().collect();
    (0..file.len(), 0..3_u8, any::<char>()).prop_map(move |(at, how, with)| {
        let mut file = file.clone();
        match how {
            0 => file[at] = with,
            1 => file.truncate(at),
            _ => file.insert(at, with),
        }
        file.into_iter().collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn parsers_take_any_text(text in any::<String>()) {
        checks::parsers(&text);
    }

    #[test]
    fn parsers_take_any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        checks::parsers(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn parsers_take_what_is_nearly_right(text in near()) {
        checks::parsers(&text);
    }

    #[test]
    fn files_take_any_text(text in any::<String>()) {
        checks::files(&text);
    }

    #[test]
    fn pricing_takes_any_facts(bytes in proptest::collection::vec(any::<u8>(), 0..160)) {
        checks::pricing(&bytes);
    }
}

#[test]
fn any_facts_are_often_enough_good_ones() {
    let bytes = proptest::collection::vec(any::<u8>(), 100..160);
    let mut runner = TestRunner::deterministic();
    let deep = (0..5000)
        .filter_map(|_| bytes.new_tree(&mut runner).ok())
        .filter(|tree| checks::pricing(&tree.current()))
        .count();
    assert!(deep >= 50, "only {deep} of 5000 came to a payment");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_damaged_tariff_is_read_or_refused(text in damaged_tariff()) {
        checks::files(&text);
    }
}
