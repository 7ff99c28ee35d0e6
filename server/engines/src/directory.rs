//! The data directory: who may see it, and that one process at a time has it.
//!
//! ```text
//! afterword.lock   who has it, and where its sockets are
//! postgres/        PostgreSQL's cluster   (the engines' user)
//! redis/           Redis's append-only file   (the engines' user)
//! log/             postgres.log, redis.log, and one older of each
//! ```

use std::{
    ffi::OsStr,
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Read, Seek, Write},
    os::unix::{
        ffi::OsStrExt,
        fs::{MetadataExt, OpenOptionsExt, PermissionsExt},
    },
    path::{Path, PathBuf},
    process, thread,
    time::{Duration, Instant},
};

use rustix::{fs::OFlags, process::geteuid};

use crate::{account::Account, error::Error, sockets};

const LOCK: &str = "afterword.lock";

/// A data directory that is ours alone until this is dropped.
#[derive(Debug)]
pub struct Directory {
    /// As whom the engines run in it.
    pub account: Account,
    path: PathBuf,
    mark: String,
    lock: File,
}

impl Directory {
    /// Makes it if it is missing, and takes it.
    pub fn open(path: &Path) -> Result<Self, Error> {
        fs::create_dir_all(path).map_err(|source| Error::io("make", path, source))?;
        let path = path.canonicalize().map_err(|source| Error::io("look at", path, source))?;
        let failed = |source| Error::io("prepare", &path, source);
        let found = fs::metadata(&path).map_err(failed)?;
        if found.uid() != geteuid().as_raw() {
            return Err(Error::Foreign { path, uid: found.uid() });
        }
        if !path.join(LOCK).exists() && fs::read_dir(&path).map_err(failed)?.next().is_some() {
            return Err(Error::NotEmpty { path });
        }
        let lock = take(&path)?;

        let account = Account::of(&path.join("postgres"))?;
        account.let_through(&path).map_err(failed)?;
        let mode = fs::Permissions::from_mode(account.passage_mode());
        fs::set_permissions(&path, mode).map_err(failed)?;
        account.check_reach(&path)?;

        let mark = format!("afterword-{:x}-{:x}", found.dev(), found.ino());
        let directory = Self { account, path, mark, lock };
        directory.make_own("log")?;
        directory.forget_sockets()?;
        Ok(directory)
    }

    /// A word in the command line of each process that works in this directory, and of no other.
    pub fn mark(&self) -> &str {
        &self.mark
    }

    /// Something in it.
    pub fn join(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// The log of an engine.
    pub fn log(&self, engine: &str) -> PathBuf {
        self.path.join("log").join(engine).with_extension("log")
    }

    /// Makes a directory in it for the engines, if it is missing.
    pub fn make(&self, name: &str) -> Result<PathBuf, Error> {
        let path = self.make_own(name)?;
        self.account.give(&path).map_err(|source| Error::io("hand over", &path, source))?;
        Ok(path)
    }

    /// Notes who has it and where the sockets are, for the next process, should this one be killed.
    pub fn note_sockets(&mut self, sockets: &Path) -> Result<(), Error> {
        let note =
            [process::id().to_string().as_bytes(), sockets.as_os_str().as_bytes()].join(&b'\n');
        let written = self
            .lock
            .rewind()
            .and_then(|()| self.lock.set_len(0))
            .and_then(|()| self.lock.write_all(&note));
        written.map_err(|source| Error::io("write", &self.path.join(LOCK), source))
    }

    /// Removes everything, the directory too.
    pub fn remove(self) -> Result<(), Error> {
        fs::remove_dir_all(&self.path).map_err(|source| Error::io("remove", &self.path, source))
    }

    fn make_own(&self, name: &str) -> Result<PathBuf, Error> {
        let path = self.path.join(name);
        match fs::create_dir(&path) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
            _ => fs::set_permissions(&path, fs::Permissions::from_mode(0o700)),
        }
        .map_err(|source| Error::io("make", &path, source))?;
        Ok(path)
    }

    /// Removes the sockets of a process that was killed.
    fn forget_sockets(&self) -> Result<(), Error> {
        let path = self.path.join(LOCK);
        let note = read_note(&self.lock).map_err(|source| Error::io("read", &path, source))?;
        if let Some(holder) = note {
            sockets::remove_old(&holder.sockets, &self.account);
        }
        Ok(())
    }
}

/// The process that has a directory.
#[derive(Debug)]
pub struct Holder {
    /// Its number.
    pub pid: String,
    /// Where its sockets are.
    pub sockets: PathBuf,
}

/// The process that has the directory, if one has it and has said so.
pub fn holder(path: &Path) -> Option<Holder> {
    let lock = File::open(path.join(LOCK)).ok().filter(is_held)?;
    read_note(&lock).ok()?
}

/// Whether a process has the directory.
pub fn is_locked(path: &Path) -> bool {
    File::open(path.join(LOCK)).is_ok_and(|lock| is_held(&lock))
}

fn is_held(lock: &File) -> bool {
    matches!(lock.try_lock(), Err(TryLockError::WouldBlock))
}

/// Takes the lock, which the kernel gives back when this process ends, however it ends.
fn take(path: &Path) -> Result<File, Error> {
    let file = path.join(LOCK);
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false).mode(0o600);
    let failed = |source| Error::io("lock", &file, source);
    let no_follow = i32::try_from(OFlags::NOFOLLOW.bits()).expect("flags of open(2) are an int");
    let mut lock = options.custom_flags(no_follow).open(&file).map_err(failed)?;
    match keep_trying(&lock) {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let note = read_note(&lock).map_err(failed)?;
            let pid = note.map_or_else(|| "unknown".to_owned(), |holder| holder.pid);
            return Err(Error::InUse { path: path.to_owned(), pid });
        }
        Err(TryLockError::Error(source)) => return Err(failed(source)),
    }
    lock.rewind().map_err(failed)?;
    Ok(lock)
}

/// Tries for half a second. A program that the last holder was just starting has a copy of its files, and the lock with
/// them, from `fork` to `exec`.
fn keep_trying(lock: &File) -> Result<(), TryLockError> {
    let end = Instant::now() + Duration::from_millis(500);
    loop {
        match lock.try_lock() {
            Err(TryLockError::WouldBlock) if Instant::now() < end => {
                thread::sleep(Duration::from_millis(10));
            }
            done => return done,
        }
    }
}

/// What the last process that had the directory noted.
fn read_note(mut lock: &File) -> io::Result<Option<Holder>> {
    let mut note = Vec::new();
    lock.rewind()?;
    lock.read_to_end(&mut note)?;
    let mut lines = note.splitn(2, |byte| *byte == b'\n');
    let (Some(pid), Some(sockets)) = (lines.next(), lines.next()) else { return Ok(None) };
    let pid = String::from_utf8_lossy(pid).into_owned();
    Ok(Some(Holder { pid, sockets: PathBuf::from(OsStr::from_bytes(sockets)) }))
}
