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
        let url = said.url.and_then(|url| own_address(&url, allows));
        let title = said.title.map(|title| one_line(&title)).filter(|title| !title.is_empty());
        Ok(Self { key, url, title })
    }
}

/// An address of the site, as a browser writes it: what was sent may hold characters that no address has.
fn own_address(text: &str, allows: impl Fn(&Origin) -> bool) -> Option<String> {
    let url = Url::parse(text).ok().filter(|url| url.as_str().len() <= limits::URL_BYTES)?;
    let origin = Origin::parse(&url.origin().ascii_serialization())?;
    allows(&origin).then(|| url.into())
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
    fn an_address_is_kept_as_browsers_write_it() {
        let kept = page("https://blog.example/\0a\n b", "").url;
        assert_eq!(kept.as_deref(), Some("https://blog.example/%00a%20b"));
    }

    #[test]
    fn a_title_is_one_plain_line() {
        assert_eq!(page("", " Low \n\twater \u{202E}\u{0}").title.as_deref(), Some("Low water"));
        assert_eq!(page("", "x".repeat(400).as_str()).title.map(|title| title.len()), Some(300));
        assert_eq!(page("", " \u{200B} ").title, None);
    }
}
