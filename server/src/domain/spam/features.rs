//! What of a text is counted. Linear in its length, whatever the script, and never more than [`MOST`].

use std::borrow::Cow;

use linkify::{LinkFinder, LinkKind};
use unicode_security::{MixedScript, confusable_detection::skeleton};

/// Most features of one text; those that come later are not looked at. Ten thousand characters of short words have
/// fewer.
const MOST: usize = 8_192;
/// Characters of the longest word that is counted as such.
const LONGEST_WORD: usize = 40;

/// What is judged.
#[derive(Clone, Copy, Debug)]
pub struct Sample<'a> {
    /// The name that its author gives.
    pub name: &'a str,
    /// What they typed.
    pub body: &'a str,
}

/// Something that a text has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feature<'a> {
    /// Where it is counted: 16 bits of a hash of it.
    pub bucket: u16,
    /// What it is, for a moderator.
    pub shown: Cow<'a, str>,
}

/// Everything of a text that is counted, in the order in which it stands there. The same may come more than once.
pub fn features(sample: Sample<'_>) -> Vec<Feature<'_>> {
    let mut found = Found::default();
    let (body, links) = found.links(sample.body);
    let mut before = None;
    for part in body {
        for word in part.split(|c: char| !is_of_word(c)).filter(|word| !word.is_empty()) {
            before = found.word(word, before);
        }
    }
    for word in sample.name.split(|c: char| !is_of_word(c)).filter(|word| !word.is_empty()) {
        let key = key(word);
        found.add(&["by", &key], || Cow::Owned(format!("name: {word}")));
    }
    found.shapes(sample.body, links);
    found.0
}

#[derive(Default)]
struct Found<'a>(Vec<Feature<'a>>);

impl<'a> Found<'a> {
    fn add(&mut self, parts: &[&str], shown: impl FnOnce() -> Cow<'a, str>) {
        if self.0.len() < MOST {
            self.0.push(Feature { bucket: hash(parts), shown: shown() });
        }
    }

    /// Counts where links lead; what is left is text. How many there were.
    fn links(&mut self, body: &'a str) -> (Vec<&'a str>, usize) {
        let (mut rest, mut links) = (Vec::new(), 0);
        let mut finder = LinkFinder::new();
        finder.url_must_have_scheme(false);
        for span in finder.spans(body) {
            let Some(kind) = span.kind() else {
                rest.push(span.as_str());
                continue;
            };
            links += 1;
            let Some(host) = host(span.as_str(), kind) else { continue };
            let host = host.to_lowercase();
            self.add(&["host", &host], || Cow::Owned(host.clone()));
            // What stands above: `a.spam.example` and `b.spam.example` are of one house.
            let mut dots = host.rmatch_indices('.');
            if let Some((dot, _)) = dots.nth(1) {
                let house = &host[dot + 1..];
                self.add(&["host", house], || Cow::Owned(house.to_owned()));
            }
            if let Some((_, top)) = host.rsplit_once('.') {
                self.add(&["top", top], || Cow::Owned(format!(".{top}")));
            }
        }
        (rest, links)
    }

    /// Counts a word, and it together with the one before. Scripts that put no spaces between words are cut into pairs of
    /// characters.
    fn word(
        &mut self,
        word: &'a str,
        before: Option<(Cow<'a, str>, &'a str)>,
    ) -> Option<(Cow<'a, str>, &'a str)> {
        if word.chars().any(is_unspaced) {
            self.characters(word);
            return None;
        }
        if word.chars().count() > LONGEST_WORD {
            self.add(&["shape", "long word"], || "a very long word".into());
            return None;
        }
        let key = key(word);
        self.add(&["word", &key], || word.into());
        if !word.is_ascii() && !word.is_single_script() {
            self.add(&["shape", "mixed"], || "a word of mixed scripts".into());
        }
        if let Some((first, first_shown)) = before {
            self.add(&["pair", &first, &key], || Cow::Owned(format!("{first_shown} {word}")));
        }
        Some((key, word))
    }

    fn characters(&mut self, word: &'a str) {
        let mut starts = word.char_indices().map(|(at, _)| at).collect::<Vec<_>>();
        starts.push(word.len());
        if starts.len() == 2 {
            self.add(&["word", word], || word.into());
        }
        for at in starts.windows(3) {
            let two = &word[at[0]..at[2]];
            self.add(&["word", two], || two.into());
        }
    }

    /// Counts what a text looks like.
    fn shapes(&mut self, body: &str, links: usize) {
        let count = |is: fn(char) -> bool| body.chars().filter(|c| is(*c)).count();
        let letters = count(char::is_alphabetic);
        let shapes = [
            (links == 0, "no link"),
            (links == 1, "one link"),
            (links > 1 && links < 4, "some links"),
            (links >= 4, "many links"),
            (letters < 20, "very short"),
            (letters >= 1_000, "long"),
            (letters >= 10 && count(char::is_uppercase) * 2 > letters, "capitals"),
            (letters >= 10 && count(char::is_numeric) * 3 > letters, "many digits"),
            (count(|c| c == '!') >= 3, "exclamation marks"),
            (count(|c| "$€£¥₹₽₿".contains(c)) > 0, "money"),
            (count(is_invisible) > 0, "invisible characters"),
            (body.contains("[url") || body.contains("[URL"), "BBCode"),
            (body.contains("<a ") || body.contains("</"), "HTML"),
        ];
        for (_, shape) in shapes.into_iter().filter(|(is, _)| *is) {
            self.add(&["shape", shape], || shape.into());
        }
    }
}

/// The host of a link or of a mail address.
fn host<'a>(link: &'a str, kind: &LinkKind) -> Option<&'a str> {
    if *kind == LinkKind::Email {
        return link.rsplit_once('@').map(|(_, host)| host);
    }
    let rest = link.split_once("//").map_or(link, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next()?;
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    Some(host.split(':').next().unwrap_or(host)).filter(|host| !host.is_empty())
}

/// Under which a word is counted: in lower case; one of mixed scripts as what it looks like.
fn key(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
        return word.into();
    }
    let lower = word.to_lowercase();
    let disguised = !word.is_ascii() && !word.is_single_script();
    if disguised { skeleton(&lower).collect::<String>().into() } else { lower.into() }
}

fn is_of_word(c: char) -> bool {
    // What stands above and below letters, and what joins them: without these, words of Hindi fall apart.
    c.is_alphanumeric()
        || matches!(c, '\'' | '’' | '\u{300}'..='\u{36f}' | '\u{93c}'..='\u{94d}')
        || is_unspaced(c)
}

/// Scripts that put no spaces between words: Thai, Lao, Burmese, Khmer, kana, Han.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3041}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{ad}')
}

/// 16 bits of FNV-1a (draft-eastlake-fnv): the same on every machine and in every version, since it is kept.
fn hash(parts: &[&str]) -> u16 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for part in parts {
        for byte in part.bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    let parts = hash.to_le_bytes();
    parts.as_chunks().0.iter().fold(0, |all, two| all ^ u16::from_le_bytes(*two))
}
