//! What of a text can be counted: capitals, repeated characters, links and pictures; and what makes it the same as another
//! one.

use sha2::{Digest, Sha256};

use super::words;

/// Fewest letters that have capitals in what can shout.
const LETTERS: usize = 20;
/// The share of capitals from which a text shouts, in percent.
const CAPITALS: usize = 70;
/// So often does one character come in a row where it is repeated.
const REPEATED: usize = 10;
/// Fewest letters of a text that is compared with others: short ones are often the same.
const COMPARED: usize = 30;

/// How a text shouts: the share of its capitals, or what it repeats.
pub fn shouts(text: &str) -> Option<String> {
    let cased = |c: &char| c.is_lowercase() || c.is_uppercase();
    let letters = text.chars().filter(cased).count();
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    if letters >= LETTERS && capitals * 100 >= letters * CAPITALS {
        return Some(format!("{}%", capitals * 100 / letters));
    }
    let mut last = ('\0', 0);
    for c in text.chars() {
        last = if c == last.0 { (c, last.1 + 1) } else { (c, 1) };
        if last.1 == REPEATED && (c.is_alphabetic() || matches!(c, '!' | '?')) {
            return Some(c.to_string().repeat(REPEATED));
        }
    }
    None
}

/// How many links lead out of a comment, and how many pictures it shows, by its sanitized HTML.
pub fn links_and_images(html: &str) -> (u32, u32) {
    let count = |tag: &str| u32::try_from(html.matches(tag).count()).unwrap_or(u32::MAX);
    (count("<a href=\"http"), count("<img "))
}

/// What texts have in common that differ in case, punctuation and figures only; none for short ones.
pub fn fingerprint(text: &str) -> Option<[u8; 32]> {
    let letters = words::folded(text).chars().filter(|c| c.is_alphabetic()).collect::<String>();
    let is_long = letters.chars().count() >= COMPARED;
    is_long.then(|| Sha256::digest(letters).into())
}

#[cfg(test)]
mod tests {
    use super::{fingerprint, links_and_images, shouts};

    #[test]
    fn what_shouts_is_long_enough_to_shout() {
        for (text, found) in [
            ("I SAID THAT YOU MUST NOT DO IT", Some("100%")),
            ("I SAID THAT YOU MUST NOT do it", Some("82%")),
            ("OK, NASA!", None),
            ("ЭТО ВСЁ НАПИСАНО БОЛЬШИМИ БУКВАМИ", Some("100%")),
            ("これは長い文章ですが、大文字がありません。", None),
            ("Wow!!!!!!!!!!", Some("!!!!!!!!!!")),
            ("A line: ----------------", None),
            ("1 000 000 000 0000000000", None),
        ] {
            assert_eq!(shouts(text).as_deref(), found, "{text}");
        }
    }

    #[test]
    fn links_lead_out_and_pictures_are_shown() {
        let html = r#"<p><a href="https://a.example" rel="x">a</a> <a href="/b">b</a> <img src="https://c.example/d"></p>"#;
        assert_eq!(links_and_images(html), (1, 1));
    }

    #[test]
    fn texts_that_differ_in_small_things_are_the_same() {
        let one = fingerprint("Buy cheap watches at our shop, only 99 dollars!");
        assert!(one.is_some());
        assert_eq!(one, fingerprint("BUY CHEAP WATCHES at our shop... only 79 dollars?"));
        assert_ne!(one, fingerprint("Buy cheap bicycles at our shop, only 99 dollars!"));
        assert_eq!(fingerprint("Thank you, friends!"), None);
    }
}
