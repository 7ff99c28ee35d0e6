//! What the caller chooses.

use std::{
    env, fs,
    os::unix::fs::{DirBuilderExt, MetadataExt},
    path::{Path, PathBuf},
    time::Duration,
};

use rustix::process::geteuid;

use crate::{directory, error::Error};

/// How long a throwaway directory is left alone, locked or not: its owner may be between making it
/// and locking it.
const SETTLING: Duration = Duration::from_mins(1);

/// Where the engines keep their data, and how well.
#[derive(Clone, Debug)]
pub struct Options {
    /// Made if missing; otherwise it must be empty, or have been made by this crate.
    pub data_dir: PathBuf,
    /// Whether the data must survive.
    pub durability: Durability,
}

/// Whether the data must survive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// What is committed survives a power cut, but for the last second of Redis.
    Durable,
    /// As fast as possible; the directory is removed when the engines stop. For tests.
    Throwaway,
}

impl Options {
    /// Data that survives, in `data_dir`.
    pub fn durable(data_dir: impl Into<PathBuf>) -> Self {
        Self { data_dir: data_dir.into(), durability: Durability::Durable }
    }

    /// For tests: a new directory among the system's temporary ones. Engines that live until the
    /// process ends cannot remove theirs, so this removes what earlier processes have left.
    pub fn throwaway() -> Result<Self, Error> {
        let parent = env::temp_dir().join(format!("afterword-throwaway-{}", geteuid().as_raw()));
        make_parent(&parent)?;
        sweep(&parent)?;
        let data_dir = tempfile::Builder::new()
            .prefix("")
            .tempdir_in(&parent)
            .map_err(|source| Error::io("make a directory in", &parent, source))?
            .keep();
        Ok(Self { data_dir, durability: Durability::Throwaway })
    }
}

/// Makes the directory of throwaway directories, or checks that the one that exists is ours: its
/// name can be guessed and its parent is everybody's.
fn make_parent(parent: &Path) -> Result<(), Error> {
    match fs::DirBuilder::new().mode(0o711).create(parent) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => {
            return Err(Error::io("make", parent, error));
        }
        _ => {}
    }
    let found =
        fs::symlink_metadata(parent).map_err(|source| Error::io("look at", parent, source))?;
    if !found.is_dir() || found.uid() != geteuid().as_raw() {
        return Err(Error::Foreign { path: parent.to_owned(), uid: found.uid() });
    }
    Ok(())
}

/// Removes the directories whose engines are gone.
fn sweep(parent: &Path) -> Result<(), Error> {
    let entries = fs::read_dir(parent).map_err(|source| Error::io("read", parent, source))?;
    for entry in entries.flatten() {
        let settled = entry
            .metadata()
            .and_then(|metadata| metadata.modified())
            .is_ok_and(|modified| modified.elapsed().is_ok_and(|age| age > SETTLING));
        if settled && !directory::is_locked(&entry.path()) {
            // Another process may be sweeping too, and then there is nothing left to remove.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
    Ok(())
}
