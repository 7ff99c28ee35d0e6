//! `:name:` becomes the emoji of that name, by GitHub's list of names.

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

/// Longer than any name, in bytes: what is between two colons is looked at so far.
const NAME_BYTES: usize = 48;

/// Draws emoji in plain text; in code, and in addresses that became links by themselves, names stay as they are.
pub fn draw_emoji<'a>() -> impl FnMut(Event<'a>) -> Event<'a> {
    let (mut is_code, mut is_address) = (false, false);
    move |event| {
        match &event {
            Event::Start(Tag::CodeBlock(_)) => is_code = true,
            Event::End(TagEnd::CodeBlock) => is_code = false,
            Event::Start(Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. }) => {
                is_address = true;
            }
            Event::End(TagEnd::Link) => is_address = false,
            Event::Text(text) if !is_code && !is_address && text.contains(':') => {
                return Event::Text(drawn(text).into());
            }
            _ => {}
        }
        event
    }
}

/// The text with its names drawn. A name stands apart from the words around it: times and ratios are none.
fn drawn(text: &str) -> String {
    let mut drawn = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(':') {
        let (before, from) = rest.split_at(at);
        drawn.push_str(before);
        let is_apart = !drawn.ends_with(char::is_alphanumeric);
        match name(&from[1..]).filter(|_| is_apart) {
            Some((emoji, length)) => {
                drawn.push_str(emoji);
                rest = &from[length + 2..];
            }
            None => {
                drawn.push(':');
                rest = &from[1..];
            }
        }
    }
    drawn.push_str(rest);
    drawn
}

/// The emoji whose name and colon stand at the start of a text, and the length of the name.
fn name(text: &str) -> Option<(&'static str, usize)> {
    let length = text.bytes().take(NAME_BYTES).position(|byte| byte == b':')?;
    let follows = text[length + 1..].chars().next();
    let is_apart = !follows.is_some_and(char::is_alphanumeric);
    let emoji = emojis::get_by_shortcode(&text[..length]).filter(|_| is_apart)?;
    Some((emoji.as_str(), length))
}

#[cfg(test)]
mod tests {
    use super::drawn;

    #[test]
    fn names_are_drawn_where_they_stand_apart() {
        assert_eq!(drawn(":smile: and :+1:, :tada:!"), "😄 and 👍, 🎉!");
        assert_eq!(drawn(":smile::smile:"), "😄😄");
        for plain in ["10:100:20", "a:100:b", ":nobody:", "::", ":smile", "smile:", ": smile :"] {
            assert_eq!(drawn(plain), plain);
        }
        assert_eq!(drawn("é:smile:"), "é:smile:");
        assert_eq!(drawn(":é:smile:"), ":é:smile:");
    }
}
