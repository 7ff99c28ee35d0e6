//! What sites sign with.

use std::{fmt, str::FromStr};

use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use jsonwebtoken::{Algorithm, DecodingKey};
use sdk::wire::SiteId;

/// How a secret of ours begins: people and secret scanners know it by that.
const PREFIX: &str = "awj_";
/// What stands before the point of a P-256 key (RFC 5480, section 2): 65 bytes follow, uncompressed.
const P256: &[u8] = b"\x30\x59\x30\x13\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07\x03\x42\x00";
/// What stands before an Ed25519 key (RFC 8410, section 4): 32 bytes follow.
const ED25519: &[u8] = b"\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00";

/// An algorithm that a site may sign by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alg {
    /// HMAC with SHA-256: the site and we hold the same secret.
    Hs256,
    /// ECDSA on P-256 with SHA-256.
    Es256,
    /// Ed25519.
    EdDsa,
}

/// What a site signs with, or its public half.
#[derive(Clone, PartialEq, Eq)]
pub struct Key {
    alg: Alg,
    bytes: Vec<u8>,
}

/// Why something is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidKey {
    /// No name of an algorithm.
    #[error("an algorithm is HS256, ES256 or EdDSA")]
    Alg,
    /// Not a public key in PEM.
    #[error(
        "not a public key in PEM: its file begins with -----BEGIN PUBLIC KEY-----; `openssl pkey -pubout` writes it"
    )]
    Pem,
    /// A public key of another kind.
    #[error(
        "not a key for this algorithm: ES256 takes one of the curve P-256, EdDSA one of Ed25519"
    )]
    Kind,
}

/// A name for a new key.
pub fn new_kid() -> String {
    format!("{:08x}", rand::random::<u32>())
}

/// Where the key of a site with this name belongs, when it is sealed.
pub fn place(site: SiteId, kid: &str) -> Vec<u8> {
    [site.0.as_bytes(), kid.as_bytes()].concat()
}

impl Alg {
    const ALL: [Self; 3] = [Self::Hs256, Self::Es256, Self::EdDsa];

    /// Its name (RFC 7518, section 3.1; RFC 8037).
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hs256 => "HS256",
            Self::Es256 => "ES256",
            Self::EdDsa => "EdDSA",
        }
    }

    pub(super) fn algorithm(self) -> Algorithm {
        match self {
            Self::Hs256 => Algorithm::HS256,
            Self::Es256 => Algorithm::ES256,
            Self::EdDsa => Algorithm::EdDSA,
        }
    }
}

impl FromStr for Alg {
    type Err = InvalidKey;

    fn from_str(text: &str) -> Result<Self, InvalidKey> {
        Self::ALL.into_iter().find(|alg| alg.as_str() == text).ok_or(InvalidKey::Alg)
    }
}

impl fmt::Display for Alg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Key {
    /// A new secret of 256 random bits, and the text that the site signs with: its bytes as they are, not decoded.
    pub fn new_secret() -> (String, Self) {
        let bytes: [u8; 32] = rand::random();
        let text = format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(bytes));
        let key = Self { alg: Alg::Hs256, bytes: text.clone().into_bytes() };
        (text, key)
    }

    /// Reads the public key of a site, in PEM (RFC 7468, section 13).
    pub fn from_pem(alg: Alg, text: &str) -> Result<Self, InvalidKey> {
        let body = text
            .trim()
            .strip_prefix("-----BEGIN PUBLIC KEY-----")
            .and_then(|rest| rest.strip_suffix("-----END PUBLIC KEY-----"))
            .ok_or(InvalidKey::Pem)?;
        let body: String = body.split_whitespace().collect();
        let der = STANDARD.decode(body).map_err(|_| InvalidKey::Pem)?;
        let (start, length) = match alg {
            Alg::Hs256 => return Err(InvalidKey::Kind),
            Alg::Es256 => (P256, 65),
            Alg::EdDsa => (ED25519, 32),
        };
        let bytes = der.strip_prefix(start).filter(|bytes| bytes.len() == length);
        let bytes = bytes.ok_or(InvalidKey::Kind)?;
        // The first byte says that both coordinates follow.
        if alg == Alg::Es256 && bytes[0] != 4 {
            return Err(InvalidKey::Kind);
        }
        Ok(Self { alg, bytes: bytes.to_vec() })
    }

    /// A key as it was kept.
    pub fn from_bytes(alg: Alg, bytes: Vec<u8>) -> Self {
        Self { alg, bytes }
    }

    /// The algorithm that it is for, and no other.
    pub fn alg(&self) -> Alg {
        self.alg
    }

    /// The key, to be kept: sealed.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub(super) fn decoding(&self) -> DecodingKey {
        match self.alg {
            Alg::Hs256 => DecodingKey::from_secret(&self.bytes),
            Alg::Es256 => DecodingKey::from_ec_der(&self.bytes),
            Alg::EdDsa => DecodingKey::from_ed_der(&self.bytes),
        }
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Key({})", self.alg)
    }
}

#[cfg(test)]
mod tests {
    use super::{Alg, InvalidKey, Key};

    const ES256: &str = "-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEVs/o5+uQbTjL3chynL4wXgUg2R9
q9UU8I5mEovUf86QZ7kOBIjJwqnzD1omageEHWwHdBO6B+dFabmdT9POxg==
-----END PUBLIC KEY-----
";
    const ED25519: &str = "-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEA2+Jj2UvNCvQiUPNYRgSi0cJSPiJI6Rs6D0UTeEpQVj8=
-----END PUBLIC KEY-----";

    #[test]
    fn a_public_key_is_read_for_its_own_algorithm_alone() {
        assert_eq!(Key::from_pem(Alg::Es256, ES256).unwrap().bytes().len(), 65);
        assert_eq!(Key::from_pem(Alg::EdDsa, ED25519).unwrap().bytes().len(), 32);
        for (alg, text, error) in [
            (Alg::EdDsa, ES256, InvalidKey::Kind),
            (Alg::Es256, ED25519, InvalidKey::Kind),
            (Alg::Hs256, ED25519, InvalidKey::Kind),
            (Alg::Es256, "MCowBQYDK2VwAyEA", InvalidKey::Pem),
            (
                Alg::Es256,
                "-----BEGIN PUBLIC KEY-----\n!\n-----END PUBLIC KEY-----",
                InvalidKey::Pem,
            ),
            (Alg::Es256, &ES256.replace("PUBLIC", "PRIVATE"), InvalidKey::Pem),
            (Alg::Es256, &ES256.replace("9POxg==", "9PO"), InvalidKey::Kind),
        ] {
            assert_eq!(Key::from_pem(alg, text).err(), Some(error), "{alg} {text}");
        }
    }

    #[test]
    fn a_secret_is_new_each_time_long_enough_and_not_printed() {
        let ((one, key), (other, _)) = (Key::new_secret(), Key::new_secret());
        assert_ne!(one, other);
        assert!(one.starts_with("awj_") && key.bytes() == one.as_bytes() && one.len() == 47);
        assert_eq!(format!("{key:?}"), "Key(HS256)");
    }

    #[test]
    fn algorithms_are_known_by_their_exact_names() {
        for name in ["HS256", "ES256", "EdDSA"] {
            assert_eq!(name.parse::<Alg>().unwrap().as_str(), name);
        }
        for name in ["none", "hs256", "RS256", "HS512", ""] {
            assert_eq!(name.parse::<Alg>(), Err(InvalidKey::Alg), "{name}");
        }
    }
}
