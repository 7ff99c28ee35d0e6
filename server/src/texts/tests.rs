//! Every message of a room is in each of its languages, about the same things, and is said somewhere.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use fluent_bundle::FluentResource;

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use super::{
    About, Language, Room,
    catalogue::{DESK, READERS},
};

/// A language and its files.
type Sources = (&'static str, &'static [&'static str]);

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

/// All that is said in English, in both rooms.
fn english() -> BTreeMap<String, BTreeSet<String>> {
    messages(&[READERS[0].1, DESK[0].1].concat())
}

#[test]
fn every_language_says_everything() {
    let says_everything = |room: &[Sources]| {
        let english = messages(room[0].1);
        assert!(english.len() > 100, "{}", english.len());
        for (tag, sources) in &room[1..] {
            let other = messages(sources);
            let keys = |all: &BTreeMap<String, _>| all.keys().cloned().collect::<BTreeSet<_>>();
            assert_eq!(keys(&other), keys(&english), "{tag}");
            for (key, about) in &other {
                assert!(about.is_subset(&english[key]), "{tag}: {key} is about {about:?}");
            }
        }
    };
    says_everything(READERS);
    says_everything(DESK);
}

#[test]
fn readers_are_spoken_to_in_every_language_of_the_widget() {
    assert_eq!(Language::all().count(), view::Language::all().len());
    for language in Language::all() {
        assert_eq!(language.tag(), language.of_widget().tag());
    }
}

#[test]
fn every_choice_by_a_number_has_the_plurals_of_its_language() {
    for (tag, sources) in READERS {
        let language = tag.parse::<LanguageIdentifier>().unwrap().language;
        let spoken = LanguageIdentifier::from_parts(language, None, None, &[]);
        let rules = PluralRules::create(spoken, PluralRuleType::CARDINAL).unwrap();
        let plurals = (0..200_u8).map(|number| name(&rules.select(number).unwrap()));
        let mut plurals = plurals.collect::<BTreeSet<_>>();
        if *tag == "he" {
            // CLDR 42 dropped it; the library knows an earlier one, and `other` is said in its place.
            plurals.remove("many");
        }
        // Each message on a line.
        let lines = sources.join("\n").replace("\n ", " ").replace("\n}", "}");
        for line in
            lines.lines().filter(|line| line.contains("$number ->") || line.contains("$minutes ->"))
        {
            let lacks = plurals.iter().filter(|plural| !line.contains(&format!("[{plural}]")));
            assert_eq!(lacks.collect::<Vec<_>>(), Vec::<&&str>::new(), "{tag}: {line}");
        }
    }
}

fn name(plural: &PluralCategory) -> &'static str {
    match plural {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}

#[test]
fn every_message_is_said_and_no_other() {
    let (mut code, source) = (String::new(), Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    for folder in ["accounts", "mail", "pages"] {
        gather(&source.join(folder), &[], &mut code);
    }
    let keys = english();
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

#[test]
fn readers_are_told_nothing_that_is_not_in_every_language() {
    let (mut code, source) = (String::new(), Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    for folder in ["accounts", "pages"] {
        gather(&source.join(folder), &["dashboard", "setup"], &mut code);
    }
    let keys = messages(DESK[0].1);
    let told = keys.keys().filter(|key| code.contains(&format!("\"{key}\"")));
    assert_eq!(told.collect::<Vec<_>>(), Vec::<&String>::new());
}

/// Adds the code below a folder, but for that in folders of these names.
fn gather(folder: &Path, but: &[&str], code: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !but.iter().any(|name| path.ends_with(name)) {
                gather(&path, but, code);
            }
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            code.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn the_first_language_that_is_there_is_taken() {
    for (accepted, readers, desk) in [
        ("de-CH, en;q=0.5", "de", "de"),
        ("tlh, fr-CA;q=0.9", "fr", "fr"),
        ("es", "es", "es"),
        ("ar-EG", "ar", "en"),
        ("ja, de;q=0.8", "ja", "de"),
        ("pt-BR", "pt", "en"),
        ("zh-TW", "zh-Hant", "en"),
        ("zh", "zh-Hans", "en"),
        ("tlh", "en", "en"),
        ("", "en", "en"),
        ("*", "en", "en"),
        (";;;,,,\u{1}", "en", "en"),
    ] {
        let [for_readers, at_desk] =
            [Room::Readers, Room::Desk].map(|room| Language::negotiate(accepted, room).tag());
        assert_eq!((for_readers, at_desk), (readers, desk), "{accepted}");
    }
}

#[test]
fn a_language_that_a_room_lacks_is_english_there() {
    let spoken = |tag, room| Language::parse(tag).unwrap().spoken_in(room).tag();
    assert_eq!(spoken("ar", Room::Readers), "ar");
    assert_eq!(spoken("ar", Room::Desk), "en");
    assert_eq!(spoken("de", Room::Desk), "de");
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
