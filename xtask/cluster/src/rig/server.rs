//! One `afterword serve`, which can be killed, frozen, asked to end and started again.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::{Context, ensure};
use rustix::process::Signal;
use time::{OffsetDateTime, format_description::well_known::Rfc2822};

use super::process::{Process, free_address, within};

/// How long it may take to listen: migrations are part of it.
const READY: Duration = Duration::from_mins(1);

/// Puts Debian's `libfaketime` between a program and the clock; the linker knows what `$LIB` is. The file that says the time is
/// read once a second.
const FAKE_TIME: [(&str, &str); 3] = [
    ("LD_PRELOAD", "/usr/$LIB/faketime/libfaketimeMT.so.1"),
    ("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
    ("FAKETIME_CACHE_DURATION", "1"),
];

/// A server; the same address after each start.
#[derive(Debug)]
pub struct Server {
    /// Where it serves.
    pub address: SocketAddr,
    /// Where it tells its figures.
    pub admin: SocketAddr,
    /// What it logs.
    pub log: PathBuf,
    /// What runs from its next start on.
    pub program: PathBuf,
    /// What it is told of the time from its next start on, if that is not the time: a file with so many seconds more or less,
    /// such as `+30`. How long things take stays as it is, as where somebody sets a clock.
    pub clock: Option<PathBuf>,
    settings: Vec<(&'static str, String)>,
    process: Option<Process>,
}

impl Server {
    /// Starts one with these settings, which answers to one more host than its own if there is one.
    pub async fn start(
        program: &Path,
        mut settings: Vec<(&'static str, String)>,
        outside: Option<SocketAddr>,
        log: PathBuf,
    ) -> anyhow::Result<Self> {
        let (address, admin) = (free_address()?, free_address()?);
        settings.push(("AFTERWORD_LISTEN", address.to_string()));
        settings.push(("AFTERWORD_ADMIN_LISTEN", admin.to_string()));
        let hosts = [Some(address), outside].into_iter().flatten().map(|host| host.to_string());
        settings.push(("AFTERWORD_HOSTS", hosts.collect::<Vec<_>>().join(",")));
        let program = program.to_owned();
        let mut server =
            Self { address, admin, log, program, clock: None, settings, process: None };
        server.again().await?;
        Ok(server)
    }

    /// Starts it again, if it does not run, and waits until it answers.
    pub async fn again(&mut self) -> anyhow::Result<()> {
        self.begin()?;
        within(READY, "a server to listen", async || self.status("/livez").await == 200).await
    }

    /// Starts it again without waiting.
    pub fn begin(&mut self) -> anyhow::Result<()> {
        let mut settings = self.settings.clone();
        if let Some(clock) = &self.clock {
            settings.extend(FAKE_TIME.map(|(name, value)| (name, value.to_owned())));
            settings.push(("FAKETIME_TIMESTAMP_FILE", clock.display().to_string()));
        }
        let process =
            Process::start(&self.program, &["serve"], &settings, self.address, &self.log)?;
        self.process = Some(process);
        Ok(())
    }

    /// Kills it without a word.
    pub fn kill(&mut self) {
        self.process = None;
    }

    /// Lets it do nothing: its connections stay open and nobody answers.
    pub fn freeze(&self) -> anyhow::Result<()> {
        self.process()?.signal(Signal::STOP)
    }

    /// Lets it go on.
    pub fn thaw(&self) -> anyhow::Result<()> {
        self.process()?.signal(Signal::CONT)
    }

    /// Asks it to end, as systemd and Kubernetes do; how long that took.
    pub async fn leave(&mut self, limit: Duration) -> anyhow::Result<Duration> {
        let began = Instant::now();
        self.process()?.signal(Signal::TERM)?;
        let mut process = self.process.take().context("it runs")?;
        let status = process.ended(limit).await?;
        ensure!(status.success(), "a server that was asked to end says {status}");
        Ok(began.elapsed())
    }

    /// The running process.
    pub fn process(&self) -> anyhow::Result<&Process> {
        self.process.as_ref().context("the server does not run")
    }

    /// The status of an answer; 0 for none.
    pub async fn status(&self, path: &str) -> u16 {
        let request = reqwest::Client::new().get(format!("http://{}{path}", self.address));
        let answer = request.timeout(Duration::from_secs(5)).send().await;
        answer.map_or(0, |answer| answer.status().as_u16())
    }

    /// The time that it has, in seconds since 1970.
    pub async fn time(&self) -> anyhow::Result<i64> {
        let answer = reqwest::get(format!("http://{}/livez", self.address)).await?;
        let date = answer.headers().get(reqwest::header::DATE).context("an answer has a date")?;
        Ok(OffsetDateTime::parse(date.to_str()?, &Rfc2822)?.unix_timestamp())
    }

    /// A figure that it tells, all its labels together; `label` must be among them.
    pub async fn figure(&self, name: &str, label: &str) -> anyhow::Result<f64> {
        let url = format!("http://{}/metrics", self.admin);
        let text = reqwest::get(&url).await?.text().await?;
        let lines = text.lines().filter(|line| line.starts_with(name) && line.contains(label));
        let value =
            |line: &str| line.rsplit_once(' ').and_then(|(_, value)| value.parse::<f64>().ok());
        // The sum of nothing would be -0.
        Ok(lines.filter_map(value).fold(0.0, |sum, one| sum + one))
    }

    /// Makes sites that this origin may embed.
    pub async fn make_sites(
        &self,
        sites: &[&str],
        origin: &str,
        limits: &[&str],
    ) -> anyhow::Result<()> {
        for site in sites {
            let add = ["site", "add", site, "--name", site, "--origin", origin];
            run(&self.program, &add, &self.settings).await?;
            run(&self.program, &[&["site", "set", site], limits].concat(), &self.settings).await?;
        }
        Ok(())
    }
}

/// What the command line answers.
pub async fn run(
    program: &Path,
    arguments: &[&str],
    settings: &[(&str, String)],
) -> anyhow::Result<String> {
    let mut command = tokio::process::Command::new(program);
    command.args(arguments).env_clear().env("PATH", "/usr/bin:/bin");
    command.envs(settings.iter().map(|(name, value)| (*name, value)));
    let output = command.output().await.with_context(|| format!("run {}", program.display()))?;
    let errors = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{arguments:?}: {errors}");
    Ok(String::from_utf8(output.stdout)?)
}
