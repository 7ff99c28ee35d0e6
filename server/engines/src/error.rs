//! What can go wrong, and what to do about it.

use std::{
    io,
    path::{Path, PathBuf},
};

/// Why the engines do not run. The texts are for the operator.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A program is missing, or too old.
    #[error(
        "{program} is not installed: install the package `{package}` (Debian, Ubuntu: `apt-get install {package}`), or give the addresses of engines that run elsewhere"
    )]
    NotInstalled {
        /// What was looked for, with the least version.
        program: &'static str,
        /// The Debian package that has it.
        package: &'static str,
    },

    /// Another process has the directory.
    #[error("{} is in use by process {pid}: stop that one, or choose another data directory", path.display())]
    InUse {
        /// The data directory.
        path: PathBuf,
        /// Who holds it, as far as it said so.
        pid: String,
    },

    /// The cluster was made by another major version of PostgreSQL.
    #[error("{} was made by PostgreSQL {data}, but only {installed} is installed: install `postgresql-{data}` beside it, or move the data over (start once with PostgreSQL {data}, `pg_dump --format=custom`, move the directory away, start again, `pg_restore --clean --if-exists`)", path.display())]
    Version {
        /// The cluster's directory.
        path: PathBuf,
        /// Its major version.
        data: String,
        /// What is installed.
        installed: String,
    },

    /// The directory belongs to somebody else.
    #[error("{} belongs to the user {uid}, who is not the one running this: start as that user, or choose another data directory", path.display())]
    Foreign {
        /// The directory.
        path: PathBuf,
        /// Its owner.
        uid: u32,
    },

    /// The directory has something else in it.
    #[error("{} has other files in it: choose an empty directory, or one that does not exist yet", path.display())]
    NotEmpty {
        /// The directory.
        path: PathBuf,
    },

    /// The engines do not run as root, and their user cannot get to the directory.
    #[error("{} cannot be entered by the user {uid}, as whom the engines run: choose a data directory outside of it (as root, for example /var/lib/afterword)", path.display())]
    Unreachable {
        /// The parent directory that is closed.
        path: PathBuf,
        /// The engines' user.
        uid: u32,
    },

    /// Started as root, with no other user to be found.
    #[error(
        "the engines do not run as root, and the system has neither a user `postgres` nor `nobody`: start as another user"
    )]
    NoUser,

    /// There is no place for sockets.
    #[error(
        "no directory for sockets can be used (tried {tried}): set XDG_RUNTIME_DIR to a directory of yours with a short path"
    )]
    NoSocketDirectory {
        /// The directories that were tried.
        tried: String,
    },

    /// What an earlier process has left does not end.
    #[error(
        "process {pid}, an earlier {program} in this data directory, does not end: stop it (`kill -9 {pid}`)"
    )]
    Leftover {
        /// The engine.
        program: &'static str,
        /// Its process.
        pid: i32,
    },

    /// An engine does not start, or does not stay.
    #[error("{program} {reason}; the end of {}:\n{log_tail}", log.display())]
    Failed {
        /// The engine.
        program: &'static str,
        /// What it did.
        reason: String,
        /// Its log.
        log: PathBuf,
        /// The log's last lines.
        log_tail: String,
    },

    /// A file or a program could not be used.
    #[error("cannot {action} {}: {source}", path.display())]
    Io {
        /// What was tried.
        action: &'static str,
        /// With what.
        path: PathBuf,
        /// Why it failed.
        source: io::Error,
    },

    /// The thread that keeps the engines could not be started.
    #[error("cannot start the thread that keeps the engines: {source}")]
    Thread {
        /// Why it failed.
        source: io::Error,
    },

    /// The thread that keeps the engines is gone.
    #[error("the thread that keeps the engines has ended")]
    Vanished,
}

impl Error {
    /// An error of the system about `path`.
    pub(crate) fn io(action: &'static str, path: &Path, source: io::Error) -> Self {
        Self::Io { action, path: path.to_owned(), source }
    }
}
