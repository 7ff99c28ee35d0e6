//! Markdown to HTML that is safe on any page: CommonMark, strikethrough, autolinks, spoilers, coloured code; tables and task
//! lists where a site takes them.
//!
//! Two walls. The renderer makes no markup but its own: HTML in a text stays text. The sanitizer then lets only the
//! elements through that a comment needs, and has the last word.

mod code;
mod languages;
mod links;
mod sanitizer;
mod shapes;
mod spoilers;
mod tame;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use pulldown_cmark::{Options, Parser, html::push_html};
use sdk::wire::{SafeHtml, SiteSettings};

use self::{
    links::autolink_outside,
    sanitizer::{SANITIZER, TEXT_ONLY},
    shapes::Shapes,
    spoilers::{hide_inside, mark_hidden},
    tame::Tame,
};

/// What a site takes beyond what every comment may have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extras {
    /// Tables.
    pub tables: bool,
    /// Lists of what is done and what is not.
    pub task_lists: bool,
}

impl Extras {
    /// What a site's owner set.
    pub fn of(settings: &SiteSettings) -> Self {
        Self { tables: settings.tables, task_lists: settings.task_lists }
    }
}

/// Renders a comment.
pub fn render(source: &str, extras: Extras) -> SafeHtml {
    let mut options = Options::ENABLE_STRIKETHROUGH;
    options.set(Options::ENABLE_TABLES, extras.tables);
    options.set(Options::ENABLE_TASKLISTS, extras.task_lists);
    let parser = Parser::new_ext(source, options).into_offset_iter();
    let tame = Tame::new(mark_hidden(source, parser));
    let events = hide_inside(tame).flat_map(autolink_outside());
    let mut html = String::with_capacity(source.len() * 3 / 2);
    push_html(&mut html, Shapes::new(events));
    SafeHtml(SANITIZER.clean(&html).to_string())
}

/// The text of rendered HTML, without the markup.
pub fn text(html: &SafeHtml) -> Cow<'_, str> {
    if html.0.contains('<') {
        Cow::Owned(TEXT_ONLY.clean(&html.0).to_string())
    } else {
        Cow::Borrowed(&html.0)
    }
}

/// The words of rendered HTML, as they are read.
pub fn plain(html: &SafeHtml) -> String {
    // What the sanitizer writes for characters that text can't hold.
    let plain = text(html).replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\u{a0}");
    plain.replace("&amp;", "&").trim().to_owned()
}
