//! A Prometheus with the configuration and the alerts of `deploy/`.

use std::{fs, net::SocketAddr, path::Path};

use anyhow::{Context, ensure};

use super::process::{Process, free_address};

/// Prometheus, asking the admin listeners of all servers.
pub fn prometheus(folder: &Path, admins: &[SocketAddr]) -> anyhow::Result<Process> {
    let given = fs::read_to_string("deploy/prometheus/prometheus.yml")?;
    let targets = admins.iter().map(|admin| format!("\"{admin}\"")).collect::<Vec<_>>().join(", ");
    let begin = given.find("targets: [").context("prometheus.yml has targets")?;
    let end = given[begin..].find(']').context("its targets end")? + begin + 1;
    let mut config = given.clone();
    config.replace_range(begin..end, &format!("targets: [{targets}]"));
    ensure!(config.contains(&targets), "each server is a target");
    let file = folder.join("prometheus.yml");
    fs::write(&file, config)?;
    fs::copy("deploy/prometheus/alerts.yml", folder.join("alerts.yml"))?;
    let address = free_address()?;
    let arguments = [
        format!("--config.file={}", file.display()),
        format!("--storage.tsdb.path={}", folder.join("prometheus").display()),
        format!("--web.listen-address={address}"),
    ];
    let arguments = arguments.each_ref().map(String::as_str);
    let log = folder.join("prometheus.log");
    Process::start(Path::new("prometheus"), &arguments, &[], address, &log)
}
