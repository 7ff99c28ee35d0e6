//! What a reader uncovers by themselves: `>!` before the lines of a block, `||` around words.
//!
//! A block is a `<details>`, words are a `<span>` that shows them while it has the focus: both work with a keyboard and
//! without scripts.

use std::{collections::VecDeque, ops::Range};

use pulldown_cmark::{BlockQuoteKind, CowStr, Event, Tag, TagEnd};

/// Marks a quote that hides what it holds. Nothing else makes quotes of a kind: the alerts of GitHub's Markdown are off.
pub const HIDDEN: Option<BlockQuoteKind> = Some(BlockQuoteKind::Warning);
/// Stands around hidden words.
const FENCE: &str = "||";

/// Marks quotes that begin with `>!`, and takes the exclamation marks off their lines.
pub fn mark_hidden<'a>(
    source: &'a str,
    events: impl Iterator<Item = (Event<'a>, Range<usize>)>,
) -> impl Iterator<Item = Event<'a>> {
    // Of each open quote, whether it hides; and whether a line has just begun.
    let (mut quotes, mut at_start) = (Vec::new(), false);
    events.map(move |(event, place)| {
        let was_at_start = std::mem::replace(&mut at_start, false);
        match event {
            Event::Start(Tag::BlockQuote(_)) => {
                let hides = source[place.start..].trim_start().starts_with(">!");
                quotes.push(hides);
                Event::Start(Tag::BlockQuote(HIDDEN.filter(|_| hides)))
            }
            Event::End(TagEnd::BlockQuote(_)) => {
                let hides = quotes.pop().unwrap_or(false);
                Event::End(TagEnd::BlockQuote(HIDDEN.filter(|_| hides)))
            }
            Event::Text(text) if was_at_start && quotes.last() == Some(&true) => {
                let rest =
                    text.strip_prefix('!').map(|rest| CowStr::from(rest.trim_start().to_owned()));
                Event::Text(rest.unwrap_or(text))
            }
            Event::Start(Tag::Paragraph) | Event::SoftBreak | Event::HardBreak => {
                at_start = true;
                event
            }
            event => event,
        }
    })
}

/// Hides words between fences that stand in one block, outside of stress and links.
pub fn hide_inside<'a>(events: impl Iterator<Item = Event<'a>>) -> impl Iterator<Item = Event<'a>> {
    HideInside { events, block: VecDeque::new(), is_code: false }
}

struct HideInside<'a, I> {
    events: I,
    /// What is read of a block, and done.
    block: VecDeque<Event<'a>>,
    is_code: bool,
}

impl<'a, I: Iterator<Item = Event<'a>>> Iterator for HideInside<'a, I> {
    type Item = Event<'a>;

    fn next(&mut self) -> Option<Event<'a>> {
        if let Some(event) = self.block.pop_front() {
            return Some(event);
        }
        let mut inline = Vec::new();
        let next = loop {
            match self.events.next() {
                Some(event) if !self.is_code && is_inline(&event) => inline.push(event),
                next => break next,
            }
        };
        match next {
            Some(Event::Start(Tag::CodeBlock(_))) => self.is_code = true,
            Some(Event::End(TagEnd::CodeBlock)) => self.is_code = false,
            _ => (),
        }
        self.block = hide(inline).into();
        self.block.extend(next);
        self.block.pop_front()
    }
}

fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Text(_) | Event::Code(_) | Event::SoftBreak | Event::HardBreak => true,
        Event::Start(tag) => is_inline_tag(tag.to_end()),
        Event::End(tag) => is_inline_tag(*tag),
        _ => false,
    }
}

fn is_inline_tag(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link)
}

/// Puts spans around what stands between fences.
fn hide(events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    let is_fenced = |event: &Event<'_>| matches!(event, Event::Text(text) if text.contains(FENCE));
    if !events.iter().any(is_fenced) {
        return events;
    }
    let (mut parts, mut fences) = (Vec::with_capacity(events.len() + 4), Vec::new());
    let mut depth = 0_usize;
    for event in events {
        match &event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Text(text) if depth == 0 => {
                split(text, &mut parts, &mut fences);
                continue;
            }
            _ => (),
        }
        parts.push(event);
    }
    // Of an odd number, the last hides nothing.
    for pair in fences.chunks_exact(2) {
        if pair[1] > pair[0] + 1 {
            parts[pair[0]] = Event::InlineHtml("<span class=\"spoiler\" tabindex=\"0\">".into());
            parts[pair[1]] = Event::InlineHtml("</span>".into());
        }
    }
    parts
}

/// Parts a text at its fences, and notes where those stand. One with space on both sides means something else.
fn split(text: &str, parts: &mut Vec<Event<'_>>, fences: &mut Vec<usize>) {
    let own = |text: &str| Event::Text(CowStr::from(text.to_owned()));
    let (mut rest, mut plain) = (text, String::new());
    while let Some((before, after)) = rest.split_once(FENCE) {
        plain.push_str(before);
        let opens = fences.len().is_multiple_of(2);
        let inner = if opens { after.chars().next() } else { plain.chars().last() };
        if inner.is_some_and(char::is_whitespace) {
            plain.push_str(FENCE);
        } else {
            if !plain.is_empty() {
                parts.push(own(&std::mem::take(&mut plain)));
            }
            fences.push(parts.len());
            parts.push(own(FENCE));
        }
        rest = after;
    }
    plain.push_str(rest);
    if !plain.is_empty() {
        parts.push(own(&plain));
    }
}
