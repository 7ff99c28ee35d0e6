//! Secrets that clients hold and the server only recognises: 256 random bits, kept as SHA-256.
//!
//! A slow hash guards passwords against guessing; nobody guesses 256 random bits (OWASP Session Management).

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

/// The SHA-256 of a secret.
pub type Hash = [u8; 32];

/// What a secret is for; its first letters say so, to people and to secret scanners.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A guest's, made by their browser.
    Guest,
    /// A client's that is no browser, made by `afterword key add`.
    ApiKey,
    /// A browser's that is signed in on a site.
    Session,
    /// A page's whose browser keeps no cookie: turns the session that was just begun into its token form.
    Fallback,
    /// Such a page's: says who asks.
    Access,
    /// Such a page's: gets the next access token.
    Refresh,
    /// In a link that was mailed to somebody who is to care for a site.
    Invitation,
}

impl Kind {
    /// How a secret of this kind begins.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Guest => "awg_",
            Self::ApiKey => "awk_",
            Self::Session => "aws_",
            Self::Fallback => "awf_",
            Self::Access => "awa_",
            Self::Refresh => "awr_",
            Self::Invitation => "awi_",
        }
    }
}

/// The hash of a secret of this kind; `None` if the text is none.
pub fn hash(kind: Kind, text: &str) -> Option<Hash> {
    let bytes = URL_SAFE_NO_PAD.decode(text.strip_prefix(kind.prefix())?).ok()?;
    (bytes.len() == 32).then(|| Sha256::digest(text.as_bytes()).into())
}

/// 32 bytes in base64url, as they travel in one-time codes and challenges; `None` if the text is no such thing.
pub fn bytes(text: &str) -> Option<[u8; 32]> {
    URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()
}

/// A new secret of this kind.
pub fn generate(kind: Kind) -> String {
    let bytes: [u8; 32] = rand::random();
    format!("{}{}", kind.prefix(), URL_SAFE_NO_PAD.encode(bytes))
}

#[cfg(test)]
mod tests {
    use super::{Kind, generate, hash};

    #[test]
    fn a_new_secret_is_one_of_its_kind_only() {
        let (guest, key) = (generate(Kind::Guest), generate(Kind::ApiKey));
        assert!(hash(Kind::Guest, &guest).is_some() && hash(Kind::ApiKey, &key).is_some());
        assert_eq!((hash(Kind::Guest, &key), hash(Kind::ApiKey, &guest)), (None, None));
        assert_ne!(generate(Kind::Guest), guest);
    }

    #[test]
    fn what_is_too_short_or_no_base64_is_none() {
        for text in ["", "awg_", "awg_AAAA", "awg_!!!!", &format!("{}A", generate(Kind::Guest))] {
            assert_eq!(hash(Kind::Guest, text), None, "{text}");
        }
    }
}
