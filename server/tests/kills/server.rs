//! The real program with engines of its own, which can be killed.

use std::{
    fmt,
    fs::{self, File, Permissions},
    net::TcpListener,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use rustix::process::{Pid, Signal, kill_process};
use sdk::{
    client::{self, Auth, Client},
    wire::{Code, SiteKey, ThreadId},
};
use tempfile::TempDir;
use tokio::net::TcpStream;

use crate::{
    PATIENCE,
    until::{SOON, until, within},
};

/// Names that the process of Redis may have.
const REDIS: &[&str] = &["redis-server", "valkey-server"];
/// PostgreSQL's first process; the others are its children.
const POSTGRES: &[&str] = &["postgres"];
const SITE: &str = "kills";
const ORIGIN: &str = "https://kills.example";
/// Threads that people write in.
const PAGES: usize = 4;

/// What is killed.
#[derive(Clone, Copy, Debug)]
pub enum Victim {
    /// The program itself.
    Server,
    /// Its Redis.
    Redis,
    /// Its PostgreSQL.
    Postgres,
}

impl fmt::Display for Victim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Server => "the server",
            Self::Redis => "Redis",
            Self::Postgres => "PostgreSQL",
        })
    }
}

/// The program, serving one site.
pub struct Server {
    /// Where people write.
    pub pages: Vec<Page>,
    client: Client,
    key: Auth,
    port: u16,
    process: Child,
    folder: TempDir,
}

/// A page and its thread.
#[derive(Clone, Debug)]
pub struct Page {
    /// The thread's key.
    pub key: String,
    /// The thread.
    pub thread: ThreadId,
}

impl Server {
    /// Starts it on a new data directory.
    pub async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        // As root, the engines run as another user, who must be able to walk through.
        fs::set_permissions(folder.path(), Permissions::from_mode(0o711)).unwrap();
        let port = free_port();
        let client = Client::new(&address(port), &SITE.parse().unwrap());
        let key = Auth::new_guest();
        let process = serve(folder.path(), port);
        let mut server = Self { pages: Vec::new(), client, key, port, process, folder };
        server.answers().await;

