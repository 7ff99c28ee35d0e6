//! PostgreSQL: making the cluster, and running it.

use std::{
    ffi::OsString,
    fs::{self, File},
    path::Path,
    process::Stdio,
    time::Duration,
};

use rustix::process::Signal;
use tokio::{io::AsyncWriteExt, process::Command};
use url::form_urlencoded;

use crate::{
    directory::Directory,
    engine::{Engine, Farewell, Probe},
    error::Error,
    leftover,
    log::Log,
    options::Durability,
    program,
};

const NAME: &str = "postgres";
/// The owner of the database, and the database.
pub const AFTERWORD: &str = "afterword";
/// Where its data are.
pub const CLUSTER: &str = "postgres";
/// A cluster that is being made; it is one only under its final name.
pub const UNFINISHED: &str = "postgres.new";
/// Where a server that is ready says so: the eighth line (`LOCK_FILE_LINE_PM_STATUS` in
/// PostgreSQL's `miscadmin.h`; `pg_ctl` reads the same).
const STATUS_LINE: usize = 7;

/// Fast shutdown, which cuts connections (SIGTERM would wait for them), then immediate.
const CLEAN: &[Farewell] = &[
    Farewell { signal: Signal::INT, name: "INT", patience: Duration::from_secs(30) },
    Farewell { signal: Signal::QUIT, name: "QUIT", patience: Duration::from_secs(5) },
];
/// Immediate shutdown: nobody will read the data again.
const QUICK: &[Farewell] =
    &[Farewell { signal: Signal::QUIT, name: "QUIT", patience: Duration::from_secs(5) }];

const SETTINGS: &[&str] = &[
    "listen_addresses=",
    "port=5432",
    "unix_socket_permissions=0700",
    "max_connections=200",
    "timezone=UTC",
    "log_timezone=UTC",
    "logging_collector=off",
    "log_checkpoints=off",
    // Short queries only: both cost more than they give, and workers need a /dev/shm larger than
    // the 64 MB that a container has.
    "jit=off",
    "max_parallel_workers_per_gather=0",
];
const THROWAWAY_SETTINGS: &[&str] =
    &["fsync=off", "full_page_writes=off", "synchronous_commit=off"];

/// Makes the cluster if there is none, and says how to run it.
pub async fn prepare(
    directory: &Directory,
    sockets: &Path,
    durability: Durability,
) -> Result<Engine, Error> {
    let cluster = directory.join(CLUSTER);
    let existing = cluster.exists().then_some(cluster.as_path());
    let bin = program::find_postgres(existing)?.bin;
    if existing.is_none() {
        initialise(directory, &bin, durability).await?;
    }
    let pid_file = cluster.join("postmaster.pid");
    forget_stranger(&pid_file);

    let mut arguments = vec![OsString::from("-D"), cluster.into_os_string()];
    let mut sockets_setting = OsString::from("unix_socket_directories=");
    sockets_setting.push(sockets);
    let mark = OsString::from(format!("cluster_name={}", directory.mark()));
    for setting in [sockets_setting, mark] {
        arguments.extend([OsString::from("-c"), setting]);
    }
    arguments.extend(settings(durability).flat_map(|setting| ["-c".into(), setting.into()]));
    Ok(Engine {
        name: NAME,
        program: bin.join(NAME),
        arguments,
        log: Log::at(directory.log(NAME)),
        farewells: if durability == Durability::Durable { CLEAN } else { QUICK },
        probe: Probe::PostmasterPid(pid_file),
    })
}

/// The address of the database, for sqlx and libpq.
pub fn url(sockets: &Path) -> String {
    let host: String =
        form_urlencoded::byte_serialize(sockets.as_os_str().as_encoded_bytes()).collect();
    // A plus is a space to sqlx, but a plus to libpq.
    format!("postgres://{AFTERWORD}@localhost/{AFTERWORD}?host={}", host.replace('+', "%20"))
}

/// Whether the server whose number is `pid` has said that it takes connections.
pub fn is_ready(pid_file: &Path, pid: Option<u32>) -> bool {
    let Ok(text) = fs::read_to_string(pid_file) else { return false };
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let its_own = lines.first().and_then(|line| line.parse().ok()) == pid;
    its_own && lines.get(STATUS_LINE) == Some(&"ready")
}

