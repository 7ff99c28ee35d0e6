//! The query of an address.

use std::fmt::{self, Display, Write};

use super::Page;

/// `?a=b&c=d`, or nothing.
#[derive(Debug, Default)]
pub struct Query(String);

impl Query {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a pair, if there is a value.
    pub fn and(mut self, name: &str, value: Option<impl Display>) -> Self {
        if let Some(value) = value {
            self.0.push(if self.0.is_empty() { '?' } else { '&' });
            self.0.push_str(name);
            self.0.push('=');
            encode(&value.to_string(), &mut self.0);
        }
        self
    }

    /// Adds a page by whichever name it has.
    pub fn page(self, page: Page<'_>) -> Self {
        match page {
            Page::Key(key) => self.and("key", Some(key)),
            Page::Url(url) => self.and("url", Some(url)),
        }
    }
}

impl Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Percent-encodes all but the unreserved characters of RFC 3986, section 2.3.
fn encode(text: &str, to: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            to.push(char::from(byte));
        } else {
            // Writing to a string can't fail.
            let _ = write!(to, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Page, Query};

    #[test]
    fn values_are_encoded_and_absent_ones_left_out() {
        let query = Query::new()
            .and("cursor", None::<&str>)
            .page(Page::Url("https://blog.example/a b?x=1&y=é#top"))
            .and("limit", Some(25));
        assert_eq!(
            query.to_string(),
            "?url=https%3A%2F%2Fblog.example%2Fa%20b%3Fx%3D1%26y%3D%C3%A9%23top&limit=25"
        );
        assert_eq!(Query::new().to_string(), "");
    }
}
