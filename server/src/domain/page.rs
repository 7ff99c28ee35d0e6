//! What a comment says of the page it stands under.

use sdk::{limits, thread_key::ThreadKey, wire::ThreadRef};
use url::Url;

use super::{name::is_deceiving, origin::Origin};

/// A page, as far as its first comment may say. Whoever writes can't mend the page's address or title, so what is
/// unusable is left out rather than refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The canonical key.
    pub key: ThreadKey,
    /// The address, if it is one of the site's own.
    pub url: Option<String>,
    /// The title, on one line.
    pub title: Option<String>,
}

impl Page {
    /// Reads what a comment says; `allows` tells the site's own origins.
    pub fn of(said: ThreadRef, allows: impl Fn(&Origin) -> bool) -> Result<Self, String> {
        let key = ThreadKey::new(&said.key).map_err(|error| error.to_string())?;
        let url = said.url.filter(|url| url.len() <= limits::URL_BYTES && is_own(url, allows));
        let title = said.title.map(|title| one_line(&title)).filter(|title| !title.is_empty());
        Ok(Self { key, url, title })
    }
}

fn is_own(url: &str, allows: impl Fn(&Origin) -> bool) -> bool {
    let origin =
        Url::parse(url).ok().and_then(|url| Origin::parse(&url.origin().ascii_serialization()));
    origin.is_some_and(|origin| allows(&origin))
}

fn one_line(title: &str) -> String {
    let plain = |c: &char| c.is_whitespace() || !(c.is_control() || is_deceiving(*c));
    let plain = title.chars().filter(plain).collect::<String>();
    plain
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(limits::TITLE_CHARS)
        .collect()
}

#[cfg(test)]
mod tests {
    use sdk::wire::ThreadRef;

    use super::Page;

    fn page(url: &str, title: &str) -> Page {
        let said = ThreadRef {
            key: "a".to_owned(),
            url: Some(url.to_owned()),
            title: Some(title.to_owned()),
        };
        Page::of(said, |origin| origin.as_str() == "https://blog.example").unwrap()
    }

    #[test]
    fn only_an_address_of_the_site_is_kept() {
        assert!(page("https://blog.example/a?b#c", "").url.is_some());
        for url in [
            "https://evil.example/",
            "javascript:alert(1)",
            "",
            "blog.example",
            "https://blog.example@evil.example/",
        ] {
            assert_eq!(page(url, "").url, None, "{url}");
        }
    }

    #[test]
    fn a_title_is_one_plain_line() {
        assert_eq!(page("", " Low \n\twater \u{202E}\u{0}").title.as_deref(), Some("Low water"));
        assert_eq!(page("", "x".repeat(400).as_str()).title.map(|title| title.len()), Some(300));
        assert_eq!(page("", " \u{200B} ").title, None);
    }
}
