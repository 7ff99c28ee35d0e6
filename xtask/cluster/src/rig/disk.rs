//! A disk of its own, which can be full.

use std::{
    fs::{self, File},
    io::{self, ErrorKind},
    path::PathBuf,
    process::Command,
};

use anyhow::{Context, ensure};
use engines::{Durability, Options};
use tempfile::TempDir;

/// How large it is, in memory: some times what a database has in a trial.
const SIZE: &str = "size=512m";

/// A disk that nothing else is on. It goes away with this value.
#[derive(Debug)]
pub struct Disk {
    folder: TempDir,
}

impl Disk {
    /// Mounts one, which only root may do.
    pub fn mount() -> anyhow::Result<Self> {
        let folder = TempDir::with_prefix("afterword-disk-")?;
        // Who a database runs as has to walk through.
        let options = [SIZE, "mode=0711"].join(",");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &options, "tmpfs"]).arg(folder.path());
        let output = mount.output().context("mount is missing")?;
        let said = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "a disk of its own needs root: {said}");
        Ok(Self { folder })
    }

    /// The data of a database on it.
    pub fn data(&self) -> Options {
        Options { data_dir: self.folder.path().join("data"), durability: Durability::Throwaway }
    }

    /// Takes all room that is left.
    pub fn fill(&self) -> io::Result<()> {
        let mut ballast = File::options().append(true).create(true).open(self.ballast())?;
        match io::copy(&mut io::repeat(0), &mut ballast) {
            Err(error) if error.kind() == ErrorKind::StorageFull => Ok(()),
            filled => filled.map(drop),
        }
    }

    /// Gives it back.
    pub fn free(&self) -> io::Result<()> {
        fs::remove_file(self.ballast())
    }

    fn ballast(&self) -> PathBuf {
        self.folder.path().join("ballast")
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Lazily: what is left on it ends with what still uses it.
        let _ = Command::new("umount").arg("--lazy").arg(self.folder.path()).status();
    }
}
