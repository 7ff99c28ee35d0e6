//! The canonical origin matcher: which pages may embed a site.
//!
//! An origin is a scheme, a host and a port (RFC 6454). A site's list holds exact origins, and patterns like
//! `https://*.example.com`, which take the place of one or more whole labels. Nothing is ever matched by suffix or by
//! regular expression, and `null` never matches.

use std::fmt;

use url::{Host, Url};

/// The longest address to go back to, in bytes.
const WAY_BACK_BYTES: usize = 2_048;

/// An origin as a browser sends it: canonical, byte for byte what `URL.origin` gives.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Origin(String);

impl Origin {
    /// Reads an `Origin` header. What is not canonical was not sent by a browser, and is refused rather than mended.
    pub fn parse(text: &str) -> Option<Self> {
        let url = Url::parse(text).ok()?;
        let canonical = web_origin(&url)?;
        (canonical == text).then_some(Self(canonical))
    }

    /// The origin as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host, with its port.
    pub fn host(&self) -> &str {
        self.0.split_once("://").map_or("", |(_, host)| host)
    }

    /// An address on this very origin, to go back to, without its fragment. Where it leads is read from what the parser
    /// made of it, never from the text.
    pub fn way_back(&self, text: &str) -> Option<Url> {
        let mut url = Url::parse(text).ok().filter(|_| text.len() <= WAY_BACK_BYTES)?;
        let is_here = web_origin(&url).as_ref() == Some(&self.0);
        let is_plain = url.username().is_empty() && url.password().is_none();
        url.set_fragment(None);
        (is_here && is_plain).then_some(url)
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An entry of a site's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// One origin.
    Exact(Origin),
    /// Every host below one, with the same scheme and port.
    Below {
        /// `https://`.
        scheme: String,
        /// `.example.com:8443`.
        tail: String,
    },
}

/// Why a text is no entry of a site's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidPattern {
    /// Not `scheme://host[:port]`.
    #[error("an origin is http:// or https://, a host and perhaps a port, without a path")]
    NotAnOrigin,
    /// A star that is not the whole first label.
    #[error("a star stands for whole labels, at the front: https://*.example.com")]
    Star,
    /// `https://*.com` would let half of the internet in.
    #[error("a star needs at least two labels behind it")]
    TooWide,
}

impl Pattern {
    /// Reads what an owner typed, and makes it canonical.
    pub fn parse(text: &str) -> Result<Self, InvalidPattern> {
        let text = text.trim().trim_end_matches('/');
        if !text.contains('*') {
            let url = Url::parse(text).map_err(|_| InvalidPattern::NotAnOrigin)?;
            let plain = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
            let origin = web_origin(&url).filter(|_| plain && url.username().is_empty());
            return origin
                .map(|origin| Self::Exact(Origin(origin)))
                .ok_or(InvalidPattern::NotAnOrigin);
        }
        let (scheme, host) = text.split_once("://*.").ok_or(InvalidPattern::Star)?;
        if host.contains('*') {
            return Err(InvalidPattern::Star);
        }
        let Self::Exact(origin) = Self::parse(&format!("{scheme}://{host}"))? else {
            return Err(InvalidPattern::Star);
        };
        let url = Url::parse(origin.as_str()).map_err(|_| InvalidPattern::NotAnOrigin)?;
        let Some(Host::Domain(domain)) = url.host() else {
            return Err(InvalidPattern::NotAnOrigin);
        };
        if !domain.contains('.') && domain != "localhost" {
            return Err(InvalidPattern::TooWide);
        }
        let (scheme, rest) =
            origin.as_str().split_once("://").ok_or(InvalidPattern::NotAnOrigin)?;
        Ok(Self::Below { scheme: format!("{scheme}://"), tail: format!(".{rest}") })
    }

    /// Whether an origin is meant by this entry.
    pub fn matches(&self, origin: &Origin) -> bool {
        match self {
            Self::Exact(exact) => exact == origin,
            Self::Below { scheme, tail } => origin
                .as_str()
                .strip_prefix(scheme.as_str())
                .and_then(|rest| rest.strip_suffix(tail.as_str()))
                .is_some_and(|labels| !labels.is_empty() && !labels.contains(':')),
        }
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(origin) => origin.fmt(f),
            Self::Below { scheme, tail } => write!(f, "{scheme}*{tail}"),
        }
    }
}

