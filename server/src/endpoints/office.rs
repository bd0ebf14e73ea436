//! What the office may.

use axum::routing::post;

use super::{Endpoint, Query, Who};
use crate::routes::imports::{self, ImportReport, MEDIA, MOST};

const OFFICE: &[Who] = &[Who::Office];

pub(super) const TABLE: &[Endpoint] = &[Endpoint::post(
    "/v1/office/imports",
    "import",
    "Takes in cases of the office's own system, row by row; the same rows again change nothing.",
    || post(imports::post),
)
.by(OFFICE)
.takes_text(MEDIA, MOST)
.gives::<ImportReport>()
.query(&[Query::new::<bool>(
    "dry_run",
    "Only says what would happen.",
)])
.idempotent()];
