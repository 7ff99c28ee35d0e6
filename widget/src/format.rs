//! What the toolbar does to a text. Pure: what is before, in and after the selection goes in, an edit comes out.

use view::Format;

/// An edit of a text; places are UTF-16 code units, as a browser counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Where what is replaced begins.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
    /// What stands there instead.
    pub text: String,
    /// What is selected then, counted from `from`.
    pub select: (u32, u32),
}

/// Gives the selected text a format, or takes it away if the text has it.
pub fn apply(format: Format, before: &str, selected: &str, after: &str) -> Edit {
    match format {
        Format::Bold => wrap("**", before, selected, after),
        Format::Italic => wrap("*", before, selected, after),
        Format::Code if selected.contains('\n') => fence(before, selected, after),
        Format::Code => wrap("`", before, selected, after),
        Format::Link => link(before, selected),
        Format::Quote => prefix("> ", before, selected),
        Format::List => prefix("- ", before, selected),
    }
}

fn wrap(mark: &str, before: &str, selected: &str, after: &str) -> Edit {
    let at = length(before);
    if is_open(mark, before) && is_open(mark, &reversed(after)) {
        let mark = length(mark);
        return Edit {
            from: at - mark,
            to: at + length(selected) + mark,
            text: selected.to_owned(),
            select: (0, length(selected)),
        };
    }
    // Marks must touch the words that they mark.
    let word = selected.trim();
    let lead = &selected[..selected.len() - selected.trim_start().len()];
    let trail = &selected[lead.len() + word.len()..];
    let start = length(lead) + length(mark);
    Edit {
        from: at,
        to: at + length(selected),
        text: [lead, mark, word, mark, trail].concat(),
        select: (start, start + length(word)),
    }
}

/// Whether a text ends in a mark. Two stars are bold, one is italic, three are both.
fn is_open(mark: &str, before: &str) -> bool {
    let stars = before.len() - before.trim_end_matches('*').len();
    match mark {
        "**" => stars >= 2,
        "*" => stars % 2 == 1,
        _ => before.ends_with(mark),
    }
}

fn reversed(text: &str) -> String {
    // More than the longest mark is never looked at.
    text.chars().take(4).collect::<Vec<_>>().into_iter().rev().collect()
}

fn fence(before: &str, selected: &str, after: &str) -> Edit {
    let open = if before.is_empty() || before.ends_with('\n') { "```\n" } else { "\n```\n" };
    let close = match (selected.ends_with('\n'), after.is_empty() || after.starts_with('\n')) {
        (true, true) => "```",
        (true, false) => "```\n",
        (false, true) => "\n```",
        (false, false) => "\n```\n",
    };
    let start = length(open);
    Edit {
        from: length(before),
        to: length(before) + length(selected),
        text: [open, selected, close].concat(),
        select: (start, start + length(selected)),
    }
}

fn link(before: &str, selected: &str) -> Edit {
    const ADDRESS: &str = "https://";
    let is_address = selected.starts_with("https://") || selected.starts_with("http://");
    let (words, address) = if is_address { ("", selected) } else { (selected, ADDRESS) };
    // What is missing is selected, to be typed.
    let select = if words.is_empty() {
        (1, 1)
    } else {
        let start = length(words) + length("[](");
        (start, start + length(ADDRESS))
    };
    Edit {
        from: length(before),
        to: length(before) + length(selected),
        text: ["[", words, "](", address, ")"].concat(),
        select,
    }
}

fn prefix(mark: &str, before: &str, selected: &str) -> Edit {
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    let whole = [&before[line_start..], selected].concat();
    let is_on = whole.split('\n').all(|line| line.starts_with(mark));
    let mut text = String::new();
    for line in whole.split('\n') {
        if is_on {
            text.push_str(&line[mark.len()..]);
        } else {
            text.push_str(mark);
            text.push_str(line);
        }
        text.push('\n');
    }
    // Between lines, not after the last.
    text.pop();
    let end = length(&text);
    Edit {
        from: length(&before[..line_start]),
        to: length(before) + length(selected),
        // Of one line nothing needs to stay selected: it is written on.
        select: (if whole.contains('\n') { 0 } else { end }, end),
        text,
    }
}

fn length(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Edit, apply};
    use view::Format;

    /// The text after an edit, with `|` around what is selected. `text` has them around what is selected before.
    fn done(format: Format, text: &str) -> String {
        let parts: Vec<_> = text.split('|').collect();
        let Edit { from, to, text, select } = apply(format, parts[0], parts[1], parts[2]);
        let mut units: Vec<_> = parts.concat().encode_utf16().collect();
        let mut new: Vec<_> = text.encode_utf16().collect();
        new.insert(select.1 as usize, u16::from(b'|'));
        new.insert(select.0 as usize, u16::from(b'|'));
        units.splice(from as usize..to as usize, new);
        String::from_utf16(&units).unwrap()
    }

    #[test]
    fn marks_stand_around_the_words_and_come_off_again() {
        for (format, before, after) in [
            (Format::Bold, "a |word| b", "a **|word|** b"),
            (Format::Bold, "a **|word|** b", "a |word| b"),
            (Format::Bold, "a| word |b", "a **|word|** b"),
            (Format::Bold, "||", "**||**"),
            (Format::Italic, "**|word|**", "***|word|***"),
            (Format::Italic, "***|word|***", "**|word|**"),
            (Format::Bold, "***|word|***", "*|word|*"),
            (Format::Italic, "ü 🙂 |мир|", "ü 🙂 *|мир|*"),
            (Format::Code, "|x|", "`|x|`"),
            (Format::Code, "`|x|`", "|x|"),
        ] {
            assert_eq!(done(format, before), after, "{before}");
        }
    }

    #[test]
    fn code_of_several_lines_is_a_block() {
        assert_eq!(done(Format::Code, "so: |a\nb| then"), "so: \n```\n|a\nb|\n```\n then");
        assert_eq!(done(Format::Code, "|a\nb|"), "```\n|a\nb|\n```");
    }

    #[test]
    fn a_link_asks_for_what_is_missing() {
        assert_eq!(done(Format::Link, "see |this|"), "see [this](|https://|)");
        assert_eq!(done(Format::Link, "|https://a.example|"), "[||](https://a.example)");
        assert_eq!(done(Format::Link, "||"), "[||](https://)");
    }

    #[test]
    fn quotes_and_lists_take_whole_lines() {
        assert_eq!(done(Format::Quote, "one\ntw|o\nthr|ee"), "one\n|> two\n> thr|ee");
        assert_eq!(done(Format::List, "one|| more"), "- one|| more");
        assert_eq!(done(Format::List, "- one|| more"), "one|| more");
        assert_eq!(done(Format::Quote, "|> a\n> b|"), "|a\nb|");
    }

    proptest! {
        #[test]
        fn any_selection_can_be_formatted(
            before in "[ a*`>\\n🙂-]{0,6}", selected in "[ a*`>\\n🙂-]{0,6}", after in "[ a*`>\\n🙂-]{0,6}"
        ) {
            for format in Format::ALL {
                let edit = apply(format, &before, &selected, &after);
                let all = [&*before, &selected, &after].concat().encode_utf16().count();
                prop_assert!(edit.from <= edit.to && edit.to as usize <= all);
                let new = edit.text.encode_utf16().count();
                prop_assert!(edit.select.0 <= edit.select.1 && edit.select.1 as usize <= new);
            }
        }
    }
}
