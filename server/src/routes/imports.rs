//! `POST /v1/office/imports`

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use targa_contract::{Problem, ProblemCode};

use crate::app::App;
use crate::body::{Octets, QueryOf};
use crate::config::MunicipalityConfig;
use crate::error::{Answer, ApiError};
use crate::import::{Form, ImportError, Importer, Refusal};

/// What rows may be written in.
pub(crate) const MEDIA: &[&str] = &["application/x-ndjson", "text/csv"];
/// Some ten thousand rows: what is longer comes in several, or from a file at the terminal.
pub(crate) const MOST: usize = 8 * 1024 * 1024;
/// Refusals that are told one by one.
const TOLD: usize = 1000;

/// The query.
#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    dry_run: bool,
}

/// How an import went.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ImportReport {
    /// Rows read.
    rows: u64,
    /// Taken in, or to be taken in by a run that is not dry.
    new: u64,
    /// There already with the same content.
    unchanged: u64,
    /// Not taken.
    refused: u64,
    /// Which were not taken, and why: the first thousand.
    refusals: Vec<RefusedRow>,
}

/// A row that was not taken.
#[derive(Debug, Serialize, JsonSchema)]
struct RefusedRow {
    /// Counted from 1; a CSV's heading is not counted.
    row: u64,
    /// The field at fault; empty for the row as a whole.
    field: String,
    /// Why, as a stable code.
    reason: String,
}

pub(crate) async fn post(
    State(app): State<App>,
    QueryOf(asked): QueryOf<Asked>,
    headers: HeaderMap,
    Octets(rows): Octets,
) -> Answer<Json<ImportReport>> {
    let form = form(&headers)?;
    let municipality = MunicipalityConfig {
        name: app.municipality.name.clone(),
        fiscal_code: app.municipality.fiscal_code,
        settings: app.municipality.settings,
    };
    let importer = Importer {
        store: &app.store,
        clock: &app.clock,
        tariff: app.tariff,
        municipality: &municipality,
        notices: &app.notices,
        dry_run: asked.dry_run,
    };
    let mut refusals = Vec::new();
    let mut tell = |Refusal { row, field, reason }| {
        if refusals.len() < TOLD {
            refusals.push(RefusedRow { row, field, reason });
        }
    };
    let report = importer.run(form, &rows[..], &mut tell).await;
    let report = report.map_err(unreadable)?;
    if report.new > 0 && !asked.dry_run {
        app.positions_due.notify_one();
    }
    Ok(Json(ImportReport {
        rows: report.rows,
        new: report.new,
        unchanged: report.unchanged,
        refused: report.refused,
        refusals,
    }))
}

fn form(headers: &HeaderMap) -> Result<Form, ApiError> {
    let kind = headers.get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    match kind.to_ascii_lowercase().as_str() {
        "application/x-ndjson" => Ok(Form::JsonLines),
        "text/csv" => Ok(Form::Csv),
        _ => {
            let problem = malformed("content-type");
            Err(ApiError::from(problem).with_status(StatusCode::UNSUPPORTED_MEDIA_TYPE))
        }
    }
}

fn unreadable(error: ImportError) -> ApiError {
    match error {
        ImportError::Store(error) => error.into(),
        ImportError::Rows(_) => malformed("unreadable").into(),
        ImportError::Heading(_) => Problem::invalid("heading", "invalid-format").into(),
    }
}

fn malformed(reason: &str) -> Problem {
    Problem::new(ProblemCode::MalformedBody).with("reason", reason)
}
