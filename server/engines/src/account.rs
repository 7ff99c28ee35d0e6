//! The user as whom the engines run: ours, or, as PostgreSQL refuses root, one with fewer rights.

use std::{
    env,
    ffi::OsString,
    fs, io,
    os::unix::fs::{MetadataExt, chown},
    path::{Path, PathBuf},
    process::Stdio,
};

use rustix::process::{getegid, geteuid};
use tokio::process::Command;

use crate::{error::Error, program};

/// As whom the engines run, when we are root: the first of these that exists.
const CANDIDATES: [&str; 2] = ["postgres", "nobody"];
/// What the engines see of our environment. Secrets, and the variables that PostgreSQL reads
/// (`PGPORT`, …), are no business of theirs.
const ENVIRONMENT: [&str; 2] = ["PATH", "LD_LIBRARY_PATH"];

/// As whom, and how, the engines' programs are run.
#[derive(Clone, Debug)]
pub struct Account {
    /// The user.
    pub uid: u32,
    /// The group.
    pub gid: u32,
    /// Whether this is another user than the one who runs this process, who is root then.
    lesser: bool,
    setpriv: Option<PathBuf>,
}

impl Account {
    /// The user whom `data` belongs to if it exists, else the one whom new data will belong to.
    pub fn of(data: &Path) -> Result<Self, Error> {
        let (uid, gid) = (geteuid(), getegid());
        let setpriv = program::find_setpriv();
        if !uid.is_root() {
            if setpriv.is_none() {
                tracing::warn!(
                    "no setpriv: should this process be killed, the engines stay until the next start"
                );
            }
            return Ok(Self { uid: uid.as_raw(), gid: gid.as_raw(), lesser: false, setpriv });
        }
        if setpriv.is_none() {
            return Err(Error::NotInstalled { program: "setpriv", package: "util-linux" });
        }
        let (uid, gid) = match fs::symlink_metadata(data) {
            Ok(metadata) if metadata.uid() != 0 => (metadata.uid(), metadata.gid()),
            _ => lesser_user()?,
        };
        Ok(Self { uid, gid, lesser: true, setpriv })
    }

    /// The mode of a directory of ours that the engines pass through: nobody else does.
    pub fn passage_mode(&self) -> u32 {
        if self.lesser { 0o710 } else { 0o700 }
    }

    /// Lets the engines' group pass through a directory of ours.
    pub fn let_through(&self, path: &Path) -> io::Result<()> {
        if self.lesser { chown(path, None, Some(self.gid)) } else { Ok(()) }
    }

    /// Gives a directory that we have just made to the engines.
    pub fn give(&self, path: &Path) -> io::Result<()> {
        if self.lesser { chown(path, Some(self.uid), Some(self.gid)) } else { Ok(()) }
    }

    /// Refuses a path with a parent that the engines' user cannot enter, which `initdb` would
    /// only call a missing permission.
    pub fn check_reach(&self, path: &Path) -> Result<(), Error> {
        if !self.lesser {
            return Ok(());
        }
        for parent in path.ancestors() {
            let metadata =
                fs::metadata(parent).map_err(|source| Error::io("look at", parent, source))?;
            let entering = match () {
                () if metadata.uid() == self.uid => 0o100,
                () if metadata.gid() == self.gid => 0o010,
                () => 0o001,
            };
            if metadata.mode() & entering == 0 {
                return Err(Error::Unreachable { path: parent.to_owned(), uid: self.uid });
            }
        }
        Ok(())
    }

    /// A command that runs as this user, gets the signal of that name (such as `INT`) when the
    /// thread that spawns it ends, and hears nothing of a Ctrl-C at our terminal, as it is not
    /// for the engines to decide when to stop.
    pub fn command(&self, program: &Path, death_signal: &str) -> Command {
        let mut command = match &self.setpriv {
            Some(setpriv) => {
                let mut command = Command::new(setpriv);
                if self.lesser {
                    command
                        .arg(format!("--reuid={}", self.uid))
                        .arg(format!("--regid={}", self.gid))
                        .arg("--clear-groups");
                }
                command.arg(format!("--pdeathsig={death_signal}")).arg(program);
                command
            }
            None => Command::new(program),
        };
        let kept: Vec<(&str, OsString)> =
            ENVIRONMENT.iter().filter_map(|name| Some((*name, env::var_os(name)?))).collect();
        command.env_clear().envs(kept).current_dir("/").stdin(Stdio::null()).process_group(0);
        command
    }
}

/// The ids of the first candidate. System users are in this file; asking the name service would
/// take a library for one line.
fn lesser_user() -> Result<(u32, u32), Error> {
    let path = Path::new("/etc/passwd");
    let users = fs::read_to_string(path).map_err(|source| Error::io("read", path, source))?;
    CANDIDATES.iter().find_map(|name| ids(&users, name)).ok_or(Error::NoUser)
}

/// The user and group id of `name`, which is never root (passwd(5)).
fn ids(users: &str, name: &str) -> Option<(u32, u32)> {
    let line = users.lines().find(|line| line.split(':').next() == Some(name))?;
    let mut fields = line.split(':').skip(2);
    let uid = fields.next()?.parse().ok().filter(|uid| *uid != 0)?;
    Some((uid, fields.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const USERS: &str = "root:x:0:0:root:/root:/bin/bash\npostgres2:x:9:9::/:\npostgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash\n";

    #[test]
    fn a_user_is_found_by_the_whole_name() {
        assert_eq!(ids(USERS, "postgres"), Some((101, 104)));
        assert_eq!(ids(USERS, "nobody"), None);
    }

    #[test]
    fn the_engines_never_run_as_root() {
        assert_eq!(ids(USERS, "root"), None);
    }
}
