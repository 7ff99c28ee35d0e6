//! A Prometheus of the test's own, that watches one node.

use std::{
    fs,
    net::SocketAddr,
    path::Path,
    process::{Child, Command, Stdio},
    sync::OnceLock,
    time::Duration,
};

use afterword_server::{serve, telemetry::Figures};
use serde_json::Value;
use tempfile::TempDir;
use tokio_util::sync::CancellationToken;

use super::{TestApp, http::fetch, proxy::free_address};

/// Counting starts at most once in a process.
pub fn figures() -> Figures {
    static FIGURES: OnceLock<Figures> = OnceLock::new();
    FIGURES.get_or_init(|| Figures::start().unwrap()).clone()
}

/// A running Prometheus; it ends when this is dropped.
#[derive(Debug)]
pub struct Prometheus {
    address: SocketAddr,
    process: Child,
    _directory: TempDir,
}

impl Prometheus {
    /// Starts one that asks this node every second, under the name that it has in `deploy/`, and has its alerts.
    pub async fn watching(app: &TestApp) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let (target, address) = (admin(app).await, free_address());
        let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("../deploy/prometheus/alerts.yml");
        let settings = format!(
            "global: {{ scrape_interval: 1s, evaluation_interval: 1s }}\n\
             rule_files: ['{}']\n\
             scrape_configs: [{{ job_name: afterword, static_configs: [{{ targets: ['{target}'] }}] }}]\n",
            rules.canonicalize().unwrap().display()
        );
        let config = directory.path().join("prometheus.yml");
        fs::write(&config, settings).unwrap();
        let process = Command::new("prometheus")
            .arg(format!("--config.file={}", config.display()))
            .arg(format!("--storage.tsdb.path={}", directory.path().join("data").display()))
            .arg(format!("--web.listen-address={address}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("Debian's prometheus: `cargo xtask setup` installs it");
        Self { address, process, _directory: directory }
    }

    /// What it answers to a question of its HTTP API; none as long as it does not answer.
    pub async fn ask(&self, path: &str) -> Option<Value> {
        let answer = fetch(&format!("http://{}/api/v1/{path}", self.address)).await?;
        let body = answer.json();
        assert_eq!(body["status"], "success", "{path}: {body}");
        Some(body["data"].clone())
    }

    /// The values that a query has now, those that are no numbers left out.
    pub async fn query(&self, query: &str) -> Vec<f64> {
        let text = url::form_urlencoded::byte_serialize(query.as_bytes()).collect::<String>();
        let answer = self.ask(&format!("query?query={text}")).await;
        let results = answer.and_then(|data| data["result"].as_array().cloned());
        let value = |row: &Value| row["value"][1].as_str().unwrap().parse::<f64>().unwrap();
        let values = results.iter().flatten().map(value);
        values.filter(|value| value.is_finite()).collect()
    }
}

impl Drop for Prometheus {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// The admin listener of a node.
async fn admin(app: &TestApp) -> SocketAddr {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = serve::admin(app.app.clone(), figures());
    let served = serve::serve(listener, router, CancellationToken::new(), Duration::ZERO);
    tokio::spawn(served);
    address
}
