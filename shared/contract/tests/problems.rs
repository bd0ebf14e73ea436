//! Problems on the wire.

use targa_contract::{Problem, ProblemCode};
use targa_domain::{FieldError, Reason};

#[test]
fn a_field_error_names_the_field_and_the_reason() {
    let problem = Problem::from(FieldError::new(
        "expenses",
        Reason::OutOfRange { min: 0, max: 9 },
    ));
    insta::assert_json_snapshot!(problem, @r#"
    {
      "code": "invalid-field",
      "field": "expenses",
      "title": "invalid field",
      "params": {
        "max": "9",
        "min": "0",
        "reason": "out-of-range"
      }
    }
    "#);
}

#[test]
fn codes_are_unique_and_read_back() {
    for code in ProblemCode::ALL {
        let text = serde_json::to_string(code).unwrap();
        assert_eq!(text, format!("\"{}\"", code.as_str()));
        assert_eq!(serde_json::from_str::<ProblemCode>(&text).unwrap(), *code);
        assert!((400..600).contains(&code.status()), "{text}");
    }
    let names: std::collections::BTreeSet<_> =
        ProblemCode::ALL.iter().map(|c| c.as_str()).collect();
    assert_eq!(names.len(), ProblemCode::ALL.len());
}
