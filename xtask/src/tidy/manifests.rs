//! Each dependency is declared once, in the root manifest.

use super::{Finding, Source};

/// Checks the dependency tables of one crate's manifest.
pub fn check(source: &Source) -> Vec<Finding> {
    if !source.path.ends_with("/Cargo.toml") {
        return Vec::new();
    }
    let mut in_dependencies = false;
    let mut findings = Vec::new();
    for (number, line) in (1..).zip(source.text.lines()) {
        if line.starts_with('[') {
            in_dependencies = line.trim_end_matches(']').ends_with("dependencies");
            continue;
        }
        let declares = line.contains('=') && !line.starts_with([' ', '#', ']']);
        let inherits = line.contains(".workspace = true") || line.contains("workspace = true");
        if in_dependencies && declares && !inherits {
            findings.push(Finding {
                path: source.path.clone(),
                line: number,
                rule: format!("`{line}` does not say `workspace = true`"),
                why: "versions and features are in one place: [workspace.dependencies]",
            });
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_of_ones_own_is_found() {
        let text =
            "[package]\nname = \"a\"\n[dev-dependencies]\nserde = \"1\"\nuuid.workspace = true\n";
        let findings = check(&Source { path: "a/Cargo.toml".to_owned(), text: text.to_owned() });
        assert_eq!(findings.iter().map(|finding| finding.line).collect::<Vec<_>>(), [4]);
    }
}
