//! The engines, as the server and the tests use them. As root and as any other user.
#![expect(clippy::unwrap_used, reason = "the helpers of tests fail as tests do")]

use std::{
    fs,
    io::{BufRead, BufReader},
    os::unix::fs::{MetadataExt, PermissionsExt},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use engines::{Durability, Engines, Error, Node, Options, running, start};
use redis::AsyncCommands;
use rustix::process::{Pid, Signal, geteuid, kill_process};
use sqlx::{Connection, PgConnection};
use tokio::time::{sleep, timeout};

/// Longest wait for anything.
const PATIENCE: Duration = Duration::from_mins(1);

#[tokio::test]
async fn both_answer_on_their_sockets() {
    let engines = start(Options::throwaway().unwrap()).await.unwrap();

    let mut database = connect(engines.database_url()).await;
    let (encoding, superuser): (String, bool) = sqlx::query_as(
        "select getdatabaseencoding()::text, rolsuper from pg_roles where rolname = current_user",
    )
    .fetch_one(&mut database)
    .await
    .unwrap();
    assert_eq!((encoding.as_str(), superuser), ("UTF8", true));
    put(engines.redis_url(), "one").await;

    engines.stop().await.unwrap();
}

#[tokio::test]
async fn a_standby_follows_and_takes_over() {
    let mut primary = Node::primary(&Options::throwaway().unwrap()).await.unwrap();
    let standby = primary.standby("standby", &Options::throwaway().unwrap()).await.unwrap();
    let (mut here, mut there) = (connect(&primary.url()).await, connect(&standby.url()).await);
    sqlx::query("create table notes as select 1 as note").execute(&mut here).await.unwrap();
    while sqlx::query("select * from notes").fetch_one(&mut there).await.is_err() {
        tokio::task::yield_now().await;
    }

    primary.kill().await;
    assert!(PgConnection::connect(&primary.url()).await.is_err());
    sqlx::query("select pg_promote()").execute(&mut there).await.unwrap();
    sqlx::query("insert into notes values (2)").execute(&mut there).await.unwrap();
    primary.start().await.unwrap();
    let notes: i64 = sqlx::query_scalar("select count(*) from notes")
        .fetch_one(&mut connect(&primary.url()).await)
        .await
        .unwrap();
    assert_eq!(notes, 1, "the old one has its own data, and its own address");
}

#[tokio::test]
async fn a_throwaway_directory_is_gone_when_they_have_stopped() {
    let options = Options::throwaway().unwrap();
    let data_dir = options.data_dir.clone();
    let engines = start(options).await.unwrap();
    assert!(data_dir.join("postgres/PG_VERSION").exists());
    engines.stop().await.unwrap();
    assert!(!data_dir.exists());
}

#[tokio::test]
async fn data_survives_a_stop_and_a_start() {
    let dir = tempfile::tempdir().unwrap();
    let engines = start(Options::durable(dir.path())).await.unwrap();
    keep_note(&engines).await;
    engines.stop().await.unwrap();
    assert_eq!(working_in(dir.path()), Vec::<i32>::new());

    let engines = start(Options::durable(dir.path())).await.unwrap();
    assert_note(&engines).await;
    let mut database = connect(engines.database_url()).await;
    let (fsync, checksums): (String, String) =
        sqlx::query_as("select current_setting('fsync'), current_setting('data_checksums')")
            .fetch_one(&mut database)
            .await
            .unwrap();
    assert_eq!((fsync.as_str(), checksums.as_str()), ("on", "on"));
    engines.stop().await.unwrap();
}

#[tokio::test]
async fn an_engine_that_is_killed_is_started_again_with_its_data() {
    let dir = tempfile::tempdir().unwrap();
    let engines = start(Options::durable(dir.path())).await.unwrap();
    keep_note(&engines).await;

    for pid in servers(dir.path()) {
        kill(pid, Signal::KILL);
    }

    let url = engines.database_url();
    until("PostgreSQL answers", async || PgConnection::connect(url).await.is_ok()).await;
    let url = engines.redis_url();
    until("Redis answers", async || redis_connection(url).await.is_ok()).await;
    assert_note(&engines).await;
    engines.stop().await.unwrap();
}

#[tokio::test]
async fn killing_the_process_leaves_no_engine_and_loses_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let mut held = Held::start(dir.path());
    let mut database = connect(&held.database_url).await;
    sqlx::query("create table notes (body text)").execute(&mut database).await.unwrap();
    sqlx::query("insert into notes values ('kept')").execute(&mut database).await.unwrap();
    put(&held.redis_url, "kept").await;
    let sockets = held.sockets();
    assert!(sockets.exists());

    // The connection is still open: the engines must not wait for it.
    held.process.kill().unwrap();
    held.process.wait().unwrap();
    until("the engines are gone", async || working_in(dir.path()).is_empty()).await;

    let engines = start(Options::durable(dir.path())).await.unwrap();
    assert_note(&engines).await;
    assert!(!sockets.exists(), "the old sockets are removed");
    engines.stop().await.unwrap();
}

