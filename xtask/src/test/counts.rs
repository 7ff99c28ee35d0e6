//! Counting tests from what their runner prints, while it is shown.

use std::{
    io::{BufRead, BufReader},
    ops::AddAssign,
    process::{Command, Stdio},
};

use anyhow::Context;

/// How many tests ended how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Tests that passed.
    pub passed: u32,
    /// Tests that failed, and runs that failed without saying how many.
    pub failed: u32,
    /// Tests that were left out.
    pub skipped: u32,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// Runs a command, shows each line of its output at once, and adds up what the lines say.
///
/// A command that fails without a failed test, as when it doesn't compile, is one failure.
pub fn stream(command: &mut Command, of_line: fn(&str) -> Counts) -> anyhow::Result<Counts> {
    run(command, of_line, |line| println!("{line}"))
}

/// The same for one of several commands that run at once: what it printed is shown when it has ended.
pub fn collect(command: &mut Command, of_line: fn(&str) -> Counts) -> anyhow::Result<Counts> {
    let mut lines = Vec::new();
    let counts = run(command, of_line, |line| lines.push(line.to_owned()));
    println!("{}", lines.join("\n"));
    counts
}

fn run(
    command: &mut Command,
    of_line: fn(&str) -> Counts,
    mut show: impl FnMut(&str),
) -> anyhow::Result<Counts> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot run {command:?}"))?;
    let output = child.stdout.take().context("the output is piped")?;

    let mut counts = Counts::default();
    for line in BufReader::new(output).lines() {
        let line = line?;
        show(&line);
        counts += of_line(&line);
    }
    if !child.wait()?.success() && counts.failed == 0 {
        counts.failed = 1;
    }
    Ok(counts)
}

/// What a line of `cargo test` adds: `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
pub fn of_cargo_line(line: &str) -> Counts {
    let Some(result) = line.strip_prefix("test result: ") else { return Counts::default() };
    let after = |word: &str| {
        let (before, _) = result.split_once(word)?;
        before.trim_end().rsplit(' ').next()?.parse().ok()
    };
    let number = |word| after(word).unwrap_or_default();
    Counts { passed: number("passed;"), failed: number("failed;"), skipped: number("ignored;") }
}

/// What a line of node's runner adds: `ℹ pass 3`, `ℹ fail 0`, `ℹ skipped 1`.
pub fn of_node_line(line: &str) -> Counts {
    let mut words = line.split_whitespace();
    let mut counts = Counts::default();
    if !matches!(words.next(), Some("ℹ" | "#")) {
        return counts;
    }
    let kind = words.next();
    let number = words.next().and_then(|word| word.parse().ok()).unwrap_or_default();
    match kind {
        Some("pass") => counts.passed = number,
        Some("fail" | "cancelled") => counts.failed = number,
        Some("skipped" | "todo") => counts.skipped = number,
        _ => {}
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_cargo_is_counted() {
        let line = "test result: FAILED. 12 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.31s";
        assert_eq!(of_cargo_line(line), Counts { passed: 12, failed: 2, skipped: 1 });
        assert_eq!(of_cargo_line("test a_name ... ok"), Counts::default());
    }

    #[test]
    fn a_line_of_node_is_counted() {
        assert_eq!(of_node_line("ℹ pass 7"), Counts { passed: 7, ..Counts::default() });
        assert_eq!(of_node_line("ℹ fail 1"), Counts { failed: 1, ..Counts::default() });
        assert_eq!(of_node_line("✔ pass 7 (3 ms)"), Counts::default());
    }
}
