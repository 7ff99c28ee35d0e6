//! `Cargo.lock` holds no version with a known hole.
//!
//! Advisory databases can't be reached from every machine that builds this, so the oldest good
//! versions are listed here (RUSTSEC and CVE numbers beside them).

use anyhow::Context;

use super::{Finding, Source};

/// Crate, oldest good version, and what was wrong before.
const OLDEST: &[(&str, [u64; 3], &str)] = &[
    ("ammonia", [4, 1, 4], "RUSTSEC-2026-0213: script through SVG animation"),
    ("axum-core", [0, 3, 0], "RUSTSEC-2022-0055: no limit on bodies"),
    ("comrak", [0, 10, 1], "RUSTSEC-2021-0063: scripts in links"),
    ("h2", [0, 4, 16], "RUSTSEC-2026-0258: empty frames without end"),
    ("idna", [1, 0, 0], "RUSTSEC-2024-0421: two names for one host"),
    ("jsonwebtoken", [10, 3, 0], "CVE-2026-25537: expiry of a wrong type is ignored"),
    ("sqlx-core", [0, 8, 1], "RUSTSEC-2024-0363: lengths overflow"),
    ("tungstenite", [0, 20, 1], "RUSTSEC-2023-0065: minutes of work for one header"),
];

/// Checks every version of every listed crate.
pub fn check(sources: &[Source]) -> anyhow::Result<Vec<Finding>> {
    let lock =
        sources.iter().find(|source| source.path == "Cargo.lock").context("no Cargo.lock")?;
    Ok(findings(&lock.text))
}

fn findings(lock: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let lines: Vec<&str> = lock.lines().collect();
    for (index, pair) in lines.windows(2).enumerate() {
        let (Some(name), Some(version)) = (value(pair[0], "name"), value(pair[1], "version"))
        else {
            continue;
        };
        let listed = OLDEST.iter().find(|(listed, ..)| *listed == name);
        if let Some((_, oldest, why)) = listed.filter(|(_, oldest, _)| numbers(version) < *oldest) {
            let [major, minor, patch] = oldest;
            findings.push(Finding {
                path: "Cargo.lock".to_owned(),
                line: index + 1,
                rule: format!("{name} {version} is older than {major}.{minor}.{patch}"),
                why,
            });
        }
    }
    findings
}

/// The text in `key = "text"`.
fn value<'line>(line: &'line str, key: &str) -> Option<&'line str> {
    line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"')
}

fn numbers(version: &str) -> [u64; 3] {
    let mut parts = version.split(['.', '-', '+']).map(|part| part.parse().unwrap_or(0));
    [(); 3].map(|()| parts.next().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_version_is_found_with_its_line() {
        let lock = "[[package]]\nname = \"h2\"\nversion = \"0.4.9\"\n";
        let findings = findings(lock);
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].line, 2);
    }

    #[test]
    fn a_good_version_is_fine() {
        assert!(findings("name = \"h2\"\nversion = \"0.4.16\"\n").is_empty());
        assert!(findings("name = \"h2\"\nversion = \"1.0.0-rc.1\"\n").is_empty());
    }
}
