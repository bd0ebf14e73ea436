//! What follows besides money: points, accessory sanctions, and what they do to the discount.

use super::figure::note;
use crate::field::{FieldError, Reason};
use crate::law::{Certainty, Explanation, Explanations, Rule};
use crate::points::{NOVICE_FACTOR, OCCASION_CAP, short_suspension_days};
use crate::settings::MunicipalitySettings;
use crate::tariff::{Accessory, DiscountBar, PointsLoss, Row};
use crate::violation::Violation;

/// The bay of the disabled: its points are open, so the municipality settles them.
const DISABLED_BAY: &str = "158-2-g";

pub(super) struct Consequences {
    pub(super) points: PointsLoss,
    pub(super) accessory: Option<Accessory>,
    pub(super) short_suspension_days: Option<u16>,
    pub(super) discount_allowed: bool,
}

pub(super) fn consequences(
    row: &Row,
    violation: &Violation,
    settings: &MunicipalitySettings,
    steps: &mut Explanations<16>,
) -> Result<Consequences, FieldError> {
    let accessory = row.accessory_of(violation);
    if accessory != row.accessory {
        let why = Explanation::of(Rule::RepeatSuspension);
        note(steps, why.citing(row.citation, Certainty::ToCheck));
    }
    let suspended = matches!(accessory, Some(Accessory::Suspension { .. }));
    let short_suspension_days = short_suspension(row, violation, steps)?;
    let points = points(row, violation, suspended, settings, steps);
    let bar = if row.discount_bar == Some(DiscountBar::Confiscation) {
        Some(Rule::DiscountBarredConfiscation)
    } else if suspended {
        Some(Rule::DiscountBarredSuspension)
    } else if short_suspension_days.is_some() && settings.short_suspension_bars_discount {
        Some(Rule::DiscountBarredShortSuspension)
    } else {
        None
    };
    if let Some(rule) = bar {
        note(steps, Explanation::of(rule));
    }
    Ok(Consequences {
        points,
        accessory,
        short_suspension_days,
        discount_allowed: bar.is_none(),
    })
}

fn short_suspension(
    row: &Row,
    violation: &Violation,
    steps: &mut Explanations<16>,
) -> Result<Option<u16>, FieldError> {
    let Some(before) = violation.points_before else {
        return Ok(None);
    };
    if before > 30 {
        let reason = Reason::OutOfRange { min: 0, max: 30 };
        return Err(FieldError::new("points_before", reason));
    }
    if !row.short_suspension {
        return Ok(None);
    }
    let days = short_suspension_days(before, violation.accident);
    if days == 0 {
        return Ok(None);
    }
    let rule = if violation.accident {
        Rule::ShortSuspensionAccident
    } else {
        Rule::ShortSuspension
    };
    // A row that covers more than the list does (148 comma 15) is itself to be checked.
    let why = Explanation::of(rule);
    note(steps, why.citing(why.citation, row.certainty).days(days));
    Ok(Some(days))
}

fn points(
    row: &Row,
    violation: &Violation,
    suspended: bool,
    settings: &MunicipalitySettings,
    steps: &mut Explanations<16>,
) -> PointsLoss {
    let mut loss = row.points;
    if row.id.as_str() == DISABLED_BAY {
        loss = PointsLoss {
            from: settings.disabled_bay_points,
            to: settings.disabled_bay_points,
        };
        note(steps, Explanation::of(Rule::PointsDisabledBay));
    }
    if loss.to == 0 {
        return loss;
    }
    if violation.novice {
        loss = PointsLoss {
            from: loss.from.saturating_mul(NOVICE_FACTOR),
            to: loss.to.saturating_mul(NOVICE_FACTOR),
        };
        note(steps, Explanation::of(Rule::NovicePoints));
    }
    if !suspended && loss.to > OCCASION_CAP {
        loss = PointsLoss {
            from: loss.from.min(OCCASION_CAP),
            to: OCCASION_CAP,
        };
        note(steps, Explanation::of(Rule::PointsCap));
    }
    loss
}
