//! JSON (RFC 8259), parsed here: a field of an object of the browser's takes several calls out of WASM, and a page has
//! thousands. Ours rather than a library's: the smallest that was tried (hifijson) adds 1.1 kB to what each reader downloads.

use std::str::Chars;

/// JSON, parsed. Texts are as they stand between their quotes; numbers as they stand.
#[derive(Debug)]
pub enum Parsed<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// What begins as a number does.
    Number(&'a str),
    /// A text; [`unescaped`] is what it says.
    Text(&'a str),
    /// A list, each with an empty name, so that one loop reads it and objects.
    List(Vec<(&'a str, Self)>),
    /// Fields, with their names as they stand. Of two with one name the first counts.
    Object(Vec<(&'a str, Self)>),
}

/// How deep lists and objects may stand in one another; ours are four levels deep.
const DEPTH: u32 = 32;

/// Parses a text; none, if it is no JSON. What nobody reads is not looked at closely: escapes and numbers may be wrong there.
pub fn parse(text: &str) -> Option<Parsed<'_>> {
    let mut reader = Reader { text, at: 0 };
    let parsed = reader.value(DEPTH)?;
    reader.next().is_none().then_some(parsed)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    /// The next byte that is no white space, which comes next again.
    fn next(&mut self) -> Option<u8> {
        self.skip(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
        self.text.as_bytes().get(self.at).copied()
    }

    /// Takes the next byte that is no white space, if it is this one.
    fn take(&mut self, byte: u8) -> Option<()> {
        (self.next()? == byte).then(|| self.at += 1)
    }

    /// Takes bytes.
    fn skip(&mut self, is_skipped: fn(u8) -> bool) {
        while self.text.as_bytes().get(self.at).is_some_and(|byte| is_skipped(*byte)) {
            self.at += 1;
        }
    }

    /// What was taken since it was there.
    fn since(&self, from: usize) -> Option<&'a str> {
        self.text.get(from..self.at)
    }

    fn value(&mut self, depth: u32) -> Option<Parsed<'a>> {
        Some(match self.next()? {
            b'"' => Parsed::Text(self.quoted()?),
            b'[' => Parsed::List(self.values(depth, false)?),
            b'{' => Parsed::Object(self.values(depth, true)?),
            first => {
                let from = self.at;
                self.skip(|byte| {
                    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.')
                });
                match self.since(from)? {
                    "null" => Parsed::Null,
                    "true" => Parsed::Boolean(true),
                    "false" => Parsed::Boolean(false),
                    number if first == b'-' || first.is_ascii_digit() => Parsed::Number(number),
                    _ => return None,
                }
            }
        })
    }

    /// What stands between quotes.
    fn quoted(&mut self) -> Option<&'a str> {
        self.take(b'"')?;
        let from = self.at;
        loop {
            match self.text.as_bytes().get(self.at)? {
                b'"' => break,
                b'\\' => self.at += 2,
                0..b' ' => return None,
                _ => self.at += 1,
            }
        }
        let quoted = self.since(from);
        self.at += 1;
        quoted
    }

    /// What stands between brackets or, with names, between braces.
    fn values(&mut self, depth: u32, is_named: bool) -> Option<Vec<(&'a str, Parsed<'a>)>> {
        let depth = depth.checked_sub(1)?;
        let end = if is_named { b'}' } else { b']' };
        self.at += 1;
        let mut values = Vec::new();
        if self.take(end).is_some() {
            return Some(values);
        }
        loop {
            let mut name = "";
            if is_named {
                name = self.quoted()?;
                self.take(b':')?;
            }
            values.push((name, self.value(depth)?));
            if self.take(end).is_some() {
                return Some(values);
            }
            self.take(b',')?;
        }
    }
}

/// What a text says, as it stands between its quotes; none, if that can't be.
pub fn unescaped(quoted: &str) -> Option<String> {
    if quoted.bytes().all(|byte| byte != b'\\') {
        return Some(quoted.to_owned());
    }
    let mut text = String::new();
    let mut letters = quoted.chars();
    while let Some(letter) = letters.next() {
        text.push(if letter == '\\' { escaped(&mut letters)? } else { letter });
    }
    Some(text)
}

/// What stands after a `\`.
fn escaped(letters: &mut Chars<'_>) -> Option<char> {
    Some(match letters.next()? {
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => numbered(letters)?,
        letter @ ('"' | '\\' | '/') => letter,
        _ => return None,
    })
}

/// What stands after `\u`.
fn numbered(letters: &mut Chars<'_>) -> Option<char> {
    let mut code = hexadecimal(letters)?;
    // Two of them stand for a character beyond 16 bits, the first one alone for nothing.
    if code >> 10 == 0xd800 >> 10 && letters.next()? == '\\' && letters.next()? == 'u' {
        let low = hexadecimal(letters)?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
        code = 0x1_0000 + ((code & 0x3ff) << 10) + low;
    }
    char::from_u32(code)
}

fn hexadecimal(letters: &mut Chars<'_>) -> Option<u32> {
    let mut number = 0;
    for _ in 0..4 {
        number = number << 4 | letters.next()?.to_digit(16)?;
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::{Parsed, parse, unescaped};

    /// What was parsed, as serde knows it.
    fn known(parsed: &Parsed<'_>) -> Option<Value> {
        Some(match parsed {
            Parsed::Null => Value::Null,
            Parsed::Boolean(boolean) => json!(boolean),
            Parsed::Number(number) => Value::Number(number.parse().ok()?),
            Parsed::Text(quoted) => Value::String(unescaped(quoted)?),
            Parsed::List(values) => {
                Value::Array(values.iter().map(|(_, value)| known(value)).collect::<Option<_>>()?)
            }
            Parsed::Object(fields) => {
                let field = |(name, value): &(&str, _)| Some((unescaped(name)?, known(value)?));
                Value::Object(fields.iter().map(field).collect::<Option<_>>()?)
            }
        })
    }

    fn read(text: &str) -> Option<Value> {
        known(&parse(text)?)
    }

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 4, |inner| {
            let fields = prop::collection::hash_map(any::<String>(), inner.clone(), 0..4);
            prop_oneof![
                prop::collection::vec(inner, 0..4).prop_map(Value::from),
                fields.prop_map(|fields| Value::Object(fields.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_serde_writes_is_read(value in values()) {
            prop_assert_eq!(read(&value.to_string()), Some(value.clone()));
            prop_assert_eq!(read(&serde_json::to_string_pretty(&value).unwrap()), Some(value));
        }

        #[test]
        fn what_is_no_json_for_serde_is_none_here(text in r#"[\[\]{}",:\\u0-9a-fnrtl. \x00é-]{0,12}"#) {
            prop_assert_eq!(read(&text), serde_json::from_str(&text).ok());
        }
    }

    #[test]
    fn texts_say_what_their_escapes_stand_for() {
        for text in [r#""\"\\\/\b\f\n\r\t""#, r#""\u00e9\u0041""#, r#""\ud83d\ude00é""#, r#""😀""#]
        {
            assert_eq!(read(text), Some(serde_json::from_str(text).unwrap()), "{text}");
        }
        for text in [
            r#""\x""#,
            r#""\u12""#,
            r#""\ud800""#,
            r#""\ud800\n""#,
            r#""\udc00""#,
            r#""\ud83d\uffff""#,
            r#""\ud800\ue000""#,
            r#""\"#,
            "\"\n\"",
            "\"\\é\"",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn nothing_is_so_deep_that_it_ends_the_program() {
        let deep = |depth| "[".repeat(depth) + &"]".repeat(depth);
        assert!(parse(&deep(32)).is_some());
        assert!(parse(&deep(33)).is_none());
        assert!(parse(&"[{\"a\":".repeat(1_000_000)).is_none());
    }
}
