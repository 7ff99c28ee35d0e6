//! From the address of a page to the thread that stands under it.

use uuid::Uuid;

use crate::{
    limits,
    wire::{SiteId, ThreadId},
};

/// The canonical name of a page on its site: what the owner wrote in `thread="…"`, or what its address comes down to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ThreadKey(String);

/// Why a text is no [`ThreadKey`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidThreadKey {
    /// Nothing was left of it.
    #[error("a thread key can't be empty")]
    Empty,
    /// Longer than [`limits::THREAD_KEY_BYTES`].
    #[error("a thread key has at most 1024 bytes")]
    TooLong,
    /// It holds a control character.
    #[error("a thread key has no control characters")]
    Control,
    /// It is not the address of a web page.
    #[error("a page's address begins with http:// or https://")]
    NotAnAddress,
}

impl ThreadKey {
    /// A key that the site's owner chose. White space around it is dropped.
    pub fn new(text: &str) -> Result<Self, InvalidThreadKey> {
        let text = text.trim();
        if text.is_empty() {
            return Err(InvalidThreadKey::Empty);
        }
        if text.len() > limits::THREAD_KEY_BYTES {
            return Err(InvalidThreadKey::TooLong);
        }
        if text.chars().any(char::is_control) {
            return Err(InvalidThreadKey::Control);
        }
        Ok(Self(text.to_owned()))
    }

    /// The key of the page at `address`, an absolute address as a browser writes it (WHATWG URL).
    ///
    /// The scheme, the fragment, a default port, a trailing slash and the parameters that only track where a reader
    /// came from don't make another page; `?p=12` does.
    pub fn from_address(address: &str) -> Result<Self, InvalidThreadKey> {
        let address = address.trim();
        if address.contains(char::is_whitespace) {
            return Err(InvalidThreadKey::NotAnAddress);
        }
        let (rest, default_port) = match address.split_once("://") {
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") => (rest, ":443"),
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("http") => (rest, ":80"),
            _ => return Err(InvalidThreadKey::NotAnAddress),
        };
        let rest = rest.split('#').next().unwrap_or_default();
        let (page, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (authority, path) = page.find('/').map_or((page, ""), |slash| page.split_at(slash));
        let host = authority.rsplit('@').next().unwrap_or_default().to_ascii_lowercase();
        let host = host.strip_suffix(default_port).unwrap_or(&host);
        if host.is_empty() {
            return Err(InvalidThreadKey::NotAnAddress);
        }

        let mut key = format!("{host}{}", path.trim_end_matches('/'));
        let kept = query.split('&').filter(|pair| !pair.is_empty() && !is_tracking(pair));
        for (index, pair) in kept.enumerate() {
            key.push(if index == 0 { '?' } else { '&' });
            key.push_str(pair);
        }
        Self::new(&key)
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The thread's id: UUIDv5 (RFC 9562, section 5.5) of the key in the site's id as name space. It needs no
    /// database, so a page that nobody commented on yet can be listed and subscribed to.
    pub fn thread_id(&self, site: SiteId) -> ThreadId {
        ThreadId(Uuid::new_v5(&site.0, self.0.as_bytes()))
    }
}

/// Whether a query's `name=value` only says where a reader came from.
fn is_tracking(pair: &str) -> bool {
    const NAMES: [&str; 16] = [
        "_ga", "_gl", "_hsenc", "_hsmi", "dclid", "fbclid", "gbraid", "gclid", "igshid", "mc_cid",
        "mc_eid", "msclkid", "ttclid", "twclid", "wbraid", "yclid",
    ];
    let name = pair.split('=').next().unwrap_or_default().to_ascii_lowercase();
    name.starts_with("utm_") || NAMES.contains(&name.as_str())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{InvalidThreadKey, ThreadKey};
    use crate::wire::SiteId;

    fn key(address: &str) -> String {
        ThreadKey::from_address(address).unwrap().as_str().to_owned()
    }

    #[test]
    fn one_page_has_one_key() {
        for address in [
            "https://blog.example/2026/on-rivers",
            "http://blog.example/2026/on-rivers/",
            "https://BLOG.example:443/2026/on-rivers#comment-3",
            "https://blog.example/2026/on-rivers?utm_source=mail&fbclid=x",
            "https://someone@blog.example/2026/on-rivers?",
        ] {
            assert_eq!(key(address), "blog.example/2026/on-rivers", "{address}");
        }
    }

    #[test]
    fn other_pages_have_other_keys() {
        assert_eq!(key("https://blog.example/?p=12&utm_medium=x"), "blog.example?p=12");
        assert_eq!(key("http://blog.localhost:4801/a"), "blog.localhost:4801/a");
        assert_eq!(key("https://blog.example"), "blog.example");
        assert_ne!(key("https://blog.example/A"), key("https://blog.example/a"));
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for address in [
            "",
            "blog.example",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https://",
            "https:///x",
        ] {
            assert_eq!(
                ThreadKey::from_address(address),
                Err(InvalidThreadKey::NotAnAddress),
                "{address}"
            );
        }
        assert_eq!(ThreadKey::new(" \t"), Err(InvalidThreadKey::Empty));
        assert_eq!(ThreadKey::new("a\0b"), Err(InvalidThreadKey::Control));
        assert_eq!(ThreadKey::new(&"x".repeat(1_025)), Err(InvalidThreadKey::TooLong));
    }

    #[test]
    fn the_same_key_is_another_thread_on_another_site() {
        let key = ThreadKey::new("about").unwrap();
        let (one, two) = (SiteId(uuid::Uuid::from_u128(1)), SiteId(uuid::Uuid::from_u128(2)));
        assert_eq!(key.thread_id(one), key.thread_id(one));
        assert_ne!(key.thread_id(one), key.thread_id(two));
    }

    proptest! {
        #[test]
        fn no_address_panics_and_a_key_is_stable(address in "(https?://)?[a-zA-Z0-9.:@/?&=#_ -]{0,60}") {
            if let Ok(key) = ThreadKey::from_address(&address) {
                prop_assert_eq!(ThreadKey::from_address(&format!("https://{}", key.as_str())), Ok(key));
            }
        }
    }
}
