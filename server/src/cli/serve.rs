//! `afterword serve`.

use std::{net::SocketAddr, time::Duration};

use anyhow::{Context, bail};
use secrecy::ExposeSecret;
use tokio::{net::TcpListener, task::JoinSet};
use tokio_util::sync::CancellationToken;

use super::engines::Running;
use crate::{
    app::{App, Settings},
    assets::Assets,
    cache,
    config::ServeConfig,
    domain::keys::KeyRing,
    live::Redis,
    pages::setup,
    routes::router,
    serve::{self, Asked, HttpService, Signals},
    store::{self, Durability, Store},
    telemetry::{self, Figures, Traces},
};

/// Serves until asked to stop.
pub async fn run(config: ServeConfig) -> anyhow::Result<()> {
    let settings = config.settings()?;
    let traces = Traces::start(&settings.outgoing)?;
    telemetry::start(config.log_format, &config.log, traces.as_ref());
    let figures = Figures::start()?;
    // Addresses are taken first: a second server should fail before it touches anything.
    let listener = listen(config.listen).await?;
    let admin = match config.admin_listen {
        Some(address) => Some(listen(address).await?),
        None => None,
    };
    let mut engines = Running::start(&config.engines).await?;
    let is_private = engines.is_private();
    config.replicas.add_to(&mut engines.database, is_private)?;
    let public_url = settings.public_url.clone();
    let keys = config.engines.keys()?;
    let (connections, durability) = (config.database_connections, config.replicas.durability);
    let app = start(settings, keys, &engines, connections, durability).await?;
    let mut serving = Serving::new(
        Duration::from_secs(config.drain_wait_seconds),
        Duration::from_secs(config.drain_seconds),
    );
    serving.add(listener, cache::service(app.clone(), router(app.clone())));
    app.tasks.spawn(figures.clone().keep_small(app.stopping.clone()));
    if let Some(admin) = admin {
        serving.add(admin, serve::admin(app.clone(), figures));
    }
    tracing::info!(listen = %config.listen, %public_url, "serving");
    if let Some(link) = setup::link(&app).await? {
        tracing::warn!(
            "this installation has no site yet; whoever opens this link sets it up: {link}"
        );
    }
    let ended = serving.until_asked(app, engines).await;
    if let Some(traces) = traces {
        traces.stop().await;
    }
    ended
}

/// Takes an address.
pub async fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| format!("could not listen on {address}"))
}

/// Brings the schema up to date and starts the application on these engines.
pub async fn start(
    settings: Settings,
    keys: KeyRing,
    engines: &Running,
    connections: u32,
    durability: Durability,
) -> anyhow::Result<App> {
    let database_url = engines.database_url().await?;
    store::migrate(&database_url).await.context("could not bring the schema up to date")?;
    let store = Store::open(&engines.database, connections, durability)?;
    if durability == Durability::Strict
        && let Some(missing) = store::durability::missing(store.registry()).await?
    {
        bail!("AFTERWORD_DURABILITY=strict: {missing}");
    }
    let redis = Redis::new(engines.redis_url.expose_secret()).context("AFTERWORD_REDIS_URL")?;
    let assets = Assets::embedded(&settings.public_url, settings.assets_url.as_ref());
    if assets.loader().is_none() {
        tracing::warn!("this build carries no widget: run `cargo xtask dist` before building");
    }
    Ok(App::start(settings, keys, store, redis, assets))
}

/// Everything that this process listens to.
#[derive(Debug)]
pub struct Serving {
    stop: CancellationToken,
    wait: Duration,
    drain: Duration,
    listeners: JoinSet<()>,
    signals: Signals,
}

impl Serving {
    /// When the system asks the process to end, it goes on for `wait`, until nobody is sent here any more; then requests
    /// that were begun get `drain`.
    ///
    /// Signals are heard from now on: whoever has seen this server answer may ask it to end, and what it began is finished.
    pub fn new(wait: Duration, drain: Duration) -> Self {
        Self {
            stop: CancellationToken::new(),
            wait,
            drain,
            listeners: JoinSet::new(),
            signals: Signals::listen(),
        }
    }

    /// Serves on one more address.
    pub fn add(&mut self, listener: TcpListener, service: impl HttpService) {
        self.listeners.spawn(serve::serve(listener, service, self.stop.clone(), self.drain));
    }

    /// Serves until the process is asked to stop or an engine is beyond help; then finishes what was begun. Who asks twice
    /// waits for nothing.
    pub async fn until_asked(mut self, app: App, mut engines: Running) -> anyhow::Result<()> {
        let ended = tokio::select! {
            asked = self.signals.next() => Ok(asked),
            error = engines.failed() => Err(error),
        };
        tracing::info!("stopping");
        // A person at a terminal has no balancer, and a node without engines serves nobody.
        let wait = if matches!(ended, Ok(Asked::Terminate)) { self.wait } else { Duration::ZERO };
        let mut signals = self.signals;
        let leave = leave(self.stop, self.listeners, &app, wait);
        tokio::select! {
            () = leave => {}
            _ = signals.next() => tracing::warn!("stopping at once: asked a second time"),
        }
        match ended {
            Ok(_) => engines.stop().await,
            Err(error) => Err(error),
        }
    }
}

/// Serves on for `wait` while nobody new is sent here, then ends what listens and what runs.
async fn leave(stop: CancellationToken, listeners: JoinSet<()>, app: &App, wait: Duration) {
    app.leaving.cancel();
    tokio::time::sleep(wait).await;
    app.stopping.cancel();
    stop.cancel();
    listeners.join_all().await;
    app.stop().await;
}
