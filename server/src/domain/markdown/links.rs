//! Addresses in plain text become links.

use linkify::{LinkFinder, LinkKind};
use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

/// Turns addresses in plain text into links; inside links and code they stay as they are.
pub fn autolink_outside<'a>() -> impl FnMut(Event<'a>) -> Vec<Event<'a>> {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    let mut inside = 0_usize;
    move |event| {
        match &event {
            Event::Start(Tag::Link { .. } | Tag::CodeBlock(_)) => inside += 1,
            Event::End(TagEnd::Link | TagEnd::CodeBlock) => inside = inside.saturating_sub(1),
            Event::Text(text) if inside == 0 && text.contains("://") => {
                return autolinks(&finder, text);
            }
            _ => {}
        }
        vec![event]
    }
}

fn autolinks<'a>(finder: &LinkFinder, text: &CowStr<'a>) -> Vec<Event<'a>> {
    let mut events = Vec::new();
    for span in finder.spans(text) {
        let part = CowStr::from(span.as_str().to_owned());
        let web = part.starts_with("http://") || part.starts_with("https://");
        if span.kind().is_some() && web {
            events.push(Event::Start(Tag::Link {
                link_type: LinkType::Autolink,
                dest_url: part.clone(),
                title: CowStr::from(""),
                id: CowStr::from(""),
            }));
            events.push(Event::Text(part));
            events.push(Event::End(TagEnd::Link));
        } else {
            events.push(Event::Text(part));
        }
    }
    events
}
