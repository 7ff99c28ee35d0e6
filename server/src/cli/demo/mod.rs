//! `afterword demo`: the server and three host pages of other sites, with a conversation on one of them.

mod hosts;
mod mailbox;
mod people;
mod seed;

use std::{
    fs,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    time::Duration,
};

use clap::Args;
use ipnet::IpNet;
use url::Url;

use super::{
    engines::Running,
    print,
    serve::{Serving, listen, start},
};
use crate::{
    app::{Settings, WhoMakesSites},
    cache,
    config::{EngineConfig, HANDSHAKES, default_data_dir},
    domain::{password::Cost, way::Ways},
    live::Pace,
    outgoing::Outgoing,
    routes::router,
    store::Durability,
    telemetry::{self, LogFormat},
};

/// Where the demo runs.
#[derive(Clone, Debug, Args)]
pub struct DemoConfig {
    #[command(flatten)]
    engines: EngineConfig,

    /// The first of four ports: the server, a blog, another tenant, a stranger.
    #[arg(long, env = "AFTERWORD_DEMO_PORT", default_value_t = 4800, value_parser = clap::value_parser!(u16).range(1..=65532))]
    port: u16,

    /// What is logged.
    #[arg(long, env = "AFTERWORD_LOG", default_value = "warn")]
    log: String,
}

/// Serves all four until asked to stop.
pub async fn run(mut config: DemoConfig) -> anyhow::Result<()> {
    telemetry::start(LogFormat::Text, &config.log, None);
    let app_port = config.port;
    config.engines.data_dir = demo_directory(config.engines.data_dir);
    let public_url = Url::parse(&format!("http://comments.localhost:{app_port}"))?;
    let mail = config.engines.data_dir.join("mail");
    let settings = Settings {
        public_url: public_url.clone(),
        // Only browsers resolve names below localhost; other programs come by address.
        hosts: vec![format!("localhost:{app_port}"), format!("127.0.0.1:{app_port}")],
        assets_url: None,
        purge: None,
        trusted_proxies: Vec::new(),
        ways: Ways::ALL,
        sites: WhoMakesSites::Anyone,
        post: Some(mailbox::post(&mail, &public_url)?),
        // Whoever tries a site of their own has its pictures on this machine.
        outgoing: Outgoing::new(None, vec![IpNet::from(IpAddr::from([127, 0, 0, 1]))])?,
        password_cost: Cost::default(),
        handshakes: HANDSHAKES,
        pace: Pace::default(),
    };
    let mut listeners = Vec::new();
    for port in app_port..app_port + 4 {
        listeners.push(listen(SocketAddr::from(([127, 0, 0, 1], port))).await?);
    }
    let engines = Running::start(&config.engines).await?;
    // Not before: engines are made in an empty directory alone.
    fs::create_dir_all(&mail)?;
    let app = start(settings, config.engines.keys()?, &engines, 8, Durability::Local).await?;
    let hosts = hosts::all(app_port);
    seed::run(&app, &engines, &hosts).await?;

    let mut serving = Serving::new(Duration::ZERO, Duration::from_secs(5));
    let routes = router(app.clone()).merge(mailbox::routes(mail));
    serving.add(listeners.remove(0), cache::service(app.clone(), routes));
    let mut lines = vec![
        format!("Afterword is at      {public_url}"),
        format!("Mail that it sends   {public_url}demo/mail"),
    ];
    for (host, listener) in hosts.iter().zip(listeners) {
        serving.add(listener, host.router());
        lines.push(format!("{:20} {}", host.title, host.origin));
    }
    lines.push("Accounts on the blog, with the passwords that they began with:".to_owned());
    for person in people::PEOPLE {
        let (role, password) = (person.role.as_str(), person.password(&app));
        lines.push(format!("  {role:7} {:20} {password}", person.email));
    }
    lines.push("Open the blog in two browsers and write. Ctrl-C stops everything.".to_owned());
    print(&lines.join("\n"))?;
    serving.until_asked(app, engines).await
}

/// The demo's data is kept apart from a real installation's, unless a directory is named.
fn demo_directory(directory: PathBuf) -> PathBuf {
    if directory == default_data_dir() {
        return directory.with_file_name("afterword-demo");
    }
    directory
}
