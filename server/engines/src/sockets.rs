//! The directory of the sockets: short, and closed to everybody else.

use std::{
    env, fs,
    os::unix::fs::{MetadataExt, PermissionsExt},
    path::{Path, PathBuf},
};

use tempfile::TempDir;

use crate::{account::Account, error::Error, options::Durability};

/// The longest address of a Unix socket on Linux (unix(7): 108 bytes with the closing zero).
const ADDRESS_BYTES: usize = 107;
const PREFIX: &str = "afterword-";
/// The name that follows the prefix, drawn by `tempfile`.
const RANDOM_BYTES: usize = 6;
/// The longest name in the directory: PostgreSQL's, for the port 5432.
const LONGEST_NAME: &str = ".s.PGSQL.5432";

/// Makes a new directory that only the engines' user (and root) can enter. As it is new, nobody
/// can have laid a link or an open directory in its place.
pub fn make(data: &Path, durability: Durability, account: &Account) -> Result<TempDir, Error> {
    let homes = homes(data, durability);
    for home in homes.iter().filter(|home| fits(home) && account.check_reach(home).is_ok()) {
        let made = tempfile::Builder::new()
            .prefix(PREFIX)
            .rand_bytes(RANDOM_BYTES)
            .permissions(fs::Permissions::from_mode(0o700))
            .tempdir_in(home)
            .and_then(|sockets| account.give(sockets.path()).map(|()| sockets));
        match made {
            Ok(sockets) => return Ok(sockets),
            Err(error) => tracing::debug!(%error, "no sockets in {}", home.display()),
        }
    }
    let tried: Vec<_> = homes.iter().map(|home| home.display().to_string()).collect();
    Err(Error::NoSocketDirectory { tried: tried.join(", ") })
}

/// Removes the directory that a killed process has left, if that is what the path leads to.
pub fn remove_old(sockets: &Path, account: &Account) {
    let named = sockets
        .file_name()
        .is_some_and(|name| name.as_encoded_bytes().starts_with(PREFIX.as_bytes()));
    let owned = fs::symlink_metadata(sockets)
        .is_ok_and(|metadata| metadata.is_dir() && metadata.uid() == account.uid);
    if named
        && owned
        && let Err(error) = fs::remove_dir_all(sockets)
    {
        tracing::warn!(%error, "cannot remove the old sockets in {}", sockets.display());
    }
}

/// Where sockets may be, best first. Throwaway ones go with their data; others must not depend on
/// what file system the data is on (a mounted one may have no sockets), nor on its path's length.
fn homes(data: &Path, durability: Durability) -> Vec<PathBuf> {
    let mut homes = Vec::new();
    if durability == Durability::Throwaway {
        homes.push(data.to_owned());
    }
    homes.extend(env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|dir| dir.is_absolute()));
    homes.extend([PathBuf::from("/run"), env::temp_dir(), PathBuf::from("/tmp")]);
    homes
}

fn fits(home: &Path) -> bool {
    let slashes = 2;
    let added = PREFIX.len() + RANDOM_BYTES + LONGEST_NAME.len() + slashes;
    home.as_os_str().len() + added <= ADDRESS_BYTES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_home_that_fits_gives_the_longest_address() {
        let home = |bytes: usize| PathBuf::from(format!("/{}", "x".repeat(bytes - 1)));
        let longest = (1..ADDRESS_BYTES).rfind(|bytes| fits(&home(*bytes))).unwrap();
        let address =
            home(longest).join(format!("{PREFIX}{}", "r".repeat(RANDOM_BYTES))).join(LONGEST_NAME);
        assert_eq!(address.as_os_str().len(), ADDRESS_BYTES);
    }
}
