//! The second wall: which elements, attributes and values a comment may have.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use ammonia::Builder;

use super::code::CLASSES;

const TAGS: [&str; 23] = [
    "p",
    "br",
    "em",
    "strong",
    "del",
    "code",
    "pre",
    "blockquote",
    "ul",
    "ol",
    "li",
    "a",
    "hr",
    // Coloured code, spoilers, tasks.
    "span",
    "details",
    "summary",
    // Tables, and what they scroll in.
    "div",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
];

/// Lets through what a comment may have.
pub static SANITIZER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let reachable = HashMap::from([("tabindex", HashSet::from(["0"]))]);
    let places = HashSet::from(["center", "end"]);
    let spans = CLASSES.into_iter().chain(["spoiler", "task"]).collect();
    let mut builder = Builder::empty();
    builder
        .tags(HashSet::from(TAGS))
        .clean_content_tags(HashSet::from(["script", "style"]))
        .tag_attributes([("a", HashSet::from(["href"])), ("ol", HashSet::from(["start"]))].into())
        .tag_attribute_values([("span", reachable.clone()), ("div", reachable)].into())
        .allowed_classes(
            [
                ("span", spans),
                ("details", HashSet::from(["spoiler"])),
                ("div", HashSet::from(["scroller"])),
                ("th", places.clone()),
                ("td", places),
            ]
            .into(),
        )
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(Some("nofollow ugc noopener noreferrer"));
    builder
});

/// Lets through nothing but text.
pub static TEXT_ONLY: LazyLock<Builder<'static>> = LazyLock::new(Builder::empty);
