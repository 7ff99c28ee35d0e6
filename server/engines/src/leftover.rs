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
        let found = find(directory, name);
        if found.is_empty() {
            return Ok(());
        }
        for leftover in found {
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
    use std::os::unix::fs::symlink;

    use tokio::process::Child;

    use super::*;

    const TERM: &[Farewell] =
        &[Farewell { signal: Signal::TERM, name: "TERM", patience: Duration::from_secs(20) }];

    #[tokio::test]
    async fn only_what_has_the_name_the_owner_and_the_mark_is_stopped() {
        let dir = tempfile::tempdir().unwrap();
        let directory = Directory::open(dir.path()).unwrap();
        let mut ours = follow(&directory, "postgres", directory.mark());
        let mut strangers = [
            follow(&directory, "postgres", &format!("{}0", directory.mark())),
            follow(&directory, "editor", directory.mark()),
        ];
        while find(&directory, "postgres").is_empty() || find(&directory, "editor").is_empty() {
            sleep(PAUSE).await;
        }

        stop(&directory, "postgres", TERM).await.unwrap();

        assert!(!ours.wait().await.unwrap().success());
        for stranger in &mut strangers {
            assert!(stranger.try_wait().unwrap().is_none());
            stranger.kill().await.unwrap();
        }
    }

    /// A process that is called `name` and has `word` in its command line.
    fn follow(directory: &Directory, name: &str, word: &str) -> Child {
        let bin = directory.make(word).unwrap();
        let program = bin.join(name);
        symlink("/usr/bin/tail", &program).unwrap();
        let mut command = directory.account.command(&program, "KILL");
        command.args(["-f", "/dev/null"]).spawn().unwrap()
    }

    #[test]
    fn the_mark_of_another_directory_is_not_ours() {
        let backend = "postgres: afterword-fe00-12: afterword afterword [local] idle";
        assert!(has_word(backend, "afterword-fe00-12"));
        assert!(!has_word(backend, "afterword-fe00-1"));
        assert!(has_word("postgres\0-c\0cluster_name=afterword-fe00-12\0", "afterword-fe00-12"));
    }
}