        server.says(&["site", "add", SITE, "--name", "Kills", "--origin", ORIGIN]).await;
        let limits = [
            "posts_per_minute=1000",
            "posts_per_hour=10000",
            "posts_per_minute_address=10000",
            "moderation.spam.proof_of_work=off",
        ];
        server.says(&[&["site", "set", SITE], &limits[..]].concat()).await;
        let key = server.says(&["key", "add", SITE, "--name", "watcher"]).await;
        server.key = Auth::parse(key.trim()).unwrap();
        for number in 0..PAGES {
            let key = format!("page-{number}");
            let found = server.reader().open(client::Page::Key(&key)).await.unwrap();
            server.pages.push(Page { key, thread: found.thread.id });
        }
        server
    }

    /// Somebody who only reads.
    pub fn reader(&self) -> Client {
        self.client.clone().with_origin(ORIGIN)
    }

    /// Somebody who has a secret, and a ticket for each socket.
    pub fn guest(&self) -> Client {
        self.reader().with_auth(Auth::new_guest())
    }

    /// A program with an API key.
    pub fn program(&self) -> Client {
        self.client.clone().with_auth(self.key.clone())
    }

    /// Kills something without a word, and waits until it runs again.
    pub async fn kill(&mut self, victim: Victim) {
        match victim {
            Victim::Server => self.kill_process().await,
            Victim::Redis => self.kill_child(REDIS, POSTGRES).await,
            Victim::Postgres => self.kill_child(POSTGRES, REDIS).await,
        }
    }

    /// Kills the process and starts it again, at the same address and on the same data.
    async fn kill_process(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
        self.process = serve(self.folder.path(), self.port);
        self.answers().await;
    }

    /// Kills one engine, which the server starts again.
    async fn kill_child(&mut self, engine: &[&str], other: &[&str]) {
        let (killed, kept) = (self.child(engine).unwrap(), self.child(other).unwrap());
        kill_process(killed, Signal::KILL).unwrap();
        until("another process", async || self.child(engine).filter(|pid| *pid != killed)).await;
        assert!(self.process.try_wait().unwrap().is_none(), "the server goes on");
        assert_eq!(self.child(other), Some(kept), "the other engine goes on");
    }

    /// The server's own child with one of these names.
    fn child(&self, names: &[&str]) -> Option<Pid> {
        fs::read_dir("/proc").unwrap().flatten().find_map(|entry| {
            let pid = entry.file_name().to_str()?.parse().ok()?;
            // `pid (name) state parent …`; the name may hold anything (proc(5)).
            let stat = fs::read_to_string(entry.path().join("stat")).ok()?;
            let (name, rest) = stat.split_once('(')?.1.rsplit_once(')')?;
            let parent = rest.split_whitespace().nth(1)?.parse::<u32>().ok()?;
            let is_it = parent == self.process.id() && names.contains(&name);
            is_it.then(|| Pid::from_raw(pid)).flatten()
        })
    }

    /// Waits until it answers with what is in the database: that there is no such site.
    async fn answers(&mut self) {
        // The client would wait before it tried again.
        until("an open port", async || TcpStream::connect(("127.0.0.1", self.port)).await.ok())
            .await;
        let nobody: SiteKey = "nobody".parse().unwrap();
        let client = Client::new(&address(self.port), &nobody);
        within(PATIENCE, "an answer", async || {
            assert!(self.process.try_wait().unwrap().is_none(), "the server has ended");
            let answer = client.counts(&[client::Page::Key("page")]).await;
            (answer.unwrap_err().code() == Some(Code::SiteNotFound)).then_some(())
        })
        .await;
    }

    /// What the command line answers beside the running server.
    async fn says(&self, arguments: &[&str]) -> String {
        let mut command = tokio::process::Command::from(program(self.folder.path()));
        let output = command.args(arguments).kill_on_drop(true).output().await.unwrap();
        let errors = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{arguments:?}: {errors}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Asks the process to end, and its engines with it.
    fn stop(&mut self) {
        let pid = Pid::from_raw(self.process.id().cast_signed()).unwrap();
        // It may have ended by itself.
        let _ = kill_process(pid, Signal::TERM);
        let began = Instant::now();
        while matches!(self.process.try_wait(), Ok(None)) {
            if began.elapsed() > SOON {
                let _ = self.process.kill();
            }
            thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
        if thread::panicking() {
            eprintln!("{}", fs::read_to_string(log(self.folder.path())).unwrap_or_default());
        }
    }
}

fn serve(folder: &Path, port: u16) -> Child {
    let log = File::options().append(true).create(true).open(log(folder)).unwrap();
    program(folder)
        .arg("serve")
        .env("AFTERWORD_LISTEN", format!("127.0.0.1:{port}"))
        .env("AFTERWORD_PUBLIC_URL", address(port))
        .env("AFTERWORD_DRAIN_WAIT_SECONDS", "0")
        .env("AFTERWORD_DRAIN_SECONDS", "1")
        .stdin(Stdio::null())
        .stdout(log.try_clone().unwrap())
        .stderr(log)
        .spawn()
        .unwrap()
}

fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_afterword"));
    command.env_clear().env("PATH", "/usr/bin:/bin").env("AFTERWORD_DATA_DIR", folder.join("data"));
    command
}

fn log(folder: &Path) -> PathBuf {
    folder.join("log")
}

fn address(port: u16) -> String {
    format!("http://127.0.0.1:{port}")
}

/// A port below those that the system gives to clients: one of ours that tries to reconnect could be given the very port
/// that it looks for, and would talk to itself.
fn free_port() -> u16 {
    let mut ports = std::iter::repeat_with(|| rand::random_range(20_000..30_000));
    ports.find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok()).unwrap()
}
