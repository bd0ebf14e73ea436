//! What is so now: read when somebody asks.

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;

use crate::app::App;
use crate::store::StoreError;

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Job {
    job: String,
}

/// Gauges of the process and of the store.
#[derive(Debug)]
pub(super) struct Gauges {
    listeners: Gauge,
    connections: Gauge,
    idle_connections: Gauge,
    positions: Gauge,
    receipts_unread: Gauge,
    receipts_given_up: Gauge,
    job_runs: Family<Job, Gauge>,
    job_failures: Family<Job, Gauge>,
    job_failing: Family<Job, Gauge>,
    job_ended: Family<Job, Gauge>,
}

impl Gauges {
    pub(super) fn registered(registry: &mut Registry) -> Self {
        let mut gauge = |name, help| {
            let gauge = Gauge::default();
            registry.register(name, help, gauge.clone());
            gauge
        };
        let gauges = Self {
            listeners: gauge("listeners", "People with an open event stream"),
            connections: gauge("store_connections", "Connections to the database"),
            idle_connections: gauge("store_connections_idle", "Those that nobody uses now"),
            positions: gauge(
                "positions_outstanding",
                "Debt positions the platform is still to be told of",
            ),
            receipts_unread: gauge("receipts_unread", "Receipts listed but not taken in yet"),
            receipts_given_up: gauge("receipts_given_up", "Receipts that a person must look at"),
            job_runs: Family::default(),
            job_failures: Family::default(),
            job_failing: Family::default(),
            job_ended: Family::default(),
        };
        for (name, help, family) in [
            ("job_runs", "How often a job ended", &gauges.job_runs),
            (
                "job_failures",
                "How often it ended badly",
                &gauges.job_failures,
            ),
            (
                "job_failing",
                "1 if it ended badly last time",
                &gauges.job_failing,
            ),
            (
                "job_ended_seconds",
                "When it ended last, seconds since 1970",
                &gauges.job_ended,
            ),
        ] {
            registry.register(name, help, family.clone());
        }
        gauges
    }

    pub(super) async fn read(&self, app: &App) -> Result<(), StoreError> {
        self.listeners.set(count(app.store.hub().listening()));
        let (connections, idle) = app.store.connections();
        self.connections.set(i64::from(connections));
        self.idle_connections.set(count(idle));
        let (now, today) = (app.clock.now(), app.clock.today());
        let outstanding = app.store.outstanding(now, today).await?;
        self.positions.set(outstanding.positions);
        self.receipts_unread.set(outstanding.receipts_unread);
        self.receipts_given_up.set(outstanding.receipts_given_up);
        for report in app.store.job_reports().await? {
            let job = Job { job: report.name };
            self.job_runs.get_or_create(&job).set(report.runs);
            self.job_failures.get_or_create(&job).set(report.failures);
            let failing = i64::from(report.failure.is_some());
            self.job_failing.get_or_create(&job).set(failing);
            if let Some(ended) = report.ended_at {
                self.job_ended.get_or_create(&job).set(ended.as_second());
            }
        }
        Ok(())
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
