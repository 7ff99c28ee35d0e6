//! Who asks.

use std::fmt;

use crate::transport;

/// Random bytes of a guest's secret.
const SECRET_BYTES: usize = 32;
const GUEST_PREFIX: &str = "awg_";
const KEY_PREFIX: &str = "awk_";
const TOKEN_PREFIX: &str = "awa_";

/// Who asks. Whoever has the text is that person: keep it to yourself. `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct Auth(Kind, String);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Guest,
    Key,
    Token,
}

/// Why a text is no secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "a guest's secret begins with awg_, an API key with awk_, an access token with awa_, followed by letters, digits, - and _"
)]
pub struct InvalidSecret;

impl Auth {
    /// A guest that nobody knows yet: 32 random bytes. The first post makes them known.
    pub fn new_guest() -> Self {
        let random: [u8; SECRET_BYTES] = transport::random();
        Self(Kind::Guest, [GUEST_PREFIX, &base64url(&random)].concat())
    }

    /// A guest's secret, an API key or the access token of a session, as it was kept.
    pub fn parse(text: &str) -> Result<Self, InvalidSecret> {
        let word = |rest: &str| {
            rest.len() >= 20
                && rest
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
        };
        let kinds =
            [(GUEST_PREFIX, Kind::Guest), (KEY_PREFIX, Kind::Key), (TOKEN_PREFIX, Kind::Token)];
        let is = |prefix: &str| text.strip_prefix(prefix).is_some_and(word);
        let kind = kinds.into_iter().find(|(prefix, _)| is(prefix)).ok_or(InvalidSecret)?;
        Ok(Self(kind.1, text.to_owned()))
    }

    /// The secret, to be kept.
    pub fn secret(&self) -> &str {
        &self.1
    }

    /// Whether it is a program's, which says who it is with each socket.
    pub(crate) fn is_key(&self) -> bool {
        matches!(self.0, Kind::Key)
    }

    /// The value of the header `Authorization`.
    pub fn header(&self) -> String {
        match self.0 {
            Kind::Guest => ["Guest ", &self.1].concat(),
            Kind::Key | Kind::Token => ["Bearer ", &self.1].concat(),
        }
    }
}

impl fmt::Debug for Auth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Auth(…)")
    }
}

/// base64url without padding (RFC 4648, section 5). A library would be larger than all of this module.
pub fn base64url(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let letter = |bits: u32| char::from(LETTERS[usize::try_from(bits & 63).unwrap_or_default()]);
    let mut text = String::new();
    let (mut bits, mut count) = (0_u32, 0);
    for byte in bytes {
        bits = bits << 8 | u32::from(*byte);
        count += 8;
        while count >= 6 {
            count -= 6;
            text.push(letter(bits >> count));
        }
    }
    if count > 0 {
        text.push(letter(bits << (6 - count)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Auth, InvalidSecret, base64url};

    #[test]
    fn base64url_is_that_of_the_rfc() {
        for (bytes, text) in [
            (&b""[..], ""),
            (b"f", "Zg"),
            (b"fo", "Zm8"),
            (b"foo", "Zm9v"),
            (b"foob", "Zm9vYg"),
            (b"fooba", "Zm9vYmE"),
            (b"foobar", "Zm9vYmFy"),
            (&[0xfb, 0xff], "-_8"),
        ] {
            assert_eq!(base64url(bytes), text);
        }
    }

    #[test]
    fn a_guest_s_secret_can_be_kept_and_read_again() {
        let guest = Auth::new_guest();
        assert_eq!(guest.secret().len(), "awg_".len() + 43);
        assert_eq!(Auth::parse(guest.secret()).unwrap(), guest);
        assert_ne!(Auth::new_guest(), guest);
        assert!(guest.header().starts_with("Guest awg_"));
    }

    #[test]
    fn what_could_break_a_header_is_no_secret() {
        for text in
            ["", "awg_", "awk_short", "awk_0123456789012345678\n", "xyz_01234567890123456789"]
        {
            assert_eq!(Auth::parse(text), Err(InvalidSecret), "{text}");
        }
        for text in ["awk_01234567890123456789", "awa_01234567890123456789"] {
            assert_eq!(Auth::parse(text).unwrap().header(), format!("Bearer {text}"));
        }
    }

    #[test]
    fn a_secret_is_not_printed() {
        assert_eq!(format!("{:?}", Auth::new_guest()), "Auth(…)");
    }
}