#[tokio::test]
async fn a_start_right_after_a_kill_succeeds() {
    let dir = tempfile::tempdir().unwrap();
    let mut held = Held::start(dir.path());
    held.process.kill().unwrap();
    held.process.wait().unwrap();
    start(Options::durable(dir.path())).await.unwrap().stop().await.unwrap();
}

#[tokio::test]
async fn engines_that_outlived_their_process_are_stopped_first() {
    let dir = tempfile::tempdir().unwrap();
    let mut held = Held::start(dir.path());
    // Stopped, they cannot act on the signal that they get when their parent dies.
    let orphans = servers(dir.path());
    for pid in &orphans {
        kill(*pid, Signal::STOP);
    }
    held.process.kill().unwrap();
    held.process.wait().unwrap();
    for pid in &orphans {
        assert!(Path::new(&format!("/proc/{pid}")).exists());
    }
    let waker = tokio::spawn({
        async move {
            // A stopped process hears no signal but SIGKILL and SIGCONT.
            sleep(Duration::from_millis(200)).await;
            for pid in orphans {
                kill(pid, Signal::CONT);
            }
        }
    });
    let engines = start(Options::durable(dir.path())).await.unwrap();
    waker.await.unwrap();
    for pid in servers(dir.path()) {
        assert!(!orphans.contains(&pid));
    }
    engines.stop().await.unwrap();
}

#[tokio::test]
async fn a_stale_pid_file_whose_number_a_stranger_has_does_no_harm() {
    let dir = tempfile::tempdir().unwrap();
    start(Options::durable(dir.path())).await.unwrap().stop().await.unwrap();
    let mut stranger = Command::new("sleep").arg("60").spawn().unwrap();
    let file = dir.path().join("postgres/postmaster.pid");
    fs::write(&file, format!("{}\n{}\n0\n5432\n\n\n", stranger.id(), dir.path().display()))
        .unwrap();

    let engines = start(Options::durable(dir.path())).await.unwrap();
    connect(engines.database_url()).await;
    assert!(stranger.try_wait().unwrap().is_none(), "the stranger lives");
    engines.stop().await.unwrap();
    stranger.kill().unwrap();
    stranger.wait().unwrap();
}

#[tokio::test]
async fn dropping_them_stops_them() {
    let dir = tempfile::tempdir().unwrap();
    drop(start(Options::durable(dir.path())).await.unwrap());
    until("the engines are gone", async || working_in(dir.path()).is_empty()).await;
}

#[tokio::test]
async fn a_second_process_is_refused_and_told_who_has_the_directory_and_where_the_engines_are() {
    let dir = tempfile::tempdir().unwrap();
    let mut held = Held::start(dir.path());
    let error = start(Options::durable(dir.path())).await.unwrap_err();
    assert!(
        matches!(&error, Error::InUse { pid, .. } if *pid == held.process.id().to_string()),
        "{error}"
    );
    let urls = running(dir.path()).unwrap();
    assert_eq!((&urls.database, &urls.redis), (&held.database_url, &held.redis_url));
    connect(&urls.database).await;

    kill(held.process.id().cast_signed(), Signal::INT);
    assert!(held.process.wait().unwrap().success());
    assert_eq!(running(dir.path()), None);
    assert_eq!(working_in(dir.path()), Vec::<i32>::new());
}

