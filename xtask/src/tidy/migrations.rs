//! A migration that is on the main branch never changes: databases remember its hash.

use std::{fs, process::Command};

use super::Finding;
use crate::run;

/// Where the main branch may be known, the published one first.
const BRANCHES: [&str; 2] = ["origin/main", "main"];

/// Compares each migration on the main branch with the one here.
pub fn check() -> anyhow::Result<Vec<Finding>> {
    let Some(branch) = BRANCHES.into_iter().find(|branch| exists(branch)) else {
        return Ok(Vec::new());
    };
    let listed = ["ls-tree", "-r", "-z", "--name-only", branch, "migrations/"];
    let mut findings = Vec::new();
    for path in run::capture(Command::new("git").args(listed))?.split_terminator('\0') {
        let on_main =
            run::capture(Command::new("git").args(["show", &format!("{branch}:{path}")]))?;
        if fs::read_to_string(path).ok() != Some(on_main) {
            findings.push(Finding {
                path: path.to_owned(),
                line: 1,
                rule: format!("a migration that is on {branch} was changed"),
                why: "databases hold its hash and would refuse to start; add a new migration",
            });
        }
    }
    Ok(findings)
}

fn exists(branch: &str) -> bool {
    run::capture(Command::new("git").args(["rev-parse", "--verify", "--quiet", branch])).is_ok()
}
