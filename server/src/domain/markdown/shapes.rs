//! What pulldown-cmark would write otherwise: tables without inline style, which pages forbid, in a box that scrolls and
//! that a keyboard reaches; tasks without input fields, which nobody could fill in; spoilers; coloured code; formulas.

use std::{collections::VecDeque, fmt::Write};

use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, Event, Tag, TagEnd};

use super::{
    code::{self, Spans},
    math,
    spoilers::HIDDEN,
};

/// The events of a text, with markup of our own among them.
pub struct Shapes<'a, I> {
    events: I,
    waiting: VecDeque<Event<'a>>,
    /// The columns of the table that is being written.
    columns: Vec<Alignment>,
    column: usize,
    is_head: bool,
    has_body: bool,
    spans: Spans,
}

impl<'a, I: Iterator<Item = Event<'a>>> Shapes<'a, I> {
    /// Shapes these.
    pub fn new(events: I) -> Self {
        Self {
            events,
            waiting: VecDeque::new(),
            columns: Vec::new(),
            column: 0,
            is_head: false,
            has_body: false,
            spans: Spans::default(),
        }
    }

    /// The start of a part of a table, as HTML.
    fn start(&mut self, tag: Tag<'a>) -> Event<'a> {
        match tag {
            Tag::Table(columns) => {
                self.columns = columns;
                self.has_body = false;
                html("<div class=\"scroller\" tabindex=\"0\"><table>")
            }
            Tag::TableHead => {
                (self.is_head, self.column) = (true, 0);
                html("<thead><tr>")
            }
            Tag::TableRow => {
                (self.is_head, self.column) = (false, 0);
                let first = !std::mem::replace(&mut self.has_body, true);
                html(if first { "<tbody><tr>" } else { "<tr>" })
            }
            Tag::TableCell => {
                let name = self.cell();
                let class = match self.columns.get(self.column) {
                    Some(Alignment::Center) => " class=\"center\"",
                    Some(Alignment::Right) => " class=\"end\"",
                    _ => "",
                };
                self.column += 1;
                Event::InlineHtml(format!("<{name}{class}>").into())
            }
            Tag::BlockQuote(kind) if kind == HIDDEN => {
                html("<details class=\"spoiler\"><summary>Spoiler</summary>")
            }
            other => Event::Start(other),
        }
    }

    fn end(&self, tag: TagEnd) -> Event<'a> {
        match tag {
            TagEnd::Table if self.has_body => html("</tbody></table></div>\n"),
            TagEnd::Table => html("</table></div>\n"),
            TagEnd::TableHead => html("</tr></thead>"),
            TagEnd::TableRow => html("</tr>"),
            TagEnd::TableCell => Event::InlineHtml(format!("</{}>", self.cell()).into()),
            TagEnd::BlockQuote(kind) if kind == HIDDEN => html("</details>\n"),
            other => Event::End(other),
        }
    }

    fn cell(&self) -> &'static str {
        if self.is_head { "th" } else { "td" }
    }

    /// A block of code whose language is known: coloured, to its end.
    fn code(&mut self, language: &'static code::Language) -> Event<'a> {
        let mut text = String::new();
        let mut after = None;
        for event in self.events.by_ref() {
            match event {
                Event::Text(part) => text.push_str(&part),
                other => {
                    after = Some(other);
                    break;
                }
            }
        }
        let mut coloured = String::with_capacity(text.len() * 2);
        for (class, part) in code::spans(language, &text, &mut self.spans) {
            match class {
                Some(class) => {
                    let _in_memory = write!(coloured, "<span class=\"{class}\">");
                    escape(&mut coloured, part);
                    coloured.push_str("</span>");
                }
                None => escape(&mut coloured, part),
            }
        }
        self.waiting.push_back(Event::InlineHtml(coloured.into()));
        self.waiting.extend(after);
        Event::Start(Tag::CodeBlock(CodeBlockKind::Indented))
    }
}

impl<'a, I: Iterator<Item = Event<'a>>> Iterator for Shapes<'a, I> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        if let Some(event) = self.waiting.pop_front() {
            return Some(event);
        }
        Some(match self.events.next()? {
            Event::Start(Tag::CodeBlock(kind)) => {
                let language = match &kind {
                    CodeBlockKind::Fenced(info) => code::language(info),
                    CodeBlockKind::Indented => None,
                };
                match language {
                    Some(language) => self.code(language),
                    None => Event::Start(Tag::CodeBlock(kind)),
                }
            }
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::TaskListMarker(is_done) => {
                let mark = if is_done { "☑" } else { "☐" };
                Event::InlineHtml(format!("<span class=\"task\">{mark}</span> ").into())
            }
            Event::InlineMath(latex) => formula(&latex, false),
            Event::DisplayMath(latex) => formula(&latex, true),
            event => event,
        })
    }
}

/// A formula; one that can't be read stays as it was written.
fn formula<'a>(latex: &str, is_block: bool) -> Event<'a> {
    let markup = math::mathml(latex, is_block).unwrap_or_else(|| {
        let mut code = "<code>".to_owned();
        escape(&mut code, latex);
        code + "</code>"
    });
    Event::InlineHtml(markup.into())
}

fn html<'a>(text: &'static str) -> Event<'a> {
    Event::InlineHtml(CowStr::Borrowed(text))
}

/// Writes text as text, also between double quotes.
pub fn escape(html: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '"' => html.push_str("&quot;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '&' => html.push_str("&amp;"),
            other => html.push(other),
        }
    }
}
