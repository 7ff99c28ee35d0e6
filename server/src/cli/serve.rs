//! `afterword serve`.

use std::time::Duration;

use anyhow::Context;
use secrecy::ExposeSecret;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use super::engines::Running;
use crate::{
    app::{App, router},
    assets::Assets,
    config::ServeConfig,
    live::Redis,
    serve,
    store::{self, Store},
    telemetry,
};

/// Serves until asked to stop.
pub async fn run(config: ServeConfig) -> anyhow::Result<()> {
    telemetry::start(config.log_format, &config.log);
    let settings = config.settings()?;
    let metrics = serve::start_metrics()?;
    // Both addresses are taken first: a second server should fail before it touches anything.
    let listener = listen(config.listen).await?;
    let admin = match config.admin_listen {
        Some(address) => Some(listen(address).await?),
        None => None,
    };
    let mut engines = Running::start(&config.engines).await?;
    store::migrate(engines.database_url.expose_secret()).await.context("could not bring the schema up to date")?;

    let store = Store::connect(engines.database_url.expose_secret(), config.database_connections)?;
    let redis = Redis::new(engines.redis_url.expose_secret()).context("AFTERWORD_REDIS_URL")?;
    let assets = Assets::embedded(&settings.public_url, settings.assets_url.as_ref());
    if assets.loader().is_none() {
        tracing::warn!("this build carries no widget: run `cargo xtask dist` before building");
    }
    let public_url = settings.public_url.clone();
    let app = App::start(settings, store, redis, assets);
    let (stop, drain) = (CancellationToken::new(), Duration::from_secs(config.drain_seconds));
    let serving = tokio::spawn(serve::serve(listener, router(app.clone()), stop.clone(), drain));
    if let Some(admin) = admin {
        tokio::spawn(serve::serve(admin, serve::admin(metrics), stop.clone(), drain));
    }
    tracing::info!(listen = %config.listen, %public_url, "serving");

    let failed = tokio::select! {
        () = serve::asked_to_stop() => None,
        error = engines.failed() => Some(error),
    };
    tracing::info!("stopping");
    app.stopping.cancel();
    stop.cancel();
    serving.await?;
    app.stop().await;
    match failed {
        Some(error) => Err(error),
        None => engines.stop().await,
    }
}

async fn listen(address: std::net::SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| format!("could not listen on {address}"))
}