#[tokio::test]
async fn nobody_else_can_enter_the_data_or_the_sockets() {
    let dir = tempfile::tempdir().unwrap();
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o777)).unwrap();
    let engines = start(Options::durable(dir.path())).await.unwrap();
    let others = |path: PathBuf| fs::metadata(path).unwrap().mode() & 0o077;
    let group_passes = if geteuid().is_root() { 0o010 } else { 0 };
    assert_eq!(others(dir.path().to_owned()), group_passes);
    for closed in ["postgres", "redis", "log", "afterword.lock"] {
        assert_eq!(others(dir.path().join(closed)), 0, "{closed}");
    }
    assert_eq!(others(sockets_of(engines.database_url())), 0);
    engines.stop().await.unwrap();
}

#[tokio::test]
async fn a_directory_with_a_long_path_and_strange_letters_is_no_trouble() {
    let dir = tempfile::tempdir().unwrap();
    if geteuid().is_root() {
        fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o711)).unwrap();
    }
    let parent = dir.path().join("a \"b\" & 'c' ü");
    fs::create_dir(&parent).unwrap();
    let long = parent.join("x".repeat(200));
    for durability in [Durability::Durable, Durability::Throwaway] {
        let options = Options { data_dir: long.clone(), durability };
        let engines = start(options).await.unwrap();
        assert!(sockets_of(engines.database_url()).as_os_str().len() < 107);
        connect(engines.database_url()).await;
        put(engines.redis_url(), "one").await;
        engines.stop().await.unwrap();
    }
}

#[tokio::test]
async fn a_directory_with_other_things_in_it_is_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o755)).unwrap();
    fs::write(dir.path().join("holiday.jpg"), "").unwrap();
    let error = start(Options::durable(dir.path())).await.unwrap_err();
    assert!(matches!(error, Error::NotEmpty { .. }), "{error}");
    assert_eq!(fs::metadata(dir.path()).unwrap().mode() & 0o777, 0o755);
}

#[tokio::test]
async fn an_older_cluster_is_refused_before_anything_starts() {
    let dir = tempfile::tempdir().unwrap();
    start(Options::durable(dir.path())).await.unwrap().stop().await.unwrap();
    fs::write(dir.path().join("postgres/PG_VERSION"), "9\n").unwrap();
    let error = start(Options::durable(dir.path())).await.unwrap_err();
    assert!(matches!(&error, Error::Version { data, .. } if data == "9"), "{error}");
    assert_eq!(working_in(dir.path()), Vec::<i32>::new());
}

#[tokio::test]
async fn an_engine_that_does_not_start_says_why() {
    let dir = tempfile::tempdir().unwrap();
    start(Options::durable(dir.path())).await.unwrap().stop().await.unwrap();
    fs::remove_file(dir.path().join("postgres/global/pg_control")).unwrap();
    let error = start(Options::durable(dir.path())).await.unwrap_err().to_string();
    assert!(error.contains("pg_control"), "{error}");
    assert_eq!(working_in(dir.path()), Vec::<i32>::new());
}

#[tokio::test]
async fn an_engine_that_does_not_stay_up_is_reported_and_the_other_one_stopped() {
    let dir = tempfile::tempdir().unwrap();
    let mut engines = start(Options::durable(dir.path())).await.unwrap();
    fs::remove_file(dir.path().join("postgres/global/pg_control")).unwrap();
    for pid in servers(dir.path()) {
        kill(pid, Signal::KILL);
    }
    let error = timeout(PATIENCE, engines.failed()).await.unwrap();
    assert!(matches!(error, Error::Failed { program: "postgres", .. }), "{error}");
    assert_eq!(working_in(dir.path()), Vec::<i32>::new());
    engines.stop().await.unwrap();
}

#[tokio::test]
async fn as_root_a_closed_parent_is_named() {
    if !geteuid().is_root() {
        eprintln!("skipped: only root runs the engines as another user");
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o700)).unwrap();
    let error = start(Options::durable(dir.path().join("data"))).await.unwrap_err();
    assert!(matches!(&error, Error::Unreachable { path, .. } if path == dir.path()), "{error}");
}

