//! npm's tools (esbuild, binaryen, Playwright, Puppeteer), installed into `target/tools/npm` as the lock says.

use std::{fs, path::PathBuf, process::Command};

use crate::run;

const FILES: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// Where the tools are.
pub fn folder() -> PathBuf {
    run::target().join("tools/npm")
}

/// Installs the tools when they aren't those of the lock file.
pub fn install() -> anyhow::Result<()> {
    let source = run::root().join("xtask/npm");
    // npm ci does not touch it, so a copy that is equal means that its install went through.
    let stamp = folder().join("installed.json");
    let wanted = fs::read(source.join("package-lock.json"))?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }

    fs::create_dir_all(folder())?;
    for file in FILES {
        fs::copy(source.join(file), folder().join(file))?;
    }
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    run::check(Command::new("npm").args(arguments).current_dir(folder()))?;
    fs::write(stamp, wanted)?;
    Ok(())
}
