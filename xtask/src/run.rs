//! Running other programs: said first, stopped at the first failure.

use std::{
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, bail};
use rustix::fs::{StatVfs, StatVfsMountFlags};

/// The root of the checkout.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask is a folder of the workspace")
}

/// Where build output goes, honouring `CARGO_TARGET_DIR`.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A cargo command: the cargo that runs us, never asking for a database.
///
/// What it told us of our own package it is not told back. Build scripts ask to run again when that changes (*ring*'s does),
/// so that everything would be compiled anew after a plain `cargo test`, and once more after this.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).env("SQLX_OFFLINE", "true").env_remove("DATABASE_URL");
    let ours = std::env::vars_os().map(|(name, _)| name);
    for name in ours.filter(|name| is_of_our_package(&name.to_string_lossy())) {
        command.env_remove(name);
    }
    command
}

/// Whether cargo sets a variable of the environment for one package alone.
/// <https://doc.rust-lang.org/cargo/reference/environment-variables.html#environment-variables-cargo-sets-for-crates>
fn is_of_our_package(name: &str) -> bool {
    name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")
}

/// How a program is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Soon done.
    Debug,
    /// Optimised.
    Release,
}

/// Builds programs of the workspace, and says where they are. Always with the features that its packages need together, so
/// that all commands share what is compiled. `cargo xtask test` has those of the tests besides.
pub fn build(profile: Profile, programs: &[&str]) -> anyhow::Result<PathBuf> {
    let mut command = cargo(&["build", "--workspace"]);
    for program in programs {
        command.args(["--bin", program]);
    }
    let folder = match profile {
        Profile::Debug => "debug",
        Profile::Release => {
            command.arg("--release");
            "release"
        }
    };
    check(&mut command)?;
    Ok(target().join(folder))
}

/// Says what runs, runs it, and fails if it fails.
pub fn check(command: &mut Command) -> anyhow::Result<()> {
    println!("$ {}", describe(command));
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("cannot run {}", describe(command)))?;
    if !status.success() {
        bail!("{} ended with {status}", describe(command));
    }
    Ok(())
}

/// What a command prints, without a word; it must succeed.
pub fn capture(command: &mut Command) -> anyhow::Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("cannot run {}", describe(command)))?;
    if !output.status.success() {
        bail!(
            "{} ended with {}\n{}",
            describe(command),
            output.status,
            String::from_utf8_lossy(&output.stderr)
        );
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// Where memory is kept as files.
const MEMORY: &str = "/dev/shm";
/// How much of it tests may need, in bytes.
const ROOM: u64 = 4 << 30;

/// Lets a command that starts servers and browsers put into memory what it deletes when it ends, if there is room: the
/// disk makes tests wait. Somebody's own `TMPDIR` stays.
pub fn in_memory(command: &mut Command) -> &mut Command {
    let fits = |of: StatVfs| {
        // Documentation tests are run where they are put.
        of.f_bavail * of.f_frsize >= ROOM && !of.f_flag.contains(StatVfsMountFlags::NOEXEC)
    };
    if rustix::fs::statvfs(MEMORY).is_ok_and(fits) && std::env::var_os("TMPDIR").is_none() {
        command.env("TMPDIR", MEMORY);
    }
    command
}

/// Becomes another program, which then gets our signals and our terminal. Returns only to fail.
pub fn become_program(command: &mut Command) -> anyhow::Error {
    println!("$ {}", describe(command));
    anyhow::Error::from(command.exec()).context(describe(command))
}

/// A command as a person would type it.
fn describe(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_name().unwrap_or_default();
    let arguments = command.get_args().map(|argument| argument.to_string_lossy());
    std::iter::once(name.to_string_lossy()).chain(arguments).collect::<Vec<_>>().join(" ")
}
