//! What this machine must have, and getting what is missing.
//!
//! Nothing is installed globally by cargo or npm: system programs come from Debian, npm's tools
//! live in `target/tools/npm`.

mod apt;
mod programs;

use anyhow::bail;

pub use programs::{on_path, postgres_program, rustup_wasm_target};

/// Something a command needs of the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// `initdb`, `postgres` and `psql`, version 15 or newer. Only the programs: no service.
    PostgreSql,
    /// `redis-server`, version 7 or newer. Only the program: no service.
    Redis,
    /// A compiler for `wasm32-unknown-unknown`.
    Wasm,
    /// Clippy of the compiler that makes WASM.
    WasmLints,
    /// `node` 18 or newer, and `npm`.
    Node,
    /// Chromium, and its engine alone, for the browser tests.
    Chromium,
    /// `python3` that can make environments, for another widget's server, and for a list of attacks.
    Python,
    /// `openssl`, for the certificates of servers that the browser tests start.
    OpenSsl,
    /// Firefox, for those of them that are about signing in.
    Firefox,
    /// `php`, for the plugin among the examples.
    Php,
    /// `nginx`, which the tests put in front of servers. Only the program: no service.
    Nginx,
    /// `prometheus` and `promtool`. Only the programs: no service.
    Prometheus,
    /// `haproxy`, which the tests put in front of servers. Only the program: no service.
    HaProxy,
    /// `varnishd`, which the tests put in front of servers. Only the program: no service.
    Varnish,
    /// `faketime`, which gives one of several servers another time.
    FakeTime,
    /// Fonts for many scripts and for emoji, so that screenshots show no empty boxes.
    Fonts,
}

impl Need {
    /// Everything; what `cargo xtask test` needs.
    pub const ALL: &[Self] = &[
        Self::PostgreSql,
        Self::Redis,
        Self::Wasm,
        Self::WasmLints,
        Self::Node,
        Self::Chromium,
        Self::Python,
        Self::OpenSsl,
        Self::Firefox,
        Self::Php,
        Self::Nginx,
        Self::Prometheus,
        Self::HaProxy,
        Self::Varnish,
        Self::Fonts,
    ];
    /// What a whole seed needs.
    pub const CLUSTER: &[Self] = &[
        Self::PostgreSql,
        Self::Redis,
        Self::Nginx,
        Self::Prometheus,
        Self::HaProxy,
        Self::FakeTime,
        Self::Wasm,
    ];
    /// What checking `deploy/` needs.
    pub const DEPLOY: &[Self] = &[Self::Prometheus, Self::HaProxy, Self::Node];
    /// What the browser tests need.
    pub const BROWSER: &[Self] = &[
        Self::PostgreSql,
        Self::Redis,
        Self::Chromium,
        Self::Python,
        Self::Firefox,
        Self::OpenSsl,
        Self::Php,
        Self::Fonts,
    ];
    /// What a running server needs.
    pub const ENGINES: &[Self] = &[Self::PostgreSql, Self::Redis];
    /// What the benchmark needs.
    pub const BENCH: &[Self] = &[Self::PostgreSql, Self::Redis, Self::Varnish];
    /// What measuring other widgets needs.
    pub const PEERS: &[Self] = &[
        Self::PostgreSql,
        Self::Redis,
        Self::Wasm,
        Self::Node,
        Self::Chromium,
        Self::Python,
        Self::Fonts,
    ];
    /// What building `dist/` needs.
    pub const DIST: &[Self] = &[Self::Wasm, Self::Node];

    fn is_met(self) -> bool {
        match self {
            Self::PostgreSql => programs::postgres_program("initdb").is_some(),
            Self::Redis => programs::major_version("redis-server", "v=") >= Some(7),
            Self::Wasm => programs::rustup_wasm_target() || programs::debian_wasm(),
            Self::WasmLints => programs::rustup_wasm_target() || programs::debian_clippy(),
            Self::Node => {
                programs::major_version("node", "v") >= Some(18)
                    && programs::on_path("npm").is_some()
            }
            Self::Chromium => {
                let names = ["chromium", "chromium-headless-shell"];
                names.iter().all(|name| programs::on_path(name).is_some())
            }
            Self::Python => programs::python_environments(),
            Self::OpenSsl => programs::on_path("openssl").is_some(),
            Self::Firefox => programs::on_path("firefox-esr").is_some(),
            Self::Php => programs::on_path("php").is_some(),
            Self::Nginx => programs::on_path("nginx").is_some(),
            Self::Prometheus => {
                ["prometheus", "promtool"].iter().all(|name| programs::on_path(name).is_some())
            }
            Self::HaProxy => programs::on_path("haproxy").is_some(),
            Self::Varnish => programs::on_path("varnishd").is_some(),
            Self::FakeTime => programs::on_path("faketime").is_some(),
            Self::Fonts => programs::fonts(),
        }
    }

    /// The Debian packages that meet it.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::PostgreSql => &["postgresql"],
            Self::Redis => &["redis-server"],
            Self::Wasm => &["rustc-web", "rust-web-src"],
            Self::WasmLints => &["rust-web-clippy"],
            Self::Node => &["nodejs", "npm"],
            Self::Chromium => &["chromium", "chromium-headless-shell"],
            Self::Python => &["python3-venv"],
            Self::OpenSsl => &["openssl"],
            Self::Firefox => &["firefox-esr"],
            Self::Php => &["php-cli"],
            Self::Nginx => &["nginx"],
            Self::Prometheus => &["prometheus"],
            Self::HaProxy => &["haproxy"],
            Self::Varnish => &["varnish"],
            Self::FakeTime => &["faketime"],
            Self::Fonts => &["fonts-dejavu-core", "fonts-noto-core", "fonts-noto-color-emoji"],
        }
    }
}

/// Makes sure that these needs are met: silent when they are, else installs what is missing.
pub fn run(needs: &[Need]) -> anyhow::Result<()> {
    let mut missing = unmet(needs);
    if missing.contains(&Need::Wasm) && programs::add_rustup_wasm_target() {
        missing.retain(|need| *need != Need::Wasm);
    }
    if missing.is_empty() {
        return Ok(());
    }

    let packages: Vec<&str> = missing.iter().flat_map(|need| need.packages()).copied().collect();
    println!("setup: missing {missing:?}");
    apt::install(&packages)?;

    let missing = unmet(needs);
    if !missing.is_empty() {
        bail!("installed {}, and still missing {missing:?}", packages.join(" "));
    }
    Ok(())
}

fn unmet(needs: &[Need]) -> Vec<Need> {
    needs.iter().copied().filter(|need| !need.is_met()).collect()
}
