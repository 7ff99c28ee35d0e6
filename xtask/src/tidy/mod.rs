//! `cargo xtask tidy`: the house rules that no compiler or lint checks.
//!
//! Each rule is a function from the sources to findings. Function length is clippy's
//! (`too-many-lines-threshold`).

mod absence;
mod locked;
mod manifests;
mod migrations;
mod source;
mod tenancy;
mod text;

use anyhow::bail;

use source::Source;

/// A broken rule: where, which, and why it is one.
struct Finding {
    path: String,
    /// Counted from 1.
    line: usize,
    rule: String,
    why: &'static str,
}

/// Checks every rule; prints all findings, and fails if there are any.
pub fn run() -> anyhow::Result<()> {
    let sources = source::all()?;
    let mut findings: Vec<Finding> = sources
        .iter()
        .flat_map(|source| {
            text::check(source)
                .into_iter()
                .chain(absence::check(source))
                .chain(tenancy::check(source))
                .chain(manifests::check(source))
        })
        .collect();
    findings.extend(locked::check(&sources)?);
    findings.extend(migrations::check()?);

    for Finding { path, line, rule, why } in &findings {
        println!("{path}:{line}: {rule}\n    {why}");
    }
    if !findings.is_empty() {
        bail!("tidy: {} findings in {} files", findings.len(), sources.len());
    }
    println!("tidy: {} files follow the house rules", sources.len());
    Ok(())
}
