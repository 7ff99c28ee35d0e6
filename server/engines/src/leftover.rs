//! Engines that outlived the process that started them.
//!
//! We hold the directory's lock, so whatever still works in it belongs to nobody. It is recognised
//! by its owner, its name and the directory's mark in its command line, and held by a descriptor
//! while we look, so that a process number used again never leads to a stranger.

use std::{fs, os::fd::OwnedFd, os::unix::fs::MetadataExt, time::Duration};

use rustix::process::{Pid, PidfdFlags, Signal, pidfd_open, pidfd_send_signal};
use tokio::time::{Instant, sleep};

use crate::{directory::Directory, engine::Farewell, error::Error};

const PAUSE: Duration = Duration::from_millis(20);
/// After the polite signals.
const KILL: Farewell =
    Farewell { signal: Signal::KILL, name: "KILL", patience: Duration::from_secs(5) };

/// Stops the processes called `name` that work in `directory`, and waits until they are gone.
pub async fn stop(
    directory: &Directory,
    name: &'static str,
    farewells: &[Farewell],
) -> Result<(), Error> {
    for farewell in farewells.iter().chain([&KILL]) {
        for leftover in find(directory, name) {
            tracing::warn!(
                pid = leftover.pid,
                signal = farewell.name,
                "stopping a {name} that was left"
            );
            // It may have ended meanwhile, which is what we want.
            let _ = pidfd_send_signal(&leftover.handle, farewell.signal);
        }
        let deadline = Instant::now() + farewell.patience;
        while !find(directory, name).is_empty() && Instant::now() < deadline {
            sleep(PAUSE).await;
        }
    }
    match find(directory, name).first() {
        Some(leftover) => Err(Error::Leftover { program: name, pid: leftover.pid }),
        None => Ok(()),
    }
}

/// Whether a process of that number and name runs, whoever started it.
pub fn runs(pid: i32, name: &str) -> bool {
    fs::read_to_string(format!("/proc/{pid}/comm")).is_ok_and(|found| found.trim_end() == name)
}

struct Leftover {
    pid: i32,
    handle: OwnedFd,
}

/// There are none where there is no `/proc`; PostgreSQL's own check then refuses to start.
fn find(directory: &Directory, name: &str) -> Vec<Leftover> {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    processes
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter_map(|pid| {
            let handle = pidfd_open(Pid::from_raw(pid)?, PidfdFlags::empty()).ok()?;
            is_ours(pid, name, directory).then_some(Leftover { pid, handle })
        })
        .collect()
}

fn is_ours(pid: i32, name: &str, directory: &Directory) -> bool {
    let owned = fs::metadata(format!("/proc/{pid}"))
        .is_ok_and(|metadata| metadata.uid() == directory.account.uid);
    owned
        && runs(pid, name)
        && fs::read(format!("/proc/{pid}/cmdline"))
            .is_ok_and(|line| has_word(&String::from_utf8_lossy(&line), directory.mark()))
}

/// Whether `mark` stands in `line` with no letter, digit or hyphen beside it.
fn has_word(line: &str, mark: &str) -> bool {
    line.split(|character: char| !(character.is_ascii_alphanumeric() || character == '-'))
        .any(|word| word == mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_of_another_directory_is_not_ours() {
        let backend = "postgres: afterword-fe00-12: afterword afterword [local] idle";
        assert!(has_word(backend, "afterword-fe00-12"));
        assert!(!has_word(backend, "afterword-fe00-1"));
        assert!(has_word("postgres\0-c\0cluster_name=afterword-fe00-12\0", "afterword-fe00-12"));
    }
}
