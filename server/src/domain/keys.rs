//! The secrets of this installation, and what is signed with them.
//!
//! Each purpose has a key of its own, derived from the secret (HKDF, RFC 5869), so that a signature made for one thing
//! proves nothing about another. The first secret signs, all verify: a new one can be put in front, and an old one
//! dropped once nothing depends on it.

use std::fmt;

use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::secret::Hash;

/// Fewest bytes of a secret.
const SECRET_BYTES: usize = 32;

/// What a signature is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// That a write comes from the page that a session belongs to.
    Csrf,
    /// That a form comes from a page that this server wrote.
    Form,
    /// Who opens a live socket.
    Ticket,
    /// That a password's hash was made by this installation.
    Pepper,
    /// The passwords of the demo's people.
    Demo,
    /// The codes of proofs, and what waits for them.
    Proof,
    /// What jobs are about.
    Job,
    /// That mail about replies is wanted, or no more.
    Replies,
    /// The secrets by which other services know us, and who asks to be linked with one.
    Provider,
    /// What authenticator apps share with this server.
    Authenticator,
    /// What sites sign with.
    Sso,
    /// How far the database had come after a change.
    Wal,
    /// Which work was asked of whom.
    Work,
    /// The secrets by which services elsewhere know a site.
    Outside,
    /// What webhooks are signed with.
    Webhook,
    /// Who may set up an installation that has no account yet.
    Setup,
    /// What a link in a letter to a moderator decides.
    Desk,
    /// From where somebody writes.
    Address,
}

impl Purpose {
    const ALL: [Self; 18] = [
        Self::Csrf,
        Self::Form,
        Self::Ticket,
        Self::Pepper,
        Self::Demo,
        Self::Proof,
        Self::Job,
        Self::Replies,
        Self::Provider,
        Self::Authenticator,
        Self::Sso,
        Self::Wal,
        Self::Work,
        Self::Outside,
        Self::Webhook,
        Self::Setup,
        Self::Desk,
        Self::Address,
    ];

    fn name(self) -> &'static [u8] {
        match self {
            Self::Csrf => b"afterword csrf",
            Self::Form => b"afterword form",
            Self::Ticket => b"afterword ticket",
            Self::Pepper => b"afterword pepper",
            Self::Demo => b"afterword demo",
            Self::Proof => b"afterword proof",
            Self::Job => b"afterword job",
            Self::Replies => b"afterword replies",
            Self::Provider => b"afterword provider",
            Self::Authenticator => b"afterword authenticator",
            Self::Sso => b"afterword sso",
            Self::Wal => b"afterword wal",
            Self::Work => b"afterword work",
            Self::Outside => b"afterword outside",
            Self::Webhook => b"afterword webhook",
            Self::Setup => b"afterword setup",
            Self::Desk => b"afterword desk",
            Self::Address => b"afterword address",
        }
    }
}

/// The secrets of this installation. `Debug` shows their names alone.
#[derive(Clone)]
pub struct KeyRing(Vec<Key>);

#[derive(Clone)]
struct Key {
    id: String,
    purposes: [[u8; 64]; Purpose::ALL.len()],
}

/// A signature, and the name of the secret that it was made with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// Which secret.
    pub key: String,
    /// HMAC-SHA256.
    pub mac: Hash,
}

/// Why a text names no secrets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidKeys {
    /// Not of the form.
    #[error("write each as NAME:BASE64, separated by commas; `afterword secret` makes one")]
    Form,
    /// Too short.
    #[error("a secret has at least 32 bytes; `afterword secret` makes one")]
    Short,
    /// Two of one name.
    #[error("two secrets have the same name")]
    Twice,
}

impl KeyRing {
    /// Reads `k2:<base64>,k1:<base64>`.
    pub fn parse(text: &str) -> Result<Self, InvalidKeys> {
        let mut keys: Vec<Key> = Vec::new();
        for part in text.split(',') {
            let (id, secret) = part.trim().split_once(':').ok_or(InvalidKeys::Form)?;
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
            if id.is_empty() || id.len() > 32 || !id.bytes().all(plain) {
                return Err(InvalidKeys::Form);
            }
            let secret = STANDARD
                .decode(secret)
                .or_else(|_| URL_SAFE_NO_PAD.decode(secret))
                .map_err(|_| InvalidKeys::Form)?;
            if secret.len() < SECRET_BYTES {
                return Err(InvalidKeys::Short);
            }
            if keys.iter().any(|key| key.id == id) {
                return Err(InvalidKeys::Twice);
            }
            keys.push(Key::derive(id, &secret));
        }
        if keys.is_empty() { Err(InvalidKeys::Form) } else { Ok(Self(keys)) }
    }

    /// A new secret of this name, as [`KeyRing::parse`] reads it.
    pub fn generate(id: &str) -> String {
        let bytes: [u8; SECRET_BYTES] = rand::random();
        format!("{id}:{}", STANDARD.encode(bytes))
    }

