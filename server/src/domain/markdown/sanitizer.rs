//! The second wall: which elements, attributes and values a comment may have.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use ammonia::Builder;
use sdk::wire::{ImageId, SiteKey};

use super::{code::CLASSES, math};

const TAGS: [&str; 24] = [
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
    // Of the site's own store: the filter below looks at their addresses.
    "img",
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
    let when_seen = HashMap::from([
        ("loading", HashSet::from(["lazy"])),
        ("decoding", HashSet::from(["async"])),
    ]);
    let places = HashSet::from(["center", "end"]);
    let spans = CLASSES.into_iter().chain(["spoiler", "task", "mention"]).collect();
    let mut builder = Builder::empty();
    let mut values =
        HashMap::from([("span", reachable.clone()), ("div", reachable), ("img", when_seen)]);
    for (tag, name, allowed) in math::ATTRIBUTES {
        values.entry(tag).or_default().insert(name, allowed.iter().copied().collect());
    }
    builder
        .tags(TAGS.into_iter().chain(math::TAGS).collect())
        .clean_content_tags(HashSet::from(["script", "style"]))
        .tag_attributes(
            [
                ("a", HashSet::from(["href"])),
                ("ol", HashSet::from(["start"])),
                ("img", HashSet::from(["src", "alt", "width", "height"])),
            ]
            .into(),
        )
        .tag_attribute_values(values)
        .attribute_filter(|tag, name, value| {
            let is_kept = (tag, name) != ("img", "src") || is_of_a_store(value);
            is_kept.then_some(value.into())
        })
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

/// Whether an address is that of a picture of a server like this one: whose server it is, the renderer knows.
fn is_of_a_store(address: &str) -> bool {
    let mut parts = address.rsplit('/');
    let (id, site, folder) = (parts.next(), parts.next(), parts.next());
    id.is_some_and(|id| id.parse::<ImageId>().is_ok())
        && site.is_some_and(|site| site.parse::<SiteKey>().is_ok())
        && folder == Some("images")
}
