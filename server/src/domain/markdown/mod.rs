//! Markdown to HTML that is safe on any page: CommonMark, strikethrough, autolinks, spoilers, coloured code, emoji by name;
//! pictures of the site's own store and names of people who are there; tables, task lists and formulas where a site takes
//! them.
//!
//! Two walls. The renderer makes no markup but its own: HTML in a text stays text. The sanitizer then lets only the
//! elements through that a comment needs, and has the last word.

mod code;
mod emoji;
mod excerpt;
mod languages;
mod links;
mod math;
mod mentions;
mod sanitizer;
mod shapes;
mod spoilers;
mod tame;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use pulldown_cmark::{Options, Parser, TextMergeStream, html::push_html};
use sdk::wire::{SafeHtml, SiteSettings};

pub use self::excerpt::excerpt;
use self::{
    emoji::draw_emoji,
    links::autolink_outside,
    mentions::mark_names,
    sanitizer::{SANITIZER, TEXT_ONLY},
    shapes::Shapes,
    spoilers::{hide_inside, mark_hidden},
    tame::Tame,
};

/// What a site takes beyond what every comment may have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extras {
    /// Formulas in LaTeX.
    pub math: bool,
    /// Tables.
    pub tables: bool,
    /// Lists of what is done and what is not.
    pub task_lists: bool,
}

impl Extras {
    /// What a site's owner set.
    pub fn of(settings: &SiteSettings) -> Self {
        Self { math: settings.math, tables: settings.tables, task_lists: settings.task_lists }
    }
}

/// What a comment may name that the server knows. Whatever else is named stays words, or a link.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Pictures of the site's own store.
    pub pictures: Vec<Picture>,
    /// What people in the thread are called.
    pub names: Vec<String>,
}

/// A picture of a site's own store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Where it is.
    pub address: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// A comment, rendered.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// What readers get.
    pub html: SafeHtml,
    /// Whom it names, by their places in [`Known::names`], in the order of naming.
    pub named: Vec<usize>,
}

/// Renders a text that names nothing that the server would know.
pub fn render(source: &str, extras: Extras) -> SafeHtml {
    render_knowing(source, extras, &Known::default()).html
}

/// Renders a comment.
pub fn render_knowing(source: &str, extras: Extras, known: &Known) -> Rendered {
    let mut options = Options::ENABLE_STRIKETHROUGH;
    options.set(Options::ENABLE_MATH, extras.math);
    options.set(Options::ENABLE_TABLES, extras.tables);
    options.set(Options::ENABLE_TASKLISTS, extras.task_lists);
    let parser = Parser::new_ext(source, options).into_offset_iter();
    let tame = TextMergeStream::new(Tame::new(mark_hidden(source, parser), &known.pictures));
    let mut named = Vec::new();
    let events = hide_inside(tame)
        .flat_map(autolink_outside())
        .map(draw_emoji())
        .flat_map(mark_names(&known.names, &mut named));
    let mut html = String::with_capacity(source.len() * 3 / 2);
    push_html(&mut html, Shapes::new(events));
    Rendered { html: SafeHtml(SANITIZER.clean(&html).to_string()), named }
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
    unescape(&text(html)).trim().to_owned()
}

/// Undoes what the sanitizer writes for characters that text can't hold.
fn unescape(text: &str) -> String {
    let plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\u{a0}");
    plain.replace("&amp;", "&")
}
