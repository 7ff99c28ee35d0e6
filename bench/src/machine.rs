//! Where a run took place, as far as the figures depend on it.

use std::{fs, process::Command, thread::available_parallelism};

use serde::Serialize;

/// The machine and the programs.
#[derive(Clone, Debug, Serialize)]
pub struct Machine {
    /// When the run began: RFC 3339.
    pub date: String,
    /// The processor's name.
    pub processor: String,
    /// How many of its cores there are.
    pub cores: usize,
    /// The kernel's version.
    pub kernel: String,
    /// How busy the machine was before the run: processes that wanted a core, over one minute.
    pub load_before: f64,
    /// The same after it; the run itself is in it.
    pub load_after: f64,
    /// The server's version.
    pub afterword: &'static str,
    /// The compiler's version.
    pub rustc: String,
    /// PostgreSQL's version.
    pub postgres: String,
    /// Redis's version.
    pub redis: String,
    /// How it was built.
    pub profile: &'static str,
}

impl Machine {
    /// Looks around.
    pub fn look() -> anyhow::Result<Self> {
        let engines = engines::installed()?;
        let rustc = Command::new("rustc").arg("--version").output();
        let cpuinfo = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        let name = cpuinfo.lines().find_map(|line| line.strip_prefix("model name"));
        Ok(Self {
            date: date()?,
            processor: name.unwrap_or("unknown").trim_start_matches(['\t', ':', ' ']).to_owned(),
            cores: available_parallelism()?.get(),
            kernel: fs::read_to_string("/proc/sys/kernel/osrelease")?.trim().to_owned(),
            load_before: load(),
            load_after: 0.0,
            afterword: env!("CARGO_PKG_VERSION"),
            rustc: rustc.map(|rustc| text(&rustc.stdout)).unwrap_or_default(),
            postgres: engines.postgres,
            redis: engines.redis,
            profile: if cfg!(debug_assertions) {
                "debug: these figures mean nothing"
            } else {
                "release"
            },
        })
    }
}

/// Processes that wanted a core over the last minute.
pub fn load() -> f64 {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split_whitespace().next().and_then(|load| load.parse().ok()).unwrap_or_default()
}

fn date() -> anyhow::Result<String> {
    let now = sdk::wire::Timestamp::now();
    Ok(serde_json::to_value(now)?.as_str().unwrap_or_default().to_owned())
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim().to_owned()
}
