//! The picture of an author. Who has none gets initials on a colour, both made from the name: nothing is fetched, and they
//! are what shows where a page's policy lets no pictures in.

use sdk::wire::AvatarId;

use crate::{Element, el};

/// One class for each of the colours in the style sheet.
const CLASSES: [&str; 8] = [
    "avatar hue-0",
    "avatar hue-1",
    "avatar hue-2",
    "avatar hue-3",
    "avatar hue-4",
    "avatar hue-5",
    "avatar hue-6",
    "avatar hue-7",
];

/// The avatar of an author; an empty one for somebody whose comment was removed. Screen readers skip it: the name
/// stands beside it.
pub fn avatar(name: Option<&str>) -> Element {
    let class = name.map_or("avatar gone", |name| CLASSES[hash(name) % CLASSES.len()]);
    el("span")
        .key("avatar")
        .class(class)
        .attr("part", "avatar")
        .attr("aria-hidden", "true")
        .child(name.map(initials).unwrap_or_default())
}

/// The picture of somebody, over their initials; `home` is where pictures are.
pub fn portrait(home: &str, name: Option<&str>, picture: Option<AvatarId>) -> Element {
    let picture = picture.map(|id| {
        el("img")
            .attr("src", [home, "/avatars/", &id.text()].concat())
            .attr("alt", "")
            .attr("loading", "lazy")
    });
    avatar(name).children(picture)
}

/// The first letters of the first and the last word; the style sheet makes them large, since the tables that know how
/// would be the largest part of this crate.
fn initials(name: &str) -> String {
    let (mut initials, mut last) = (String::new(), None);
    let mut is_in_word = false;
    for letter in name.chars() {
        if letter.is_whitespace() {
            is_in_word = false;
        } else if !is_in_word && !letter.is_ascii_punctuation() {
            is_in_word = true;
            if initials.is_empty() {
                initials.push(letter);
            } else {
                last = Some(letter);
            }
        }
    }
    initials.extend(last);
    initials
}

/// FNV-1a (draft-eastlake-fnv, section 2), 32 bits: small, and the same everywhere.
fn hash(text: &str) -> usize {
    let hash = text
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    // The low bits of FNV are its weakest.
    usize::try_from(hash >> 16).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_those_of_the_first_and_the_last_word() {
        assert_eq!(initials("Ana Lucía Kovač"), "AK");
        assert_eq!(initials("  ben "), "b");
        assert_eq!(initials("(éa) 9lives"), "é9");
        assert_eq!(initials("ليلى حداد"), "لح");
        assert_eq!(initials("!?"), "");
    }
}
