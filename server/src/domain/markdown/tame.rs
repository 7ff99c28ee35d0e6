//! What a comment has no place for: headings, pictures from elsewhere, HTML, and nesting without end.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Picture, shapes::escape};

/// Quotes in quotes, lists in lists, stress in stress: deeper than this, the text goes on at the same level. Browsers
/// and their users have limits too.
const NESTING: usize = 16;

/// The events of a text, without what a comment has no place for.
pub struct Tame<'k, I> {
    events: I,
    /// Pictures that are drawn.
    pictures: &'k [Picture],
    /// For each open tag, whether it was let through.
    open: Vec<bool>,
    shown: usize,
    /// Second event of a pair, such as the stress inside the paragraph that a heading becomes.
    next: Option<Event<'static>>,
}

impl<'a, 'k, I: Iterator<Item = Event<'a>>> Tame<'k, I> {
    /// Tames these.
    pub fn new(events: I, pictures: &'k [Picture]) -> Self {
        Self { events, pictures, open: Vec::new(), shown: 0, next: None }
    }

    /// The picture that a tag begins, if it is one that is drawn.
    fn picture_of(&self, tag: &Tag<'a>) -> Option<&'k Picture> {
        let Tag::Image { dest_url, .. } = tag else { return None };
        self.pictures.iter().find(|picture| picture.address == **dest_url)
    }

    /// A picture that is drawn, to its end; its words say what there is to see.
    fn draw(&mut self, picture: &Picture) -> Event<'a> {
        let (mut words, mut open) = (String::new(), 1_usize);
        for event in self.events.by_ref() {
            match event {
                Event::Start(Tag::Image { .. }) => open += 1,
                Event::End(TagEnd::Image) => open -= 1,
                Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) => {
                    words.push_str(&text);
                }
                Event::SoftBreak | Event::HardBreak => words.push(' '),
                _ => {}
            }
            if open == 0 {
                break;
            }
        }
        let (mut address, mut alt) = (String::new(), String::new());
        escape(&mut address, &picture.address);
        escape(&mut alt, &words);
        let (width, height) = (picture.width, picture.height);
        let html = format!(
            "<img src=\"{address}\" alt=\"{alt}\" width=\"{width}\" height=\"{height}\" \
             loading=\"lazy\" decoding=\"async\">"
        );
        Event::InlineHtml(html.into())
    }

    fn start(&mut self, tag: Tag<'a>) -> Option<Event<'a>> {
        let tag = match tag {
            // A comment has no outline of its own: its headings would break that of the page around it.
            Tag::Heading { .. } => {
                self.next = Some(Event::Start(Tag::Strong));
                Tag::Paragraph
            }
            // A picture from elsewhere would tell its host who reads here: it becomes a link to it.
            Tag::Image { link_type, dest_url, title, id } => {
                Tag::Link { link_type, dest_url, title, id }
            }
            Tag::HtmlBlock => Tag::Paragraph,
            tag => tag,
        };
        let let_through = self.shown < NESTING;
        self.open.push(let_through);
        self.shown += usize::from(let_through);
        if !let_through {
            self.next = None;
        }
        let_through.then_some(Event::Start(tag))
    }

    fn end(&mut self, tag: TagEnd) -> Option<Event<'a>> {
        let was_let_through = self.open.pop().unwrap_or(true);
        self.shown -= usize::from(was_let_through);
        let tag = match tag {
            TagEnd::Heading(_) if was_let_through => {
                self.next = Some(Event::End(TagEnd::Paragraph));
                TagEnd::Strong
            }
            TagEnd::Image => TagEnd::Link,
            TagEnd::HtmlBlock => TagEnd::Paragraph,
            tag => tag,
        };
        was_let_through.then_some(Event::End(tag))
    }
}

impl<'a, I: Iterator<Item = Event<'a>>> Iterator for Tame<'_, I> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        if let Some(event) = self.next.take() {
            return Some(event);
        }
        loop {
            let event = match self.events.next()? {
                Event::Start(tag) => match self.picture_of(&tag) {
                    Some(picture) => Some(self.draw(picture)),
                    None => self.start(tag),
                },
                Event::End(tag) => self.end(tag),
                Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
                event => Some(event),
            };
            if event.is_some() {
                return event;
            }
        }
    }
}
