//! An engine's log: a file of bounded size, and the one before it.

use std::{
    ffi::OsString,
    fs::{self, File},
    io::{self, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
};

use crate::error::Error;

/// A larger log becomes the older one.
const MOST_BYTES: u64 = 8 * 1024 * 1024;
/// What an error shows of it.
const TAIL_BYTES: u64 = 2_000;

/// A log that an engine appends to.
#[derive(Clone, Debug)]
pub struct Log {
    path: PathBuf,
}

impl Log {
    /// The log at `path`, which need not exist yet.
    pub fn at(path: PathBuf) -> Self {
        Self { path }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Opens it for an engine to append to.
    pub fn open(&self) -> Result<File, Error> {
        self.bound()
            .and_then(|()| File::options().create(true).append(true).open(&self.path))
            .map_err(|source| Error::io("open", &self.path, source))
    }

    /// Moves what it has to the older log if that is much. The engine keeps its file open, so the
    /// text is copied and the file emptied: some lines may get lost between the two.
    pub fn bound(&self) -> io::Result<()> {
        if !fs::metadata(&self.path).is_ok_and(|metadata| metadata.len() > MOST_BYTES) {
            return Ok(());
        }
        let mut older = OsString::from(&self.path);
        older.push(".1");
        fs::copy(&self.path, older)?;
        File::options().write(true).open(&self.path)?.set_len(0)
    }

    /// Its last lines, for an error.
    pub fn tail(&self) -> String {
        self.read_tail().unwrap_or_else(|error| format!("(cannot be read: {error})"))
    }

    fn read_tail(&self) -> io::Result<String> {
        let mut file = File::open(&self.path)?;
        let length = file.metadata()?.len();
        file.seek(SeekFrom::Start(length.saturating_sub(TAIL_BYTES)))?;
        let mut tail = Vec::new();
        file.read_to_end(&mut tail)?;
        Ok(String::from_utf8_lossy(&tail).trim().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn a_long_log_becomes_the_older_one_while_it_is_written_to() {
        let dir = tempfile::tempdir().unwrap();
        let log = Log::at(dir.path().join("redis.log"));
        let mut engine = log.open().unwrap();
        engine.write_all(&vec![b'x'; usize::try_from(MOST_BYTES).unwrap() + 1]).unwrap();
        log.bound().unwrap();
        engine.write_all(b"after").unwrap();
        assert_eq!(log.tail(), "after");
        assert_eq!(fs::metadata(dir.path().join("redis.log.1")).unwrap().len(), MOST_BYTES + 1);
    }
}
