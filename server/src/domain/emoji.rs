//! Emoji: those that a site offers to react with, and the names by which a text means one.

use std::sync::LazyLock;

use sdk::{limits, wire::EmojiNames};

/// Why a list of emoji can't be offered.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidEmoji {
    /// Something else.
    #[error("`{0}` is not one emoji")]
    NotOne(String),
    /// The same one again.
    #[error("{0} is there twice")]
    Twice(String),
    /// So many that nobody would find one.
    #[error("at most {} emoji", limits::REACTIONS)]
    TooMany,
}

/// Reads emoji, each of which is one that Unicode recommends for general interchange (Unicode Technical Standard 51). They
/// come back fully qualified, so that each has one form, whoever typed it.
pub fn parse<'a>(words: impl IntoIterator<Item = &'a str>) -> Result<Vec<String>, InvalidEmoji> {
    let mut list = Vec::new();
    for word in words {
        let emoji = emojis::get(word).ok_or_else(|| InvalidEmoji::NotOne(word.to_owned()))?;
        let emoji = emoji.as_str().to_owned();
        if list.contains(&emoji) {
            return Err(InvalidEmoji::Twice(emoji));
        }
        list.push(emoji);
    }
    if list.len() > limits::REACTIONS { Err(InvalidEmoji::TooMany) } else { Ok(list) }
}

/// What a text may name, by GitHub's list of names.
pub static NAMED: LazyLock<EmojiNames> = LazyLock::new(|| {
    let named = emojis::iter().filter(|emoji| emoji.shortcode().is_some());
    let mut named = named.collect::<Vec<_>>();
    // What is typed whole comes before what it begins.
    named.sort_by_key(|emoji| emoji.shortcode());
    let line = |emoji: &&emojis::Emoji| {
        let names = emoji.shortcodes().map(|name| format!(" :{name}:"));
        std::iter::once(emoji.as_str().to_owned()).chain(names).collect()
    };
    EmojiNames { emoji: named.iter().map(line).collect() }
});

#[cfg(test)]
mod tests {
    use super::{InvalidEmoji, NAMED, parse};

    #[test]
    fn each_emoji_stands_before_all_its_names() {
        let all = &NAMED.emoji;
        assert!(all.contains(&"👍 :+1: :thumbsup:".to_owned()));
        let place = |name: &str| all.iter().position(|line| line.contains(name)).unwrap();
        assert!(place(" :smile:") < place(" :smile_cat:"));
        assert!(place(" :smile_cat:") < place(" :smiley:"));
    }

    #[test]
    fn each_emoji_has_one_form() {
        let both = parse(["❤", "👩‍💻", "👍"]).unwrap();
        assert_eq!(both, ["❤\u{fe0f}", "👩‍💻", "👍"]);
        assert_eq!(parse(["❤", "❤\u{fe0f}"]), Err(InvalidEmoji::Twice("❤\u{fe0f}".to_owned())));
        assert_eq!(parse([]), Ok(Vec::new()));
    }

    #[test]
    fn what_is_not_one_emoji_is_refused() {
        for word in ["", "a", "1", "👍👍", "👍 ", "<b>", "\u{200d}", "👍\u{202e}"] {
            assert_eq!(parse([word]), Err(InvalidEmoji::NotOne(word.to_owned())), "{word:?}");
        }
        let many = ["👍", "👎", "😄", "🎉", "😕", "❤️", "🚀", "👀", "🙏"];
        assert_eq!(parse(many), Err(InvalidEmoji::TooMany));
    }
}
