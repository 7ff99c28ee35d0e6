//! What is in `deploy/` is true of this server: its settings exist, its figures exist, and each panel of the dashboard
//! shows something.

use std::{collections::BTreeSet, fs, path::Path};

use afterword_server::{
    cli::Cli,
    telemetry::{METRICS, Metric},
};
use clap::CommandFactory;
use serde_json::Value;

use crate::support::{Persona, TestApp, app::Page, prometheus::Prometheus, until};

/// Panels that are empty where there is one node without a replica.
const EMPTY_WITHOUT_REPLICAS: [&str; 1] = ["Replica lag"];

/// The texts of all files below a folder of the repository.
fn texts(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found
}

/// The words of a text that begin so.
fn words<'a>(text: &'a str, prefix: &str) -> BTreeSet<&'a str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    text.split(|c: char| !is_part(c)).filter(|word| word.starts_with(prefix)).collect()
}

fn dashboard() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../deploy/grafana/afterword.json");
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// Each panel's title and queries, as Grafana would send them.
fn panels() -> Vec<(String, Vec<String>)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let query = |target: &Value| {
        text(&target["expr"]).replace("$__rate_interval", "5s").replace("$instance", ".*")
    };
    let panel = |panel: &Value| {
        let targets = panel["targets"].as_array()?;
        Some((text(&panel["title"]), targets.iter().map(query).collect()))
    };
    dashboard()["panels"].as_array().unwrap().iter().filter_map(panel).collect()
}

#[test]
fn every_setting_that_is_named_exists() {
    let mut settings = BTreeSet::new();
    for command in Cli::command().get_subcommands() {
        let names = command.get_arguments().filter_map(|argument| argument.get_env());
        settings.extend(names.map(|name| name.to_str().unwrap().to_owned()));
    }
    for (path, text) in texts("deploy") {
        for name in words(&text, "AFTERWORD_") {
            assert!(settings.contains(name), "{path}: {name}");
        }
    }
}

#[test]
fn every_figure_that_is_named_exists() {
    let is = |name: &str, metric: &Metric| {
        let base = ["_bucket", "_sum", "_count"].iter().find_map(|end| name.strip_suffix(end));
        metric.name == name || metric.kind_name() == "histogram" && base == Some(metric.name)
    };
    let mut shown = BTreeSet::new();
    let queries = panels().into_iter().flat_map(|(_, queries)| queries).collect::<String>();
    let alerts = texts("deploy/prometheus").into_iter().map(|(_, text)| text).collect::<String>();
    for text in [&queries, &alerts] {
        for name in words(text, "afterword_") {
            let metric = METRICS.iter().find(|metric| is(name, metric));
            shown.insert(metric.unwrap_or_else(|| panic!("no such figure: {name}")).name);
        }
    }
    assert!(shown.len() > METRICS.len() / 2, "few figures are shown: {shown:?}");
}

#[tokio::test]
async fn every_panel_has_an_answer_and_every_alert_can_be_asked() {
    let app = TestApp::start().await;
    let prometheus = Prometheus::watching(&app).await;
    let (ada, page) = (app.guest("Ada"), app.blog.page("p"));
    let mut watching = app.socket().await;
    watching.subscribe(page.thread, None).await;
    app.set(|settings| settings.posts_per_minute = 0).await;
    ada.try_post(&page, "too much").await.unwrap_err();
    app.set(|_| ()).await;
    leave_jobs(&app).await;
    let _counts_them_at_its_start = app.second_node().await;
    let (empty, full): (Vec<_>, Vec<_>) = panels()
        .into_iter()
        .partition(|(title, _)| EMPTY_WITHOUT_REPLICAS.contains(&title.as_str()));
    for (title, queries) in full {
        for query in queries {
            until(&format!("{title}: {query}"), async || {
                if !prometheus.query(&query).await.is_empty() {
                    return Some(());
                }
                live(&app, &ada, &page).await;
                None
            })
            .await;
        }
    }
    assert_eq!(empty.len(), EMPTY_WITHOUT_REPLICAS.len());
    for (title, queries) in empty {
        assert!(prometheus.query(&queries[0]).await.is_empty(), "{title} is an exception no more");
    }
    until("all alerts to be asked", async || {
        let rules = prometheus.ask("rules").await?;
        let rules = rules["groups"][0]["rules"].as_array()?.clone();
        rules.iter().all(|rule| rule["health"] == "ok").then_some(())
    })
    .await;
}

/// A moment of a node's life: something of all that is counted.
async fn live(app: &TestApp, ada: &Persona, page: &Page) {
    drop(app.socket().await);
    ada.post(page, "Hello").await;
    app.reader().list(page).await;
    let unlisted = app.ask("GET", "/nowhere").send().await;
    assert_eq!(unlisted.status, 404);
}

/// One job that can't be done, and one that waits.
async fn leave_jobs(app: &TestApp) {
    let jobs = "insert into jobs (id, kind, payload, due_at) values \
                (gen_random_uuid(), 'mail', '', now()), \
                (gen_random_uuid(), 'mail', '', now() + interval '1 hour')";
    sqlx::query(jobs).execute(&app.owner).await.unwrap();
    app.app.queue.wake();
}
