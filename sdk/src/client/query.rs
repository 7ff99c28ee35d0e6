//! The query of an address.

use super::Page;
use crate::wire::decimal::decimal;

/// `?a=b&c=d`, or nothing.
#[derive(Debug, Default)]
pub struct Query(String);

impl Query {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a pair, if there is a value.
    pub fn and(mut self, name: &str, value: Option<&str>) -> Self {
        if let Some(value) = value {
            self.0.push(if self.0.is_empty() { '?' } else { '&' });
            self.0.push_str(name);
            self.0.push('=');
            encode(value, &mut self.0);
        }
        self
    }

    /// Adds a number, if there is one.
    pub fn number(self, name: &str, value: Option<i64>) -> Self {
        self.and(name, value.map(decimal).as_deref())
    }

    /// Adds a page by whichever name it has.
    pub fn page(self, page: Page<'_>) -> Self {
        match page {
            Page::Key(key) => self.and("key", Some(key)),
            Page::Url(url) => self.and("url", Some(url)),
        }
    }

    /// The query as it stands in an address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Percent-encodes all but the unreserved characters of RFC 3986, section 2.3.
fn encode(text: &str, to: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            to.push(char::from(byte));
        } else {
            let digit = |value: u8| char::from(b"0123456789ABCDEF"[usize::from(value)]);
            to.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Page, Query};

    #[test]
    fn values_are_encoded_and_absent_ones_left_out() {
        let query = Query::new()
            .and("cursor", None)
            .page(Page::Url("https://blog.example/a b?x=1&y=é#top"))
            .number("limit", Some(25));
        assert_eq!(
            query.as_str(),
            "?url=https%3A%2F%2Fblog.example%2Fa%20b%3Fx%3D1%26y%3D%C3%A9%23top&limit=25"
        );
        assert_eq!(Query::new().as_str(), "");
    }
}
