//! Rules about any text: length, a first line that says what a module is, nothing left undone.

use super::{Finding, Source};

/// Lines of code a file may have (style.md, budgets).
const LONGEST_FILE: usize = 300;

/// Words that mark unfinished work. Split, so that this file doesn't find itself.
const UNFINISHED: [&str; 3] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];

/// Folders of the machines that this was written on.
const MACHINE_PATHS: [&str; 3] =
    [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/")];

/// What is built and never committed.
const GENERATED: [&str; 4] = ["target/", "node_modules/", "dist/", ".data/"];

/// Checks one file.
pub fn check(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut find = |line, rule: String, why| {
        findings.push(Finding { path: source.path.clone(), line, rule, why });
    };

    let is_code = matches!(source.extension(), "rs" | "js" | "mjs" | "ts" | "css");
    let length = source.code().len();
    if is_code && !source.is_test() && length > LONGEST_FILE {
        let rule = format!("{length} lines, at most {LONGEST_FILE} (without tests)");
        find(LONGEST_FILE, rule, "a file has one reason to exist; split it by what it does");
    }
    if source.extension() == "rs" && !source.text.starts_with("//!") {
        find(1, "a module opens with `//!`".to_owned(), "its first line says why it exists");
    }
    let written_by_hand = source.path == "dist/README.md";
    if GENERATED.iter().any(|folder| source.path.starts_with(folder)) && !written_by_hand {
        find(1, "a generated file is committed".to_owned(), "it is built where it is needed");
    }
    for (number, line) in (1..).zip(source.text.lines()) {
        if let Some(word) = UNFINISHED.iter().find(|word| contains_word(line, word)) {
            find(number, format!("`{word}`"), "finish it, or file an issue");
        }
        if let Some(path) = MACHINE_PATHS.iter().find(|path| contains_path(line, path)) {
            find(number, format!("a path of one machine: `{path}`"), "it exists nowhere else");
        }
    }
    findings
}

/// Whether a line has a word that is no part of a longer one.
fn contains_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let letter = |c: char| c.is_alphanumeric() || c == '_';
        !line[..at].ends_with(letter) && !line[at + word.len()..].starts_with(letter)
    })
}

/// Whether a line has an absolute path, and not merely the end of an address or of a relative path.
fn contains_path(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(at, _)| {
        !line[..at].ends_with(|c: char| {
            c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '}' | ']' | '>')
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_inside_another_is_not_found() {
        assert!(contains_word("// FOO: later", "FOO"));
        assert!(!contains_word("FOOTER", "FOO"));
        assert!(!contains_word("MY_FOO", "FOO"));
    }

    #[test]
    fn only_absolute_paths_are_found() {
        assert!(contains_path("cd /somewhere/deep", "/somewhere/"));
        assert!(!contains_path("https://example.org/somewhere/deep", "/somewhere/"));
        assert!(!contains_path("docs/somewhere/deep", "/somewhere/"));
    }
}
