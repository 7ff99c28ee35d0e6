//! Every message is in every language, about the same things, and is said somewhere.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use fluent_bundle::FluentResource;

use super::{About, Language, catalogue::SOURCES};

/// What each message of a catalogue is about.
fn messages(sources: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for source in sources {
        assert!(FluentResource::try_new((*source).to_owned()).is_ok(), "{source}");
        let mut key = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if !line.starts_with([' ', '}'])
                && let Some((name, _)) = line.split_once('=')
            {
                name.trim().clone_into(&mut key);
                let before = found.insert(key.clone(), BTreeSet::new());
                assert!(before.is_none(), "{key} is there twice");
            }
            let variables = line.split('$').skip(1);
            let names = variables.map(|rest| {
                rest.chars().take_while(char::is_ascii_alphanumeric).collect::<String>()
            });
            found.entry(key.clone()).or_default().extend(names);
        }
    }
    found.remove("");
    found
}

#[test]
fn every_language_says_everything() {
    let english = messages(&SOURCES[0].1);
    assert!(english.len() > 100, "{}", english.len());
    for (tag, sources) in &SOURCES[1..] {
        let other = messages(sources);
        let keys = |all: &BTreeMap<String, _>| all.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(keys(&other), keys(&english), "{tag}");
        for (key, about) in &other {
            assert!(about.is_subset(&english[key]), "{tag}: {key} is about {about:?}");
        }
    }
}

#[test]
fn every_message_is_said_and_no_other() {
    let (mut code, source) = (String::new(), Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    for folder in ["accounts", "mail", "pages"] {
        gather(&source.join(folder), &mut code);
    }
    let keys = messages(&SOURCES[0].1);
    let unsaid = keys.keys().filter(|key| {
        // Letters put their keys together: `mail-`, the news, the part.
        let news = key.strip_prefix("mail-").and_then(|key| key.rsplit_once('-'));
        let parts = news.filter(|(_, part)| ["subject", "intro", "link", "why"].contains(part));
        !code.contains(&format!("\"{key}\""))
            && !parts.is_some_and(|(news, _)| code.contains(&format!("\"{news}\"")))
    });
    assert_eq!(unsaid.collect::<Vec<_>>(), Vec::<&String>::new());
    for said in code.split(".say(\"").skip(1).chain(code.split("say_with(\"").skip(1)) {
        let key = said.split('"').next().unwrap();
        let is_part = ["subject", "intro", "link", "why"].contains(&key);
        assert!(is_part || keys.contains_key(key), "{key}");
    }
}

fn gather(folder: &Path, code: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, code);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            code.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn the_first_language_that_is_there_is_taken() {
    for (accepted, tag) in [
        ("de-CH, en;q=0.5", "de"),
        ("tlh, fr-CA;q=0.9", "fr"),
        ("es", "es"),
        ("tlh", "en"),
        ("", "en"),
        ("*", "en"),
        (";;;,,,\u{1}", "en"),
    ] {
        assert_eq!(Language::negotiate(accepted).tag(), tag, "{accepted}");
    }
}

#[test]
fn numbers_choose_their_plural() {
    let wait = |minutes| {
        Language::ENGLISH.say_with("too-many-tries", &[("minutes", About::Number(minutes))])
    };
    assert!(wait(1).contains("1 minute.") && wait(2).contains("2 minutes."));
}

#[test]
fn an_element_stands_where_the_message_has_it() {
    let link = view::el("a").child("here");
    let nodes = Language::ENGLISH.around("new-here", "link", link);
    let html = nodes.iter().map(view::to_html).collect::<String>();
    assert_eq!(html, "New here? <a>here</a>");
}
