//! The files of the project: what git has, and what it would add.

use std::{fs, process::Command};

use crate::run;

/// One text file.
pub struct Source {
    /// From the root, with `/`.
    pub path: String,
    pub text: String,
}

impl Source {
    /// The kind of file, such as `rs`.
    pub fn extension(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// Whether all of it is compiled only for tests.
    pub fn is_test(&self) -> bool {
        self.path.contains("/tests/") || self.path.ends_with("/tests.rs")
    }

    /// The lines and their numbers, without the modules that are compiled only for tests.
    ///
    /// rustfmt puts the end of a module where its beginning is, which is all the parsing it takes.
    pub fn code(&self) -> Vec<(usize, &str)> {
        let mut kept = Vec::new();
        let mut lines = (1..).zip(self.text.lines()).peekable();
        while let Some((number, line)) = lines.next() {
            let begins_tests = line.trim() == "#[cfg(test)]"
                && lines.peek().is_some_and(|(_, next)| next.trim_start().starts_with("mod "));
            if !begins_tests {
                kept.push((number, line));
                continue;
            }
            let indent = line.len() - line.trim_start().len();
            let end = format!("{}}}", " ".repeat(indent));
            if lines.next().is_some_and(|(_, module)| module.ends_with('{')) {
                lines.by_ref().take_while(|(_, line)| *line != end).for_each(drop);
            }
        }
        kept
    }
}

/// Whether a line is a comment as a whole.
pub fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with("//")
}

/// All text files. Files that were deleted but not yet committed are left out.
pub fn all() -> anyhow::Result<Vec<Source>> {
    let listed = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let paths = run::capture(Command::new("git").args(listed))?;
    let sources = paths.split('\0').filter_map(|path| {
        let text = fs::read_to_string(path).ok()?;
        Some(Source { path: path.to_owned(), text })
    });
    Ok(sources.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn test_modules_are_no_code() {
        let text = "fn a() {}\n\n#[cfg(test)]\nmod tests {\n    fn b() {\n    }\n}\nfn c() {}\n";
        let source = Source { path: "a.rs".to_owned(), text: text.to_owned() };
        assert_eq!(source.code(), [(1, "fn a() {}"), (2, ""), (8, "fn c() {}")]);
    }

    #[test]
    fn a_test_module_in_a_file_of_its_own_ends_on_its_line() {
        let text = "#[cfg(test)]\nmod tests;\nfn c() {}\n";
        let source = Source { path: "a.rs".to_owned(), text: text.to_owned() };
        assert_eq!(source.code(), [(3, "fn c() {}")]);
    }
}
