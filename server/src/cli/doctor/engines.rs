//! PostgreSQL and Redis: there, new enough, and with our schema.

use std::{collections::BTreeSet, io, io::Write, path::Path, time::Duration};

use engines::{Options, Urls, installed, running, start};
use secrecy::ExposeSecret;
use sqlx::{Connection, PgConnection};
use tokio::time::timeout;

use super::{Check, Report, data, mend, providers, replicas};
use crate::{
    app::Settings,
    config::{EngineChoice, ReplicaConfig},
    domain::keys::KeyRing,
    store::{self, Addresses, MIGRATOR, Store},
};

/// The oldest PostgreSQL whose features we use.
const OLDEST_POSTGRES: u32 = 15;
/// The oldest Redis with sharded publish and subscribe.
const OLDEST_REDIS: u32 = 7;
const PATIENCE: Duration = Duration::from_secs(10);

/// What it takes to look at other services.
type Known<'a> = Option<(&'a Settings, KeyRing)>;

/// Looks at the engines that the server would use.
pub async fn check(
    choice: EngineChoice,
    replicas: &ReplicaConfig,
    known: Known<'_>,
    report: &mut Report<'_, impl Write>,
) -> io::Result<()> {
    match choice {
        EngineChoice::Given { database_url, redis_url } => {
            let database = Addresses::split(database_url.expose_secret());
            let redis = redis_url.expose_secret().to_owned();
            match timeout(PATIENCE, store::find_primary(&database)).await {
                Ok(Ok(found)) => {
                    let urls = Urls { database: found.clone(), redis };
                    check_given(&urls, known, report).await?;
                    replicas::check(found, replicas, report).await
                }
                _ => report.say("PostgreSQL", Err("no server takes changes".to_owned())),
            }
        }
        EngineChoice::Private(directory) => {
            if let Err(error) = replicas.add_to(&mut Addresses::default(), true) {
                report.say("replicas", Err(format!("{error:#}")))?;
            }
            check_private(&directory, known, report).await
        }
    }
}

async fn check_given(
    urls: &Urls,
    known: Known<'_>,
    report: &mut Report<'_, impl Write>,
) -> io::Result<()> {
    match connect(&urls.database).await {
        Ok(mut connection) => {
            report.say("PostgreSQL", version(&connection))?;
            report.say("schema", schema(&mut connection).await)?;
            report.say("roles", roles(&urls.database).await)?;
            if let Some((settings, keys)) = known {
                providers::check(&urls.database, settings, &keys, report).await?;
            }
        }
        Err(mend) => report.say("PostgreSQL", Err(mend))?,
    }
    report.say("Redis", redis(&urls.redis).await)
}

/// Starts them where that makes nothing: data that is not there yet is left for the server to make.
async fn check_private(
    directory: &Path,
    known: Known<'_>,
    report: &mut Report<'_, impl Write>,
) -> io::Result<()> {
    let programs = installed()
        .map(|found| format!("private PostgreSQL {} and Redis {}", found.postgres, found.redis))
        .map_err(|error| error.to_string());
    let directory_check = data::directory(directory);
    let can_start = programs.is_ok() && directory_check.is_ok();
    report.say("engines", programs)?;
    report.say("data directory", directory_check)?;
    if let Some(urls) = running(directory) {
        report.say("private engines", Ok("in use by a running server".to_owned()))?;
        return check_given(&urls, known, report).await;
    }
    if !can_start || !directory.join("postgres").exists() {
        return Ok(());
    }
    match start(Options::durable(directory)).await {
        Ok(engines) => {
            report.say("private engines", Ok("they start".to_owned()))?;
            if let Some((settings, keys)) = known {
                providers::check(engines.database_url(), settings, &keys, report).await?;
            }
            let stopped = engines.stop().await.map_err(|error| error.to_string());
            report.say("private engines", stopped.map(|()| "they stop".to_owned()))
        }
        Err(error) => report.say("private engines", Err(error.to_string())),
    }
}

/// Connects, or says what to mend.
pub async fn connect(url: &str) -> Result<PgConnection, String> {
    let hint = "no connection: is it running, and is AFTERWORD_DATABASE_URL right?";
    let connected = timeout(PATIENCE, PgConnection::connect(url)).await;
    connected.map_err(|error| mend(hint, error))?.map_err(|error| mend(hint, error))
}

fn version(connection: &PgConnection) -> Check {
    let Some(number) = connection.server_version_num() else { return Ok("answers".to_owned()) };
    let (major, minor) = (number / 10_000, number % 10_000);
    if major < OLDEST_POSTGRES {
        return Err(format!("version {major} is too old: install {OLDEST_POSTGRES} or newer"));
    }
    Ok(format!("version {major}.{minor} answers"))
}

/// Compares the migrations that were applied with those that this program carries.
async fn schema(connection: &mut PgConnection) -> Check {
    let applied = sqlx::query_scalar("select version from _sqlx_migrations where success")
        .fetch_all(connection)
        .await
        .map_err(|error| mend("not made yet: run `afterword migrate`", error))?;
    let applied: BTreeSet<i64> = applied.into_iter().collect();
    let known: BTreeSet<i64> = MIGRATOR.iter().map(|migration| migration.version).collect();
    if !applied.is_subset(&known) {
        return Err("made by a newer Afterword: run that one".to_owned());
    }
    match known.difference(&applied).count() {
        0 => Ok(format!("current ({} migrations)", known.len())),
        missing => Err(format!("{missing} migrations behind: run `afterword migrate`")),
    }
}

/// Takes both roles, as the server's pools do.
async fn roles(url: &str) -> Check {
    let hint = "cannot be taken: run `afterword migrate` as the user whom AFTERWORD_DATABASE_URL \
                names, or grant that user afterword_app and afterword_jobs";
    let store = Store::connect(url, 1).map_err(|error| mend(hint, error))?;
    for pool in [store.registry(), store.jobs()] {
        store::ping(pool).await.map_err(|error| mend(hint, error))?;
    }
    Ok("can be taken".to_owned())
}

/// Each of the addresses, if there are several.
async fn redis(urls: &str) -> Check {
    let hint = "no answer: is it running, and is AFTERWORD_REDIS_URL right?";
    let mut version = String::new();
    for url in urls.split(',') {
        version = timeout(PATIENCE, redis_version(url.trim()))
            .await
            .map_err(|error| mend(hint, error))?
            .map_err(|error| mend(hint, error))?;
        is_new_enough(&version)?;
    }
    Ok(format!("version {version} answers"))
}

fn is_new_enough(version: &str) -> Result<(), String> {
    let major = version.split('.').next().and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(major) if major < OLDEST_REDIS => {
            Err(format!("version {version} is too old: install {OLDEST_REDIS} or newer"))
        }
        _ => Ok(()),
    }
}

async fn redis_version(url: &str) -> redis::RedisResult<String> {
    let client = redis::Client::open(url)?;
    let mut connection = client.get_multiplexed_async_connection().await?;
    let info: redis::InfoDict =
        redis::cmd("INFO").arg("server").query_async(&mut connection).await?;
    Ok(info.get("redis_version").unwrap_or_else(|| "unknown".to_owned()))
}
