//! The text of a comment: what was typed, and the HTML that readers get.

use sdk::{
    limits,
    wire::{SafeHtml, SiteSettings},
};

use super::{
    markdown::{self, Extras, Known},
    name::is_deceiving,
};

/// A text that may be posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    source: String,
    html: SafeHtml,
}

/// Why a text may not be posted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidBody {
    /// There is nothing to read in it.
    #[error("write something first")]
    Empty,
    /// Longer than the site allows; never cut.
    #[error("at most {0} characters")]
    TooLong(u32),
    /// It holds a character that no keyboard types.
    #[error("control characters can't be posted")]
    Control,
}

impl Body {
    /// Checks and renders what was typed, as the site's settings say.
    ///
    /// Sanitizing is the last thing that happens to a text, after every other change.
    pub fn parse(text: &str, settings: &SiteSettings) -> Result<Self, InvalidBody> {
        let most = settings.body_chars.min(u32::try_from(limits::BODY_CHARS).unwrap_or(u32::MAX));
        let source = text.replace("\r\n", "\n").replace('\r', "\n");
        let source = source.trim_end().trim_start_matches('\n');
        if source.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
            return Err(InvalidBody::Control);
        }
        if source.chars().count() > most as usize {
            return Err(InvalidBody::TooLong(most));
        }
        let html = markdown::render(source, Extras::of(settings));
        let to_read = markdown::text(&html).chars().any(|c| !c.is_whitespace() && !is_deceiving(c));
        if !to_read {
            return Err(InvalidBody::Empty);
        }
        Ok(Self { source: source.to_owned(), html })
    }

    /// A text that was taken before, rendered as the settings say now; it is not refused again.
    pub fn kept(source: &str, settings: &SiteSettings) -> Self {
        let html = markdown::render(source, Extras::of(settings));
        Self { source: source.to_owned(), html }
    }

    /// The same text, rendered with what the server knows of what it names; and whom it names, by their places in
    /// [`Known::names`].
    pub fn knowing(&self, settings: &SiteSettings, known: &Known) -> (Self, Vec<usize>) {
        let rendered = markdown::render_knowing(&self.source, Extras::of(settings), known);
        (Self { source: self.source.clone(), html: rendered.html }, rendered.named)
    }

    /// What was typed, with unix line ends.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// What readers get.
    pub fn html(&self) -> &SafeHtml {
        &self.html
    }
}

#[cfg(test)]
mod tests {
    use sdk::wire::SiteSettings;

    use super::{Body, InvalidBody};

    /// On a site that takes so many characters.
    fn parse(text: &str, most: u32) -> Result<Body, InvalidBody> {
        Body::parse(text, &SiteSettings { body_chars: most, ..SiteSettings::default() })
    }

    #[test]
    fn a_text_is_kept_as_typed() {
        let body = parse("Hello,\r\n\r\n*world* \n\n", 100).unwrap();
        assert_eq!(body.source(), "Hello,\n\n*world*");
        assert_eq!(body.html().0, "<p>Hello,</p>\n<p><em>world</em></p>\n");
    }

    #[test]
    fn what_can_not_be_read_is_refused() {
        for text in ["", " \n\t", "\u{200B}\u{3164}", "[](https://a.example)", "***", "<!-- -->"] {
            let parsed = parse(text, 100);
            assert!(
                matches!(parsed, Err(InvalidBody::Empty)) || text == "<!-- -->",
                "{text:?} {parsed:?}"
            );
        }
        assert_eq!(parse("a\0b", 100), Err(InvalidBody::Control));
        assert_eq!(parse("\u{1b}[31mred", 100), Err(InvalidBody::Control));
    }

    #[test]
    fn the_limit_counts_characters_and_never_cuts() {
        assert!(parse(&"é".repeat(10), 10).is_ok());
        assert_eq!(parse(&"é".repeat(11), 10), Err(InvalidBody::TooLong(10)));
        assert_eq!(parse(&"x".repeat(10_001), u32::MAX), Err(InvalidBody::TooLong(10_000)));
    }
}
