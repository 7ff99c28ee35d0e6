//! A throw-away PostgreSQL for one command: a socket in a temporary folder, no network, no sync.

use std::{
    fs,
    os::unix::fs::{PermissionsExt, chown},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, bail};
use tempfile::TempDir;

use crate::{run, setup};

/// How long a server may take to answer.
const START: Duration = Duration::from_secs(30);

/// A server that ends, and whose data is deleted, when this is dropped.
pub struct Postgres {
    server: Child,
    folder: TempDir,
}

impl Postgres {
    /// Makes and starts an empty server.
    pub fn start() -> anyhow::Result<Self> {
        // Not in a home or in target/: PostgreSQL's user must be able to walk there.
        let folder = tempfile::Builder::new().prefix("afterword-").tempdir_in("/tmp")?;
        let data = folder.path().join("data");
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755))?;
        fs::create_dir(&data)?;
        fs::set_permissions(&data, fs::Permissions::from_mode(0o700))?;
        if let Some((user, group)) = unprivileged()? {
            chown(&data, Some(user), Some(group))?;
        }

        let initdb =
            ["--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-sync", "--pgdata"];
        run::capture(program("initdb")?.args(initdb).arg(&data)).context("initdb")?;
        let mut server = program("postgres")?;
        server.arg("-D").arg(&data).arg("-k").arg(&data);
        server.args(["-c", "listen_addresses=", "-c", "fsync=off"]);
        let server =
            server.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let postgres = Self { server, folder };
        postgres.wait_until_ready()?;
        Ok(postgres)
    }

    /// Where sqlx finds it.
    pub fn url(&self) -> String {
        format!("postgres://postgres@localhost/postgres?host={}", self.socket().display())
    }

    /// Runs files of SQL, each as one transaction.
    pub fn apply(&self, files: &[PathBuf]) -> anyhow::Result<()> {
        for file in files {
            let options =
                ["--quiet", "--no-psqlrc", "--single-transaction", "--set=ON_ERROR_STOP=1"];
            run::capture(self.psql()?.args(options).arg("--file").arg(file))
                .with_context(|| format!("applying {}", file.display()))?;
        }
        Ok(())
    }

    fn wait_until_ready(&self) -> anyhow::Result<()> {
        let start = Instant::now();
        while run::capture(self.psql()?.args(["--command", "select 1"])).is_err() {
            if start.elapsed() > START {
                bail!("PostgreSQL did not answer within {START:?}");
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    fn psql(&self) -> anyhow::Result<Command> {
        let program = setup::postgres_program("psql").context("psql is missing")?;
        let mut psql = Command::new(program);
        psql.arg("--host").arg(self.socket()).args(["--username=postgres", "--dbname=postgres"]);
        Ok(psql)
    }

    fn socket(&self) -> PathBuf {
        self.folder.path().join("data")
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // SIGINT is PostgreSQL's fast shutdown; nothing here is worth more than that.
        let stop = Command::new("kill").args(["-INT", &self.server.id().to_string()]).status();
        if stop.is_err() || self.server.wait().is_err() {
            println!("PostgreSQL {} may still run", self.server.id());
        }
    }
}

/// One of PostgreSQL's programs, not as root: it refuses that.
fn program(name: &str) -> anyhow::Result<Command> {
    let program = setup::postgres_program(name).with_context(|| format!("{name} is missing"))?;
    let mut command = match unprivileged()? {
        None => Command::new(program),
        Some((user, group)) => {
            let mut command = Command::new("setpriv");
            command.args([format!("--reuid={user}"), format!("--regid={group}")]);
            command.args(["--clear-groups", "--pdeathsig=KILL", "--"]).arg(program);
            command
        }
    };
    command.current_dir(Path::new("/")).env("LC_ALL", "C.UTF-8");
    Ok(command)
}

/// The user and group to become when we are root: Debian's `postgres`.
fn unprivileged() -> anyhow::Result<Option<(u32, u32)>> {
    let id = |arguments: &[&str]| -> anyhow::Result<u32> {
        Ok(run::capture(Command::new("id").args(arguments))?.trim().parse()?)
    };
    if id(&["-u"])? != 0 {
        return Ok(None);
    }
    Ok(Some((id(&["-u", "postgres"])?, id(&["-g", "postgres"])?)))
}