#[tokio::test]
async fn as_root_the_engines_run_as_another_user() {
    if !geteuid().is_root() {
        eprintln!("skipped: only root runs the engines as another user");
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let engines = start(Options::durable(dir.path())).await.unwrap();
    let owner = fs::metadata(dir.path().join("postgres")).unwrap().uid();
    assert_ne!(owner, 0);
    for pid in working_in(dir.path()) {
        assert_eq!(fs::metadata(format!("/proc/{pid}")).unwrap().uid(), owner);
    }
    engines.stop().await.unwrap();
}

/// The example `hold` in a process of its own.
struct Held {
    process: Child,
    database_url: String,
    redis_url: String,
}

impl Held {
    fn start(dir: &Path) -> Self {
        let tests = std::env::current_exe().unwrap();
        let hold = tests.ancestors().nth(2).unwrap().join("examples/hold");
        assert!(hold.exists(), "run `cargo build -p afterword-engines --examples` first");
        let mut process = Command::new(hold)
            .arg(dir)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let mut line = || lines.next().expect("hold starts").unwrap();
        Self { database_url: line(), redis_url: line(), process }
    }

    fn sockets(&self) -> PathBuf {
        sockets_of(&self.database_url)
    }
}

async fn connect(url: &str) -> PgConnection {
    PgConnection::connect(url).await.unwrap()
}

async fn redis_connection(url: &str) -> redis::RedisResult<redis::aio::MultiplexedConnection> {
    redis::Client::open(url).unwrap().get_multiplexed_async_connection().await
}

async fn put(url: &str, value: &str) {
    let _: () = redis_connection(url).await.unwrap().set("note", value).await.unwrap();
}

async fn keep_note(engines: &Engines) {
    let mut database = connect(engines.database_url()).await;
    sqlx::query("create table notes (body text)").execute(&mut database).await.unwrap();
    sqlx::query("insert into notes values ('kept')").execute(&mut database).await.unwrap();
    put(engines.redis_url(), "kept").await;
}

async fn assert_note(engines: &Engines) {
    let mut database = connect(engines.database_url()).await;
    let body: String =
        sqlx::query_scalar("select body from notes").fetch_one(&mut database).await.unwrap();
    let mut redis = redis_connection(engines.redis_url()).await.unwrap();
    let note: Option<String> = redis.get("note").await.unwrap();
    assert_eq!((body.as_str(), note.as_deref()), ("kept", Some("kept")));
}

fn sockets_of(url: &str) -> PathBuf {
    let url = url::Url::parse(url).unwrap();
    url.query_pairs().find(|(name, _)| name == "host").unwrap().1.into_owned().into()
}

/// The processes that say in their command line that they work in `dir`.
fn working_in(dir: &Path) -> Vec<i32> {
    let metadata = fs::metadata(dir).unwrap();
    let mark = format!("afterword-{:x}-{:x}", metadata.dev(), metadata.ino());
    let processes = fs::read_dir("/proc").unwrap().flatten();
    processes
        .filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok())
        .filter(|pid| {
            let line = fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
            let line = String::from_utf8_lossy(&line).replace(['\0', ':', '='], " ");
            line.split(' ').any(|word| word == mark)
        })
        .collect()
}

/// The two servers that work in `dir`, without the children that PostgreSQL has.
fn servers(dir: &Path) -> [i32; 2] {
    let pid_file = fs::read_to_string(dir.join("postgres/postmaster.pid")).unwrap();
    let postgres = pid_file.lines().next().unwrap().parse().unwrap();
    let redis = working_in(dir).into_iter().find(|pid| {
        fs::read_to_string(format!("/proc/{pid}/comm")).is_ok_and(|name| name != "postgres\n")
    });
    [postgres, redis.unwrap()]
}

fn kill(pid: i32, signal: Signal) {
    kill_process(Pid::from_raw(pid).unwrap(), signal).unwrap();
}

/// Waits until `condition` holds.
async fn until(what: &str, mut condition: impl AsyncFnMut() -> bool) {
    let holds = async {
        while !condition().await {
            sleep(Duration::from_millis(20)).await;
        }
    };
    timeout(PATIENCE, holds).await.unwrap_or_else(|_| panic!("in time: {what}"));
}