/// The origin of a web address; addresses of other schemes have none.
fn web_origin(url: &Url) -> Option<String> {
    let web = matches!(url.scheme(), "http" | "https")
        && url.host_str().is_some_and(|host| !host.ends_with('.'));
    web.then(|| url.origin().ascii_serialization())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{InvalidPattern, Origin, Pattern};

    fn allows(pattern: &str, origin: &str) -> bool {
        Origin::parse(origin)
            .is_some_and(|origin| Pattern::parse(pattern).unwrap().matches(&origin))
    }

    /// A19 and A20 of the attack cases.
    #[test]
    fn only_the_very_origin_matches() {
        assert!(allows("https://example.com", "https://example.com"));
        for other in [
            "https://evilexample.com",
            "https://example.com.evil.net",
            "https://sub.example.com",
            "http://example.com",
            "https://example.com:444",
            "https://example.com:443",
            "https://EXAMPLE.com",
            "https://example.com.",
            "https://example.com/",
            "https://xn--exmple-cua.com",
            "https://example.com%60.evil",
            "https://example.com@evil.net",
            "https://example.com, https://evil.net",
            "https://user@example.com",
            "file://example.com",
            "null",
            "",
        ] {
            assert!(!allows("https://example.com", other), "{other}");
        }
    }

    #[test]
    fn a_star_stands_for_whole_labels() {
        for good in ["https://a.example.com", "https://a.b.example.com"] {
            assert!(allows("https://*.example.com", good), "{good}");
        }
        for bad in [
            "https://example.com",
            "https://evilexample.com",
            "http://a.example.com",
            "https://a.example.com:8443",
            "https://a.example.com.evil.net",
        ] {
            assert!(!allows("https://*.example.com", bad), "{bad}");
        }
        assert!(allows("http://*.localhost:4801", "http://blog.localhost:4801"));
    }

    #[test]
    fn an_owner_may_type_it_in_any_form() {
        for (typed, canonical) in [
            (" HTTPS://Example.com:443/ ", "https://example.com"),
            ("https://*.EXAMPLE.com", "https://*.example.com"),
            ("https://bücher.example", "https://xn--bcher-kva.example"),
        ] {
            assert_eq!(Pattern::parse(typed).unwrap().to_string(), canonical);
        }
    }

    #[test]
    fn what_is_no_origin_is_refused() {
        for (typed, error) in [
            ("example.com", InvalidPattern::NotAnOrigin),
            ("https://example.com/blog", InvalidPattern::NotAnOrigin),
            ("null", InvalidPattern::NotAnOrigin),
            ("file:///", InvalidPattern::NotAnOrigin),
            ("*", InvalidPattern::Star),
            ("https://blog*.example.com", InvalidPattern::Star),
            ("https://*.*.example.com", InvalidPattern::Star),
            ("https://*.com", InvalidPattern::TooWide),
            ("https://*.127.0.0.1", InvalidPattern::NotAnOrigin),
        ] {
            assert_eq!(Pattern::parse(typed), Err(error), "{typed}");
        }
    }

    /// A32 of the attack cases: what leads anywhere else is no way back.
    #[test]
    fn a_way_back_leads_to_the_very_origin() {
        let origin = Origin::parse("https://blog.example").unwrap();
        let back = |text: &str| origin.way_back(text).map(String::from);
        for (text, leads_to) in [
            ("https://blog.example/a?b=c#d", "https://blog.example/a?b=c"),
            ("https://blog.example", "https://blog.example/"),
            ("https://blog.example:443/%2f%2fevil", "https://blog.example/%2f%2fevil"),
            ("HTTPS://BLOG.example/", "https://blog.example/"),
            ("https:/\\/blog.example\\a", "https://blog.example/a"),
        ] {
            assert_eq!(back(text).as_deref(), Some(leads_to), "{text}");
        }
        for text in [
            "",
            "/",
            "//blog.example/",
            "//evil.example",
            "/\\evil.example",
            "https:evil.example",
            "https://evil.example/https://blog.example/",
            "https://blog.example@evil.example/",
            "https://ann@blog.example/",
            "https://ann:secret@blog.example/",
            "https://blog.example:444/",
            "http://blog.example/",
            "https://blog.example.evil.example/",
            "https://sub.blog.example/",
            "https://blog.example./",
            "https://bl\u{43e}g.example/",
            "https://blog.example%2f@evil.example/",
            "https://blog.example\t.evil.example/",
            "https://evil.example\n/blog.example",
            "javascript:alert(1)//https://blog.example/",
            "java\tscript:alert(1)",
            "data:text/html,x",
            "blob:https://blog.example/0",
            "file:///blog.example",
            &format!("https://blog.example/{}", "x".repeat(2_048)),
        ] {
            assert_eq!(back(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_way_back_leads_elsewhere(text in "(https?:)?[/\\\\]{0,3}[a-z.@:%#?\t]{0,30}") {
            let origin = Origin::parse("https://a.b").unwrap();
            if let Some(url) = origin.way_back(&text) {
                prop_assert!(url.as_str().starts_with("https://a.b/") && !url.as_str().contains('#'));
            }
        }

        /// The reference: the triple of scheme, host and port.
        #[test]
        fn agrees_with_the_triple(
            a in ("https?", "[a-c]{1,2}(\\.[a-c]{1,2}){0,2}", proptest::option::of(1_u16..)),
            b in ("https?", "[a-c]{1,2}(\\.[a-c]{1,2}){0,2}", proptest::option::of(1_u16..)),
        ) {
            let write = |(scheme, host, port): &(String, String, Option<u16>)| match port {
                Some(port) => format!("{scheme}://{host}:{port}"),
                None => format!("{scheme}://{host}"),
            };
            let triple = |(scheme, host, port): &(String, String, Option<u16>)| {
                (scheme.clone(), host.clone(), port.unwrap_or(if scheme == "https" { 443 } else { 80 }))
            };
            let canonical = Pattern::parse(&write(&b)).unwrap().to_string();
            prop_assert_eq!(allows(&write(&a), &canonical), triple(&a) == triple(&b));
        }

        #[test]
        fn nothing_panics(text in ".{0,40}") {
            let _ = (Origin::parse(&text), Pattern::parse(&text));
        }
    }
}
