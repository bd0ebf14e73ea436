//! `/v1/office/jobs`: how the jobs went, and one more run.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use targa_contract::ProblemCode;
use targa_contract::api::{OfficeJob, OfficeJobs};

use crate::app::App;
use crate::body::PathOf;
use crate::error::Answer;
use crate::jobs::JOBS;

pub(crate) async fn list(State(app): State<App>) -> Answer<Json<OfficeJobs>> {
    let reports = app.store.job_reports().await?.into_iter();
    let jobs = reports.map(|job| OfficeJob {
        name: job.name,
        started_at: job.started_at,
        failure: job.failure,
        runs: job.runs.unsigned_abs(),
        failures: job.failures.unsigned_abs(),
    });
    Ok(Json(OfficeJobs {
        jobs: jobs.collect(),
    }))
}

/// Begins it now, unless it is under way; the list says how it went.
pub(crate) async fn run(
    State(app): State<App>,
    PathOf(name): PathOf<String>,
) -> Answer<StatusCode> {
    let mut jobs = JOBS.iter().copied();
    let job = jobs.find(|job| job.name == name);
    let job = job.ok_or(ProblemCode::NotFound)?;
    app.tasks.clone().spawn(async move {
        if let Err(error) = job.run(&app).await {
            tracing::error!(job = job.name, %error, "a job cannot be begun");
        }
    });
    Ok(StatusCode::NO_CONTENT)
}
