//! Invariants of absence: what may be named only in some places (ARCHITECTURE.md lists them).

use super::{Finding, Source, source::is_comment};

/// Words that appear only below `allowed`, among the Rust files below `inside`.
struct Absence {
    words: &'static [&'static str],
    inside: &'static [&'static str],
    allowed: &'static [&'static str],
    why: &'static str,
}

const ABSENCES: &[Absence] = &[
    Absence {
        // Passing on `sqlx::Error` is no use of the database.
        words: &["sqlx::query", "sqlx::postgres", "sqlx::Pg", "sqlx::Pool", "sqlx::{", "use sqlx"],
        inside: &["sdk/", "server/src/", "widget/", "examples/"],
        allowed: &[
            "sdk/src/wire/",
            "sdk/src/thread_key.rs",
            "server/src/store/",
            "server/src/error.rs",
            "server/src/error/",
            "server/src/main.rs",
            "server/src/app.rs",
            "server/src/app/",
            "server/src/cli/",
        ],
        why: "SQL lives in the store; elsewhere only errors and start-up know the database",
    },
    Absence {
        words: &["StatusCode::"],
        inside: &["server/src/"],
        allowed: &[
            "server/src/error.rs",
            "server/src/error/",
            "server/src/extract/",
            "server/src/pages/answer.rs",
        ],
        why: "a rule never picks a status: errors, extractors and the answer of a page do",
    },
    Absence {
        words: &["reqwest", "hyper_util::client", "hyper::client", "ureq", "TcpStream::connect"],
        inside: &["server/src/"],
        allowed: &["server/src/outgoing/", "server/src/cli/doctor/network.rs"],
        why: "what the server asks of others goes through `outgoing`, which knows whom not to ask",
    },
    Absence {
        words: &["web_sys", "js_sys"],
        inside: &["sdk/src/", "widget/", "server/src/"],
        allowed: &["widget/src/browser/", "sdk/src/transport/wasm.rs", "sdk/src/live/wasm.rs"],
        why: "browser APIs live behind widget/src/browser and the sdk's two WASM files",
    },
    Absence {
        words: &["cfg(target_", "cfg(not(target_"],
        inside: &["sdk/src/", "widget/", "server/"],
        allowed: &[
            "sdk/src/transport/mod.rs",
            "sdk/src/client/mod.rs",
            "sdk/src/live/mod.rs",
            "widget/src/lib.rs",
            "widget/view/src/lib.rs",
            "widget/view/src/text/",
        ],
        why: "the target decides only which transport, whether there is a browser, what programs alone do, who carries the catalogues, and that no page manages a site",
    },
    Absence {
        words: &[
            "async fn",
            "async move",
            ".await",
            "OffsetDateTime::now",
            "SystemTime",
            "Instant::now",
            "Timestamp::now",
            "std::fs",
            "std::net::Tcp",
            "std::net::Udp",
            "ToSocketAddrs",
            "std::io",
            "tokio::",
        ],
        inside: &[
            "server/src/domain/",
            "sdk/src/thread.rs",
            "sdk/src/thread/",
            "sdk/src/thread_key.rs",
            "widget/view/src/",
            "widget/src/update.rs",
            "widget/src/update/",
        ],
        allowed: &[],
        why: "rules, thread state and views are pure: `now` is an argument",
    },
];

/// Checks one file, without its tests and its comments.
pub fn check(source: &Source) -> Vec<Finding> {
    if source.extension() != "rs" || source.is_test() {
        return Vec::new();
    }
    let is_below = |folders: &[&str]| folders.iter().any(|folder| source.path.starts_with(folder));
    let applying: Vec<&Absence> = ABSENCES
        .iter()
        .filter(|absence| is_below(absence.inside) && !is_below(absence.allowed))
        .collect();

    let mut findings = Vec::new();
    for (line, text) in source.code().into_iter().filter(|(_, text)| !is_comment(text)) {
        for absence in &applying {
            if let Some(word) = absence.words.iter().find(|word| text.contains(**word)) {
                findings.push(Finding {
                    path: source.path.clone(),
                    line,
                    rule: format!("`{word}` does not belong here"),
                    why: absence.why,
                });
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, text: &str) -> usize {
        check(&Source { path: path.to_owned(), text: text.to_owned() }).len()
    }

    #[test]
    fn sql_outside_the_store_is_found() {
        assert_eq!(findings("server/src/api/threads.rs", "sqlx::query!(\"\")"), 1);
        assert_eq!(findings("server/src/store/threads.rs", "sqlx::query!(\"\")"), 0);
    }

    #[test]
    fn a_way_out_beside_the_one_is_found() {
        let text = "let client = reqwest::Client::new();";
        assert_eq!(findings("server/src/api/threads.rs", text), 1);
        assert_eq!(findings("server/src/outgoing/mod.rs", text), 0);
    }

    #[test]
    fn comments_and_tests_are_free() {
        let text = "// not sqlx:: here\n#[cfg(test)]\nmod tests {\n    use sqlx::query;\n}\n";
        assert_eq!(findings("server/src/api/threads.rs", text), 0);
        assert_eq!(findings("server/tests/it/app.rs", "use sqlx::query;"), 0);
    }
}
