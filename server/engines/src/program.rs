//! The programs that the system has.

use std::{
    env, fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
};

use crate::error::Error;

/// The oldest PostgreSQL whose features we use.
const OLDEST_POSTGRES: u32 = 15;
/// The oldest Redis with sharded publish and subscribe.
const OLDEST_REDIS: u32 = 7;
/// Where distributions keep PostgreSQL's own programs, which are not in PATH: one directory a
/// version below the first, named directories in the second.
const POSTGRES_HOMES: [(&str, &str); 2] = [("/usr/lib/postgresql", ""), ("/usr", "pgsql-")];
/// Searched after PATH, which may be short or empty under a service manager.
const SYSTEM_DIRS: [&str; 4] = ["/usr/local/bin", "/usr/bin", "/usr/local/sbin", "/usr/sbin"];

/// The versions that would be used, for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Installed {
    /// PostgreSQL's, such as `15.18`.
    pub postgres: String,
    /// Redis's, such as `7.0.15`.
    pub redis: String,
}

/// Looks for the programs, and says what is missing and which package has it. It runs each of them
/// with `--version`, which takes some milliseconds.
pub fn installed() -> Result<Installed, Error> {
    Ok(Installed { postgres: find_postgres(None)?.version, redis: find_redis()?.version })
}

/// A PostgreSQL.
#[derive(Clone, Debug)]
pub struct Postgres {
    /// The directory with `postgres` and `initdb`.
    pub bin: PathBuf,
    /// Its version.
    pub version: String,
    /// Its major version, which decides whether it can read a cluster.
    pub major: u32,
}

/// A Redis, or a Valkey.
#[derive(Clone, Debug)]
pub struct Redis {
    /// The server.
    pub path: PathBuf,
    /// Its version.
    pub version: String,
}

/// The PostgreSQL that made the cluster in `existing`, or else the newest.
pub fn find_postgres(existing: Option<&Path>) -> Result<Postgres, Error> {
    let mut found: Vec<Postgres> = postgres_dirs().into_iter().filter_map(postgres_in).collect();
    found.sort_by_key(|postgres| postgres.major);
    let newest = found
        .pop()
        .ok_or(Error::NotInstalled { program: "PostgreSQL 15 or newer", package: "postgresql" })?;
    let Some(cluster) = existing else { return Ok(newest) };
    let path = cluster.join("PG_VERSION");
    let data = fs::read_to_string(&path).map_err(|source| Error::io("read", &path, source))?;
    found.push(newest);
    let installed: Vec<&str> = found.iter().map(|postgres| postgres.version.as_str()).collect();
    let installed = installed.join(", ");
    let data = data.trim();
    found.into_iter().rfind(|postgres| postgres.major.to_string() == data).ok_or_else(|| {
        Error::Version { path: cluster.to_owned(), data: data.to_owned(), installed }
    })
}

/// The Redis that comes first.
pub fn find_redis() -> Result<Redis, Error> {
    ["redis-server", "valkey-server"]
        .into_iter()
        .filter_map(find)
        .find_map(|path| {
            // "Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64 …"
            let answer = ask_version(&path)?;
            let version = answer.split_whitespace().find_map(|word| word.strip_prefix("v="))?;
            (major(version)? >= OLDEST_REDIS).then(|| Redis { path, version: version.to_owned() })
        })
        .ok_or(Error::NotInstalled { program: "Redis 7 or newer", package: "redis-server" })
}

/// util-linux's `setpriv`, which changes the user and ties a child to its parent.
pub fn find_setpriv() -> Option<PathBuf> {
    find("setpriv")
}

/// Where a PostgreSQL may be. PATH often has links into a version's own directory.
fn postgres_dirs() -> Vec<PathBuf> {
    let linked = find("postgres").and_then(|path| path.canonicalize().ok());
    let mut dirs: Vec<PathBuf> =
        linked.as_deref().and_then(Path::parent).map(Path::to_owned).into_iter().collect();
    for (home, prefix) in POSTGRES_HOMES {
        let versions = fs::read_dir(home).into_iter().flatten().flatten();
        dirs.extend(
            versions
                .filter(|entry| entry.file_name().to_string_lossy().starts_with(prefix))
                .map(|entry| entry.path().join("bin")),
        );
    }
    dirs
}

fn postgres_in(bin: PathBuf) -> Option<Postgres> {
    if !is_program(&bin.join("initdb")) {
        return None;
    }
    // "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)"
    let answer = ask_version(&bin.join("postgres"))?;
    let version = answer.split_whitespace().nth(2)?.to_owned();
    let major = major(&version).filter(|major| *major >= OLDEST_POSTGRES)?;
    Some(Postgres { bin, version, major })
}

fn ask_version(program: &Path) -> Option<String> {
    let output = Command::new(program).arg("--version").output().ok()?;
    String::from_utf8(output.stdout).ok()
}

/// The number before the first point (`17beta1` is 17).
fn major(version: &str) -> Option<u32> {
    version.split(|character: char| !character.is_ascii_digit()).next()?.parse().ok()
}

fn find(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .chain(SYSTEM_DIRS.map(PathBuf::from))
        .map(|dir| dir.join(name))
        .find(|program| is_program(program))
}

fn is_program(path: &Path) -> bool {
    fs::metadata(path)
        .is_ok_and(|metadata| metadata.is_file() && metadata.permissions().mode() & 0o111 != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_the_number_before_the_first_point() {
        assert_eq!(major("15.18"), Some(15));
        assert_eq!(major("17beta1"), Some(17));
        assert_eq!(major("devel"), None);
    }

    #[test]
    fn a_cluster_of_another_major_version_is_refused_with_a_way_out() {
        let cluster = tempfile::tempdir().unwrap();
        fs::write(cluster.path().join("PG_VERSION"), "9\n").unwrap();
        let error = find_postgres(Some(cluster.path())).unwrap_err();
        assert!(matches!(&error, Error::Version { data, .. } if data == "9"), "{error}");
        assert!(error.to_string().contains("install `postgresql-9`"), "{error}");
    }
}
