//! `cargo xtask deploy`: checks what is in `deploy/`, with the programs that will read it where they run here, else by
//! their schemas; and says which is which.

use std::process::Command;

use crate::{npm, run, setup};

/// Installs what the checks need, and makes them.
pub fn run() -> anyhow::Result<()> {
    setup::run(setup::Need::DEPLOY)?;
    npm::install()?;
    check()
}

/// The same with what is installed already.
pub fn check() -> anyhow::Result<()> {
    alerts()?;
    run::check(Command::new("haproxy").args(["-c", "-q", "-f", "deploy/haproxy/haproxy.cfg"]))?;
    let schemas = ["xtask/deploy/check.mjs", "deploy"];
    run::check(Command::new("node").args(schemas).env("AFTERWORD_NPM", npm::folder()))?;
    let mut unproven =
        vec!["that images are built, and containers and pods run: no Docker, no cluster"];
    if !kustomization()? {
        unproven.push("that the kustomizations fit together: there is no kubectl");
    }
    if !unit()? {
        unproven.push("the systemd unit: there is no systemd-analyze");
    }
    for part in unproven {
        println!("deploy: not proven: {part}");
    }
    Ok(())
}

/// Prometheus's own checks, and the tests of the alerts.
fn alerts() -> anyhow::Result<()> {
    let promtool = |arguments: [&str; 3]| {
        run::check(Command::new("promtool").args(arguments).current_dir("deploy/prometheus"))
    };
    promtool(["check", "config", "prometheus.yml"])?;
    promtool(["check", "rules", "alerts.yml"])?;
    promtool(["test", "rules", "alerts.test.yml"])
}

/// Whether the kustomizations could be looked at.
fn kustomization() -> anyhow::Result<bool> {
    let Some(kubectl) = setup::on_path("kubectl") else { return Ok(false) };
    run::capture(Command::new(kubectl).args(["kustomize", "deploy/kubernetes/example"]))?;
    Ok(true)
}

/// Whether the unit could be looked at.
fn unit() -> anyhow::Result<bool> {
    let Some(analyze) = setup::on_path("systemd-analyze") else { return Ok(false) };
    // The program that it starts is not installed here: a copy starts one that is.
    let unit = std::fs::read_to_string("deploy/afterword.service")?;
    let folder = tempfile::tempdir()?;
    let copy = folder.path().join("afterword.service");
    std::fs::write(&copy, unit.replace("/usr/local/bin/afterword", "/bin/true"))?;
    run::check(Command::new(&analyze).arg("verify").arg(&copy))?;
    // In tenths, from 0 (can do nothing) to 100 (can do everything).
    let exposure = ["security", "--offline=true", "--threshold=20", "--no-pager"];
    run::capture(Command::new(analyze).args(exposure).arg(copy))?;
    Ok(true)
}
