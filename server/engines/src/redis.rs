//! Redis: running it.

use std::{
    ffi::OsString,
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use rustix::process::Signal;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::UnixStream,
};
use url::Url;

use crate::{
    directory::Directory,
    engine::{Engine, Farewell, Probe},
    error::Error,
    log::Log,
    options::Durability,
    program,
};

/// It saves on SIGTERM.
const FAREWELLS: &[Farewell] =
    &[Farewell { signal: Signal::TERM, name: "TERM", patience: Duration::from_secs(10) }];

const SETTINGS: &[(&str, &str)] = &[
    ("--port", "0"),
    ("--unixsocketperm", "700"),
    ("--daemonize", "no"),
    ("--save", ""),
    // What is here may be forgotten at any time, so it may also be when memory is short.
    ("--maxmemory", "256mb"),
    ("--maxmemory-policy", "allkeys-lru"),
];

/// Says how to run it.
pub fn prepare(
    directory: &Directory,
    sockets: &Path,
    durability: Durability,
) -> Result<Engine, Error> {
    let program = program::find_redis()?.path;
    let name = if program.ends_with("valkey-server") { "valkey-server" } else { "redis-server" };
    let data = directory.make("redis")?;
    let title = format!("{{title}} {}", directory.mark());
    let append_only = if durability == Durability::Durable { "yes" } else { "no" };
    let mut arguments: Vec<OsString> = vec![
        "--dir".into(),
        data.into(),
        "--unixsocket".into(),
        socket(sockets).into(),
        "--proc-title-template".into(),
        title.into(),
        "--appendonly".into(),
        append_only.into(),
    ];
    arguments.extend(SETTINGS.iter().flat_map(|(name, value)| [name.into(), value.into()]));
    Ok(Engine {
        name,
        program,
        arguments,
        log: Log::at(directory.log("redis")),
        farewells: FAREWELLS,
        probe: Probe::Ping(socket(sockets)),
    })
}

/// The address of the Redis, for the crate `redis`.
pub fn url(sockets: &Path) -> String {
    let file = Url::from_file_path(socket(sockets)).expect("the sockets' path is absolute");
    format!("redis+unix://{}", file.path())
}

/// Whether it answers a ping; while it loads its data it refuses one.
pub async fn is_ready(socket: &Path) -> io::Result<bool> {
    let mut stream = UnixStream::connect(socket).await?;
    stream.write_all(b"PING\r\n").await?;
    let mut answer = [0; 5];
    stream.read_exact(&mut answer).await?;
    Ok(&answer == b"+PONG")
}

/// Where it listens, beside a port if it has one.
pub fn socket(sockets: &Path) -> PathBuf {
    sockets.join("redis.sock")
}
