//! docs/law.md, worked example "Speed": tolerance = max(5 km/h, 5 %), Reg. 345.

use targa_domain::pricing::speed::{classify, excess_hundredths, net_hundredths};
use targa_domain::{
    FieldError, MunicipalitySettings, PricingError, Reason, Rule, Speed, Tariff, price,
};

use super::{date, violation};

#[test]
fn measured_over_limit() {
    let tariff = Tariff::embedded().unwrap();
    for (measured, limit, hypothesis) in [
        (55, 50, None),
        (56, 50, Some("142-7")),
        (65, 50, Some("142-7")),
        (66, 50, Some("142-8")),
        (118, 90, Some("142-8")),
        // The bands' ends: 40 and 60 over still belong to the lower band.
        (95, 50, Some("142-8")),
        (96, 50, Some("142-9")),
        (115, 50, Some("142-9")),
        (116, 50, Some("142-9-bis")),
    ] {
        let speed = Speed { measured, limit };
        let found = classify(tariff, speed, date("2026-05-11")).unwrap();
        assert_eq!(
            found.map(|id| id.to_string()).as_deref(),
            hypothesis,
            "{measured}/{limit}"
        );
    }
    assert_eq!(net_hundredths(56), 5100);
    assert_eq!(net_hundredths(118), 11_210);
    let excess = |measured| {
        excess_hundredths(Speed {
            measured,
            limit: 50,
        })
    };
    assert_eq!((excess(65), excess(66)), (1000, 1100));
}

#[test]
fn the_measured_speed_must_agree_with_the_comma() {
    let tariff = Tariff::embedded().unwrap();
    let settings = MunicipalitySettings::default();
    let mut fast = violation("142-7", "2026-05-11T12:00");
    fast.speed = Some(Speed {
        measured: 66,
        limit: 50,
    });
    let mismatch = FieldError::new("speed", Reason::Mismatch);
    assert_eq!(
        price(tariff, &fast, &settings),
        Err(PricingError::Input(mismatch))
    );
    fast.speed = Some(Speed {
        measured: 55,
        limit: 50,
    });
    let rule = Rule::SpeedTolerance;
    assert_eq!(
        price(tariff, &fast, &settings),
        Err(PricingError::NoViolation { rule })
    );
    fast.speed = Some(Speed {
        measured: 60,
        limit: 50,
    });
    assert!(price(tariff, &fast, &settings).is_ok());
}
