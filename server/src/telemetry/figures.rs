//! Counting, and what Prometheus is answered.

use std::time::Duration;

use anyhow::Context;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use metrics_process::Collector;
use tokio_util::sync::CancellationToken;

use super::table::{Kind, METRICS, Metric};
use crate::app::App;

/// How often observations are put into their buckets; until then each is kept by itself.
const UPKEEP: Duration = Duration::from_secs(5);

/// All figures of this process. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Figures {
    recorder: PrometheusHandle,
    process: Collector,
}

impl Figures {
    /// Starts to count; at most once in a process.
    pub fn start() -> anyhow::Result<Self> {
        let builder = METRICS.iter().try_fold(PrometheusBuilder::new(), |builder, metric| {
            match metric.kind {
                Kind::Histogram(bounds) => {
                    let name = Matcher::Full(metric.name.to_owned());
                    builder.set_buckets_for_metric(name, bounds)
                }
                Kind::Counter | Kind::Gauge => Ok(builder),
            }
        });
        let recorder = builder
            .and_then(PrometheusBuilder::install_recorder)
            .context("could not start metrics")?;
        METRICS.iter().for_each(Metric::describe);
        metrics::gauge!("afterword_build_info", "version" => env!("CARGO_PKG_VERSION")).set(1.0);
        let process = Collector::default();
        process.describe();
        Ok(Self { recorder, process })
    }

    /// Keeps what was counted small, until told to stop, also where nobody asks for it.
    pub async fn keep_small(self, stop: CancellationToken) {
        while stop.run_until_cancelled(tokio::time::sleep(UPKEEP)).await.is_some() {
            self.recorder.run_upkeep();
        }
    }

    /// All figures as they are now, in Prometheus's text format.
    pub fn render(&self, app: &App) -> String {
        app.store.count_connections();
        app.hub.count_threads();
        self.process.collect();
        self.recorder.render()
    }
}
