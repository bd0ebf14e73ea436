//! The platform's reasons to refuse, with its titles.

use axum::http::StatusCode;

use super::{NoticeNumber, OrganizationCode};
use crate::problem::Problem;

/// 400: the content contradicts itself or the calendar.
pub(crate) fn request_data(detail: impl Into<String>) -> Problem {
    Problem::new(
        StatusCode::BAD_REQUEST,
        "Error in the debt position request data",
        detail,
    )
}

/// 404: no such position.
pub(crate) fn not_found(organization: &OrganizationCode, iupd: &str) -> Problem {
    Problem::new(
        StatusCode::NOT_FOUND,
        "Not found the debt position",
        format!(
            "Not found a debt position for Organization Fiscal Code {} and IUPD {iupd}",
            organization.0
        ),
    )
}

/// 409: the position or one of its numbers is already there.
pub(crate) fn not_unique(organization: &OrganizationCode) -> Problem {
    Problem::new(
        StatusCode::CONFLICT,
        "The debt position violated constraints of uniqueness",
        format!(
            "Already exists a debt position for the Organization Fiscal Code {} or one of its payment options is not unique",
            organization.0
        ),
    )
}

/// 409: the state of the position does not allow it. `what` is an adjective of the platform: `updatable`.
pub(crate) fn wrong_state(
    what: &'static str,
    organization: &OrganizationCode,
    iupd: &str,
) -> Problem {
    let title = match what {
        "updatable" => "Existing related payment found or not in updatable state",
        "publishable" => "Existing related payment found or not in publishable state",
        "invalidable" => "Existing related payment found or not in invalidable state",
        _ => "Existing related payment found",
    };
    Problem::new(
        StatusCode::CONFLICT,
        title,
        format!(
            "A payment transaction has already been carried out or, the debt position with Organization Fiscal Code {} and IUPD {iupd}, is not in {what} state",
            organization.0
        ),
    )
}

/// 409: published too late for its own dates.
pub(crate) fn published_late(
    title: &'static str,
    organization: &OrganizationCode,
    iupd: &str,
) -> Problem {
    Problem::new(
        StatusCode::CONFLICT,
        title,
        format!(
            "{title} for the debt position with Organization Fiscal Code {} and IUPD {iupd}",
            organization.0
        ),
    )
}

/// 404: no payment option has this number.
pub(crate) fn unknown_notice(organization: &OrganizationCode, nav: &NoticeNumber) -> Problem {
    Problem::new(
        StatusCode::NOT_FOUND,
        "Not found the payment option",
        format!(
            "Not found a payment option for Organization Fiscal Code {} and NAV {}",
            organization.0,
            nav.as_str()
        ),
    )
}

/// 422: there, but not to be paid now.
pub(crate) fn not_payable(organization: &OrganizationCode, nav: &NoticeNumber) -> Problem {
    Problem::new(
        StatusCode::UNPROCESSABLE_ENTITY,
        "Not in payable state",
        format!(
            "The payment option with Organization Fiscal Code {} and NAV {} is not in payable state",
            organization.0,
            nav.as_str()
        ),
    )
}

/// 409: this option, or another of the same position, was paid.
pub(crate) fn already_paid(organization: &OrganizationCode, nav: &NoticeNumber) -> Problem {
    Problem::new(
        StatusCode::CONFLICT,
        "Existing related payment found",
        format!(
            "A payment transaction has already been carried out for the Organization Fiscal Code {} and NAV {}",
            organization.0,
            nav.as_str()
        ),
    )
}
