//! Child processes, and what the system says of a process.

use std::{
    fs::{self, File},
    net::SocketAddr,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, bail};
use tokio::net::{TcpListener, TcpStream};

/// How long a child may take to listen.
const READY: Duration = Duration::from_secs(30);
/// The unit of processor time in `/proc`, which Linux has frozen (`USER_HZ`, proc(5)).
const TICK: Duration = Duration::from_millis(10);

/// A child that listens. It is killed when this is dropped.
#[derive(Debug)]
pub struct Process {
    /// Where it listens.
    pub address: SocketAddr,
    child: Child,
}

impl Process {
    /// Starts this program in another role; `arguments` are told where to listen. What it logs goes to `log`.
    pub async fn start(
        arguments: impl FnOnce(SocketAddr) -> Vec<String>,
        variables: &[(&str, &str)],
        log: &Path,
    ) -> anyhow::Result<Self> {
        let address = TcpListener::bind("127.0.0.1:0").await?.local_addr()?;
        let log = File::create(log)?;
        let mut command = Command::new(std::env::current_exe()?);
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("AFTERWORD_")) {
            command.env_remove(name);
        }
        command.args(arguments(address)).envs(variables.iter().copied());
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(log);
        let child = command.spawn().context("could not start a child")?;
        let mut process = Self { address, child };
        process.wait_until_it_listens().await?;
        Ok(process)
    }

    /// Its number.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    async fn wait_until_it_listens(&mut self) -> anyhow::Result<()> {
        let started = Instant::now();
        while TcpStream::connect(self.address).await.is_err() {
            if let Some(status) = self.child.try_wait()? {
                bail!("a server did not start: {status}");
            }
            if started.elapsed() > READY {
                bail!("a server did not listen in time");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Processor time that a process has used in all its threads, in user and kernel mode.
pub fn processor_time(id: u32) -> anyhow::Result<Duration> {
    ticks(&format!("/proc/{id}/stat"), 14)
}

/// The same of all children of this process that have ended.
pub fn children_time() -> anyhow::Result<Duration> {
    ticks("/proc/self/stat", 16)
}

/// The sum of two fields, of which `first` is the first, as proc(5) counts them.
fn ticks(path: &str, first: usize) -> anyhow::Result<Duration> {
    let stat = fs::read_to_string(path)?;
    // The name is in parentheses and may hold anything; after it comes the third field.
    let fields = stat.rsplit_once(')').map(|(_, rest)| rest.split_whitespace()).into_iter();
    let ticks = fields.flatten().skip(first - 3).take(2).map(str::parse::<u32>);
    let ticks = ticks.sum::<Result<u32, _>>().context("/proc is not as proc(5) says")?;
    Ok(TICK * ticks)
}

/// Memory of a process that is in use, in bytes.
pub fn memory(id: u32) -> anyhow::Result<u64> {
    let status = fs::read_to_string(format!("/proc/{id}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.trim().strip_suffix(" kB")).context("no VmRSS")?;
    Ok(kilobytes.trim().parse::<u64>()? * 1_024)
}
