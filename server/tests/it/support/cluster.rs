//! A primary with a streaming standby, and a server that knows both.

use afterword_server::store::{Addresses, Durability, owner};
use engines::{Node, Options};
use metrics::LocalRecorderGuard;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle, PrometheusRecorder};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tokio::sync::{Semaphore, SemaphorePermit};

use super::{TestApp, engines::Database, until};

/// Clusters are large, and their tests watch the clock: one at a time.
static TURNS: Semaphore = Semaphore::const_new(1);

/// Two database servers and an Afterword.
pub struct Cluster {
    /// The server; any of the two may be its primary.
    pub app: TestApp,
    /// The first primary.
    pub primary: Node,
    /// What follows it.
    pub standby: Node,
    _turn: SemaphorePermit<'static>,
}

impl Cluster {
    /// With changes that are acknowledged when the primary has them.
    pub async fn start() -> Self {
        Self::with(Durability::Local).await
    }

    /// With changes that are acknowledged when the standby has them as well.
    pub async fn strict() -> Self {
        Self::with(Durability::Strict).await
    }

    async fn with(durability: Durability) -> Self {
        let turn = TURNS.acquire().await.unwrap();
        let primary = Node::primary(&Options::throwaway().unwrap()).await.unwrap();
        let standby = primary.standby("standby", &Options::throwaway().unwrap()).await.unwrap();
        let addresses = Addresses {
            primary: vec![primary.url(), standby.url()],
            replicas: vec![standby.url(), primary.url()],
        };
        if durability == Durability::Strict {
            // Test engines don't wait for disks; these have to.
            run(&primary, "alter database afterword set synchronous_commit = on").await;
            run(&primary, "alter system set synchronous_standby_names = 'ANY 1 (*)'").await;
            run(&primary, "select pg_reload_conf()").await;
        }
        let app = TestApp::on(Database::of(addresses, durability)).await;
        let cluster = Self { app, primary, standby, _turn: turn };
        cluster.has_fresh_replica().await;
        cluster
    }

    /// Waits until reads may go to the standby.
    pub async fn has_fresh_replica(&self) {
        until("a fresh replica", async || self.fresh().then_some(())).await;
    }

    /// Whether reads may go to a replica.
    pub fn fresh(&self) -> bool {
        let store = &self.app.app.store;
        let timeline = *store.primary().timeline().borrow();
        store.replicas().iter().any(|replica| replica.is_fresh(timeline))
    }

    /// The standby shows what is written only so much later.
    pub async fn delay(&self, milliseconds: u32) {
        let setting = format!("alter system set recovery_min_apply_delay = {milliseconds}");
        run(&self.standby, &setting).await;
        run(&self.standby, "select pg_reload_conf()").await;
    }

    /// The standby receives everything and shows none of it.
    pub async fn pause(&self) {
        run(&self.standby, "select pg_wal_replay_pause()").await;
        until("a pause", async || {
            let state = ask(&self.standby, "select pg_get_wal_replay_pause_state()").await;
            (state == "paused").then_some(())
        })
        .await;
    }

    /// The standby receives nothing any more.
    pub async fn cut(&self) {
        run(&self.standby, "alter system set primary_conninfo = ''").await;
        run(&self.standby, "select pg_reload_conf()").await;
        until("a cut", async || {
            let count = "select count(*)::text from pg_stat_wal_receiver";
            (ask(&self.standby, count).await == "0").then_some(())
        })
        .await;
    }

    /// Somebody writes what waits in the primary's memory until others commit.
    pub async fn leave_in_memory(&self) {
        run(&self.primary, "alter system set wal_writer_delay = '10s'").await;
        run(&self.primary, "select pg_reload_conf()").await;
        run(&self.primary, "select pg_logical_emit_message(false, 'test', 'in memory')").await;
    }

    /// The standby takes over.
    pub async fn promote(&self) {
        run(&self.standby, "select pg_promote()").await;
    }
}

/// What a server does as its owner.
pub async fn run(node: &Node, statement: &str) {
    let mut connection = PgConnection::connect(&node.url()).await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(statement.to_owned())).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

/// What a server answers its owner.
pub async fn ask(node: &Node, question: &str) -> String {
    let owner = owner(&node.url()).unwrap();
    let question = sqlx::query_scalar(AssertSqlSafe(question.to_owned()));
    question.fetch_one(&owner).await.unwrap()
}

/// What is counted on this thread, which is that of the test and of its server.
pub struct Counters {
    handle: PrometheusHandle,
    _recorder: &'static PrometheusRecorder,
    _guard: LocalRecorderGuard<'static>,
}

impl Counters {
    /// Counts from now on.
    pub fn start() -> Self {
        let recorder: &'static PrometheusRecorder =
            Box::leak(Box::new(PrometheusBuilder::new().build_recorder()));
        let handle = recorder.handle();
        Self { handle, _recorder: recorder, _guard: metrics::set_default_local_recorder(recorder) }
    }

    /// How often something was counted, by its name and labels.
    pub fn of(&self, name: &str) -> u64 {
        let text = self.handle.render();
        let mut lines = text.lines();
        let value = lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        value.map_or(0, |value| value.parse().unwrap())
    }
}
