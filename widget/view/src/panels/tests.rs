//! Every language says everything on panels, and what people wrote stays text there.

use std::collections::BTreeSet;

use super::{
    report, reported,
    words::{SOURCES, Word},
};
use crate::{
    Language,
    text::{hyphened, lines, messages},
};

/// Names that stand in braces.
fn names(line: &str) -> BTreeSet<&str> {
    line.split(['{', '}']).skip(1).step_by(2).collect()
}

#[test]
fn every_language_says_everything_and_nothing_else() {
    let known = Word::NAMES.iter().map(|name| hyphened(name)).collect::<BTreeSet<_>>();
    let english = lines(SOURCES[0].1, Word::NAMES, &[]).unwrap();
    for (tag, source) in SOURCES.iter().copied() {
        let said = messages(source).unwrap().into_keys().map(str::to_owned);
        assert_eq!(said.collect::<BTreeSet<_>>(), known, "{tag}");
        let other = lines(source, Word::NAMES, &[]).unwrap();
        for (line, english) in other.iter().zip(&english) {
            assert_eq!(names(line), names(english), "{tag}: {line}");
        }
    }
}

#[test]
fn there_are_words_for_every_language() {
    let tags = Language::all().iter().map(|language| language.tag());
    assert!(tags.eq(SOURCES.iter().map(|(tag, _)| *tag)));
}

#[test]
fn a_name_is_text_on_a_panel() {
    for language in Language::all() {
        let html = report(*language, "<img src=x onerror=alert(1)>", "/notice/blog").0;
        assert!(html.contains("&lt;img src=x onerror=alert(1)&gt;") && !html.contains("<img"));
        assert!(reported(*language).0.contains("panel-title"));
    }
}
