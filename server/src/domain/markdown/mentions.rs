//! `@Name` names somebody who takes part in the thread. Only names that the server knows are marked; any other stays
//! what was typed.

use pulldown_cmark::{Event, Tag, TagEnd};

/// Most people whom one comment may name; others stay plain text.
const MOST: usize = 20;

/// Marks names after an `@` in plain text, and notes which they are; in code and in links they stay as they are.
pub fn mark_names<'a>(
    names: &[String],
    found: &mut Vec<usize>,
) -> impl FnMut(Event<'a>) -> Vec<Event<'a>> {
    let mut inside = 0_usize;
    move |event| {
        match &event {
            Event::Start(Tag::CodeBlock(_) | Tag::Link { .. }) => inside += 1,
            Event::End(TagEnd::CodeBlock | TagEnd::Link) => inside = inside.saturating_sub(1),
            Event::Text(text) if inside == 0 && !names.is_empty() && text.contains('@') => {
                return parts(text, names, found);
            }
            _ => {}
        }
        vec![event]
    }
}

fn parts<'a>(text: &str, names: &[String], found: &mut Vec<usize>) -> Vec<Event<'a>> {
    let (mut events, mut plain, mut rest) = (Vec::new(), String::new(), text);
    while let Some((before, after)) = rest.split_once('@') {
        plain.push_str(before);
        // In an address it is no name that follows.
        let is_apart = !plain.ends_with(char::is_alphanumeric);
        match longest(after, names).filter(|_| is_apart && found.len() < MOST) {
            Some((which, length)) => {
                events.push(Event::Text(std::mem::take(&mut plain).into()));
                events.push(Event::InlineHtml("<span class=\"mention\">".into()));
                events.push(Event::Text(format!("@{}", names[which]).into()));
                events.push(Event::InlineHtml("</span>".into()));
                found.push(which);
                rest = &after[length..];
            }
            None => {
                plain.push('@');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    events.push(Event::Text(plain.into()));
    events
}

/// The longest of the names that a text begins with, whatever the case, and how many bytes of the text it takes.
fn longest(text: &str, names: &[String]) -> Option<(usize, usize)> {
    let mut best: Option<(usize, usize)> = None;
    for (which, name) in names.iter().enumerate() {
        let length: usize = text.chars().take(name.chars().count()).map(char::len_utf8).sum();
        let (head, tail) = text.split_at(length);
        let is_it = is_same(head, name) && !tail.starts_with(char::is_alphanumeric);
        // Of two people who are called the same, the first.
        if is_it && best.is_none_or(|(_, longest)| length > longest) {
            best = Some((which, length));
        }
    }
    best
}

fn is_same(one: &str, other: &str) -> bool {
    let lower = |text: &str| text.chars().flat_map(char::to_lowercase).collect::<Vec<_>>();
    // Most differ at once.
    let first = |text: &str| text.chars().next().map(|first| first.to_lowercase().next());
    first(one) == first(other) && lower(one) == lower(other)
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::Event;

    use super::mark_names;

    /// The text with brackets around what is marked, and who that is.
    fn marked(text: &str, names: &[&str]) -> (String, Vec<usize>) {
        let names = names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        let mut found = Vec::new();
        let mut mark = mark_names(&names, &mut found);
        let events = mark(Event::Text(text.to_owned().into()));
        drop(mark);
        let text = |event: Event<'_>| match event {
            Event::Text(text) => text.to_string(),
            Event::InlineHtml(html) => (if html.contains('/') { "]" } else { "[" }).to_owned(),
            _ => unreachable!(),
        };
        (events.into_iter().map(text).collect(), found)
    }

    #[test]
    fn the_longest_known_name_is_marked() {
        let names = ["Ana", "Ana Silva", "Ben", "李小龍"];
        for (text, expected, who) in [
            ("@Ana Silva, @ben!", "[@Ana Silva], [@Ben]!", vec![1, 2]),
            ("@Ana Sil", "[@Ana] Sil", vec![0]),
            ("(@Ana’s)", "([@Ana]’s)", vec![0]),
            ("@李小龍 @Ana", "[@李小龍] [@Ana]", vec![3, 0]),
        ] {
            assert_eq!(marked(text, &names), (expected.to_owned(), who), "{text}");
        }
        for text in ["@Anabel", "mail@Ana", "@", "@@", "@Nobody", "Ana"] {
            assert_eq!(marked(text, &names), (text.to_owned(), vec![]), "{text}");
        }
    }

    #[test]
    fn a_comment_names_a_bounded_number_of_people() {
        let (text, found) = marked(&"@Ana ".repeat(1_000), &["Ana"]);
        assert_eq!((found.len(), text.matches('[').count()), (20, 20));
    }
}
