//! Child processes, and what the system says of them.

use std::{
    fs::{self, File},
    net::{SocketAddr, TcpListener},
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, bail};
use rustix::process::{Pid, Signal, kill_process};
use tokio::time::sleep;

/// Below the ports that the system gives to clients: one that reconnects could be given the very port that it looks for.
const PORTS: std::ops::Range<u16> = 12_000..20_000;
const PAUSE: Duration = Duration::from_millis(20);
/// The unit of processor time in `/proc`, which Linux has frozen (`USER_HZ`, proc(5)).
const TICK: Duration = Duration::from_millis(10);

/// A child that listens. It is killed when this is dropped, and by the kernel when this process is killed.
#[derive(Debug)]
pub struct Process {
    /// Where it listens.
    pub address: SocketAddr,
    child: Child,
}

impl Process {
    /// Starts a program; what it says goes to `log`.
    pub fn start(
        program: &Path,
        arguments: &[&str],
        settings: &[(&str, String)],
        address: SocketAddr,
        log: &Path,
    ) -> anyhow::Result<Self> {
        let log = File::options().append(true).create(true).open(log)?;
        let mut command = Command::new("setpriv");
        command.args(["--pdeathsig", "KILL", "--"]).arg(program).args(arguments);
        command.env_clear().env("PATH", "/usr/sbin:/usr/bin:/bin");
        command.envs(settings.iter().map(|(name, value)| (*name, value)));
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        let child = command.spawn().with_context(|| format!("start {}", program.display()))?;
        Ok(Self { address, child })
    }

    /// Its number.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Sends it a signal.
    pub fn signal(&self, signal: Signal) -> anyhow::Result<()> {
        let pid = Pid::from_raw(self.child.id().cast_signed()).context("a process has a number")?;
        Ok(kill_process(pid, signal)?)
    }

    /// Kills it without a word.
    pub fn kill(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Waits until it has ended by itself.
    pub async fn ended(&mut self, limit: Duration) -> anyhow::Result<ExitStatus> {
        let began = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait()? {
                return Ok(status);
            }
            if began.elapsed() > limit {
                bail!("a process did not end within {limit:?}");
            }
            sleep(PAUSE).await;
        }
    }

    /// Memory in use, in bytes.
    pub fn memory(&self) -> anyhow::Result<u64> {
        memory(self.id())
    }

    /// Open files.
    pub fn files(&self) -> anyhow::Result<usize> {
        Ok(fs::read_dir(format!("/proc/{}/fd", self.id()))?.count())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Memory of a process that is in use, in bytes.
pub fn memory(id: u32) -> anyhow::Result<u64> {
    let status = fs::read_to_string(format!("/proc/{id}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB")).context("no VmRSS")?;
    Ok(kilobytes.trim().parse::<u64>()? * 1_024)
}

/// Processor time that a process has used in all its threads, in user and kernel mode.
pub fn processor_time(id: u32) -> anyhow::Result<Duration> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat"))?;
    // The name is in parentheses and may hold anything; the 14th and 15th fields are the 12th and 13th after it.
    let fields = stat.rsplit_once(')').map(|(_, rest)| rest.split_whitespace()).into_iter();
    let ticks = fields.flatten().skip(11).take(2).map(str::parse::<u32>).sum::<Result<u32, _>>();
    Ok(TICK * ticks.context("/proc is not as proc(5) says")?)
}

/// An address that nobody has; somebody may take it before it is used.
pub fn free_address() -> anyhow::Result<SocketAddr> {
    let mut tries = std::iter::repeat_with(|| rand::random_range(PORTS)).take(1_000);
    let port = tries.find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok());
    Ok(SocketAddr::from(([127, 0, 0, 1], port.context("no free port")?)))
}

/// Asks again and again until it is so; fails after `limit`.
pub async fn within(
    limit: Duration,
    what: &str,
    mut ask: impl AsyncFnMut() -> bool,
) -> anyhow::Result<()> {
    let began = Instant::now();
    while !ask().await {
        if began.elapsed() > limit {
            bail!("waited {limit:?} for {what}");
        }
        sleep(PAUSE).await;
    }
    Ok(())
}