    /// Signs what `parts` say together, with the first secret.
    pub fn sign(&self, purpose: Purpose, parts: &[&[u8]]) -> Signature {
        let key = &self.0[0];
        Signature {
            key: key.id.clone(),
            mac: key.mac(purpose, parts).finalize().into_bytes().into(),
        }
    }

    /// Whether `mac` was made by the secret `key` over these parts, for this purpose. Takes as long for a wrong one as
    /// for a right one.
    pub fn verify(&self, purpose: Purpose, parts: &[&[u8]], key: &str, mac: &[u8]) -> bool {
        let key = self.0.iter().find(|known| known.id == key);
        key.is_some_and(|key| key.mac(purpose, parts).verify_slice(mac).is_ok())
    }

    /// Whether `mac` was made by any of the secrets.
    pub fn verify_any(&self, purpose: Purpose, parts: &[&[u8]], mac: &[u8]) -> bool {
        self.0.iter().any(|key| key.mac(purpose, parts).verify_slice(mac).is_ok())
    }

    /// Signs with a named secret, if it is still here: for what is looked up again rather than verified.
    pub fn sign_with(&self, purpose: Purpose, parts: &[&[u8]], key: &str) -> Option<Hash> {
        let key = self.0.iter().find(|known| known.id == key)?;
        Some(key.mac(purpose, parts).finalize().into_bytes().into())
    }

    /// Signs with every secret: for what is looked up again, and may be older than the first.
    pub fn sign_all(&self, purpose: Purpose, parts: &[&[u8]]) -> Vec<Hash> {
        self.0.iter().map(|key| key.mac(purpose, parts).finalize().into_bytes().into()).collect()
    }

    /// The key that a named secret gives for a purpose.
    pub(super) fn key(&self, purpose: Purpose, id: &str) -> Option<&[u8; 64]> {
        let key = self.0.iter().find(|known| known.id == id)?;
        Some(&key.purposes[purpose as usize])
    }

    /// The name of the secret that signs.
    pub fn current(&self) -> &str {
        &self.0[0].id
    }
}

impl Key {
    fn derive(id: &str, secret: &[u8]) -> Self {
        let hkdf = Hkdf::<Sha256>::new(None, secret);
        let purposes = Purpose::ALL.map(|purpose| {
            let mut key = [0; 64];
            // A block of the hash: HMAC takes it as it is. It is far below what HKDF can give, so this can't fail; a zero key would sign nothing useful.
            let _never = hkdf.expand(purpose.name(), &mut key);
            key
        });
        Self { id: id.to_owned(), purposes }
    }

    /// The parts with their lengths, so that no two lists of parts read the same.
    fn mac(&self, purpose: Purpose, parts: &[&[u8]]) -> Hmac<Sha256> {
        let key = &self.purposes[purpose as usize];
        let mut mac = Hmac::<Sha256>::new(key.into());
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac
    }
}

impl fmt::Debug for KeyRing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter().map(|key| &key.id)).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::{InvalidKeys, KeyRing, Purpose};

    #[test]
    fn a_signature_is_good_for_its_purpose_and_its_parts() {
        let ring = KeyRing::parse(&KeyRing::generate("k1")).unwrap();
        let signed = ring.sign(Purpose::Csrf, &[b"ab", b"c"]);
        let good = |purpose, parts: &[&[u8]]| ring.verify(purpose, parts, &signed.key, &signed.mac);
        assert!(good(Purpose::Csrf, &[b"ab", b"c"]));
        assert!(!good(Purpose::Csrf, &[b"a", b"bc"]));
        assert!(!good(Purpose::Csrf, &[b"abc"]));
        assert!(!good(Purpose::Ticket, &[b"ab", b"c"]));
    }

    #[test]
    fn an_old_secret_verifies_until_it_is_dropped() {
        let (old, new) = (KeyRing::generate("k1"), KeyRing::generate("k2"));
        let signed = KeyRing::parse(&old).unwrap().sign(Purpose::Form, &[b"x"]);
        let both = KeyRing::parse(&format!("{new},{old}")).unwrap();
        assert_eq!(both.current(), "k2");
        assert!(both.verify(Purpose::Form, &[b"x"], &signed.key, &signed.mac));
        assert!(both.verify_any(Purpose::Form, &[b"x"], &signed.mac));
        let dropped = KeyRing::parse(&new).unwrap();
        assert!(!dropped.verify(Purpose::Form, &[b"x"], &signed.key, &signed.mac));
    }

    #[test]
    fn what_is_no_secret_is_refused_and_none_is_shown() {
        let one = KeyRing::generate("k1");
        for (text, error) in [
            ("", InvalidKeys::Form),
            ("k1", InvalidKeys::Form),
            ("k1:!!", InvalidKeys::Form),
            ("k 1:AAAA", InvalidKeys::Form),
            ("k1:AAAA", InvalidKeys::Short),
            (&format!("{one},{one}"), InvalidKeys::Twice),
        ] {
            assert_eq!(KeyRing::parse(text).err(), Some(error), "{text}");
        }
        assert_eq!(format!("{:?}", KeyRing::parse(&one).unwrap()), "[\"k1\"]");
    }
}