fn settings(durability: Durability) -> impl Iterator<Item = &'static str> {
    let more = if durability == Durability::Throwaway { THROWAWAY_SETTINGS } else { &[] };
    SETTINGS.iter().chain(more).copied()
}

/// Makes the cluster, with its owner and its database, under another name first, so that a crash
/// leaves nothing half made.
async fn initialise(
    directory: &Directory,
    bin: &Path,
    durability: Durability,
) -> Result<(), Error> {
    let unfinished = directory.join(UNFINISHED);
    if unfinished.exists() {
        leftover::stop(directory, NAME, QUICK).await?;
        fs::remove_dir_all(&unfinished)
            .map_err(|source| Error::io("remove", &unfinished, source))?;
    }
    tracing::info!("making the database in {}", directory.join(CLUSTER).display());
    let unfinished = directory.make(UNFINISHED)?;

    let mut initdb = directory.account.command(&bin.join("initdb"), "KILL");
    initdb.arg("-D").arg(&unfinished).args([
        format!("--username={AFTERWORD}").as_str(),
        // Only the engines' user and root get to the socket.
        "--auth-local=trust",
        "--auth-host=reject",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--no-instructions",
    ]);
    initdb.arg(match durability {
        Durability::Durable => "--data-checksums",
        Durability::Throwaway => "--no-sync",
    });
    run(directory, initdb, "").await?;

    let mut single = directory.account.command(&bin.join(NAME), "KILL");
    single.args(["--single", "-D"]).arg(&unfinished).args(["-c", "exit_on_error=true"]);
    if durability == Durability::Throwaway {
        single.arg("-F");
    }
    single.arg("template1");
    run(directory, single, &format!("create database {AFTERWORD}\n")).await?;

    let cluster = directory.join(CLUSTER);
    fs::rename(&unfinished, &cluster)
        .and_then(|()| File::open(directory.join("."))?.sync_all())
        .map_err(|source| Error::io("finish", &cluster, source))
}

/// Runs a program to its end, giving it `input`.
pub async fn run(directory: &Directory, mut command: Command, input: &str) -> Result<(), Error> {
    let log = Log::at(directory.log(NAME));
    let file = log.open()?;
    let failed = |source| Error::io("run a program for", &directory.join(CLUSTER), source);
    command.stdin(Stdio::piped()).stdout(file.try_clone().map_err(failed)?).stderr(file);
    let mut child = command.kill_on_drop(true).spawn().map_err(failed)?;
    if let Some(mut stdin) = child.stdin.take() {
        // A program that ends early says why in the log.
        let _ = stdin.write_all(input.as_bytes()).await;
    }
    let status = child.wait().await.map_err(failed)?;
    if status.success() {
        return Ok(());
    }
    Err(Error::Failed {
        program: NAME,
        reason: format!("could not make its cluster ({status})"),
        log: log.path().to_owned(),
        log_tail: log.tail(),
    })
}

/// Removes a `postmaster.pid` whose number a stranger has by now, as after a reboot or in a new
/// container, because of which PostgreSQL would refuse to start. Where the number is free
/// PostgreSQL does this itself, and where a PostgreSQL has it the decision is PostgreSQL's.
fn forget_stranger(pid_file: &Path) {
    let Ok(text) = fs::read_to_string(pid_file) else { return };
    let pid = text.lines().next().and_then(|line| line.trim().parse().ok());
    if let Some(pid) = pid
        && Path::new(&format!("/proc/{pid}")).exists()
        && !leftover::runs(pid, NAME)
        && let Err(error) = fs::remove_file(pid_file)
    {
        tracing::warn!(%error, "cannot remove {}", pid_file.display());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_directory_of_sockets_can_be_said_in_the_address() {
        assert_eq!(
            url(Path::new("/run/a b&c")),
            "postgres://afterword@localhost/afterword?host=%2Frun%2Fa%20b%26c"
        );
    }

    #[test]
    fn a_pid_file_of_another_process_says_nothing_about_ours() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("postmaster.pid");
        fs::write(&file, "41\n/data\n0\n5432\n/run\n\n 1 2\nready   \n").unwrap();
        assert!(is_ready(&file, Some(41)));
        assert!(!is_ready(&file, Some(42)));
        assert!(!is_ready(&file, None));
    }
}
