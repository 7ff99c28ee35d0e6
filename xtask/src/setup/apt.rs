//! Debian's packages, installed without starting the services that some of them bring.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, bail};

use super::programs::on_path;
use crate::run;

/// Installs packages where we may; else fails with the command to type.
pub fn install(packages: &[&str]) -> anyhow::Result<()> {
    if on_path("apt-get").is_none() || !is_root()? {
        bail!(
            "this machine lacks what {packages:?} bring. On Debian or Ubuntu type:\n\n    \
             sudo apt-get update && sudo apt-get install --no-install-recommends {}\n",
            packages.join(" ")
        );
    }

    // Only the programs are wanted: no service is started, no system cluster is made.
    let _no_services = Temporary::executable("/usr/sbin/policy-rc.d", "#!/bin/sh\nexit 101\n")?;
    let _no_cluster = Temporary::file(
        "/etc/postgresql-common/createcluster.d/afterword.conf",
        "create_main_cluster = false\n",
    )?;
    run::check(apt().args(["update", "--quiet"]))?;
    run::check(
        apt().args(["install", "--yes", "--quiet", "--no-install-recommends"]).args(packages),
    )
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_root() -> anyhow::Result<bool> {
    Ok(run::capture(Command::new("id").arg("-u"))?.trim() == "0")
}

/// A file that is there only during the installation; one that was there before stays as it was.
struct Temporary(Option<PathBuf>);

impl Temporary {
    fn file(path: &str, text: &str) -> anyhow::Result<Self> {
        let path = Path::new(path);
        if path.exists() {
            return Ok(Self(None));
        }
        let folder = path.parent().expect("an absolute path to a file");
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(path, text))
            .with_context(|| format!("cannot write {}", path.display()))?;
        Ok(Self(Some(path.to_owned())))
    }

    fn executable(path: &str, text: &str) -> anyhow::Result<Self> {
        let file = Self::file(path, text)?;
        if let Some(path) = &file.0 {
            fs::set_permissions(path, fs::Permissions::from_mode(0o755))?;
        }
        Ok(file)
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if let Some(path) = &self.0
            && let Err(error) = fs::remove_file(path)
        {
            println!("setup: cannot remove {}: {error}", path.display());
        }
    }
}
