//! Encrypting what this installation keeps for itself: XChaCha20-Poly1305 (RFC 8439, with the longer nonce of
//! draft-irtf-cfrg-xchacha), under a key for each purpose. What was sealed for one thing and place can't be opened as
//! another.

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};

use super::keys::{KeyRing, Purpose};

const NONCE_BYTES: usize = 24;

impl KeyRing {
    /// Encrypts with the first secret. `place` says where it belongs, and must be the same when it is opened.
    pub fn seal(&self, purpose: Purpose, place: &[u8], plain: &[u8]) -> Vec<u8> {
        let (id, nonce) = (self.current(), rand::random::<[u8; NONCE_BYTES]>());
        let mut sealed = Vec::with_capacity(1 + id.len() + NONCE_BYTES + plain.len() + 16);
        // A name has at most 32 bytes.
        sealed.push(u8::try_from(id.len()).unwrap_or(u8::MAX));
        sealed.extend_from_slice(id.as_bytes());
        sealed.extend_from_slice(&nonce);
        let cipher = self.cipher(purpose, id).expect("the first secret is here");
        let text = cipher.encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: place });
        // It fails for texts of 256 GiB alone.
        sealed.extend(text.unwrap_or_default());
        sealed
    }

    /// Decrypts what was sealed for this purpose and place. `None`: it was not, or its secret was dropped.
    pub fn open(&self, purpose: Purpose, place: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (id, rest) =
            sealed.split_first().and_then(|(size, rest)| rest.split_at_checked((*size).into()))?;
        let (nonce, text) = rest.split_at_checked(NONCE_BYTES)?;
        let cipher = self.cipher(purpose, std::str::from_utf8(id).ok()?)?;
        let nonce: [u8; NONCE_BYTES] = nonce.try_into().ok()?;
        cipher.decrypt(&XNonce::from(nonce), Payload { msg: text, aad: place }).ok()
    }

    /// Whether the first secret sealed it: what an older one sealed is lost when that is dropped.
    pub fn is_current(&self, sealed: &[u8]) -> bool {
        let id = sealed.split_first().and_then(|(size, rest)| rest.get(..usize::from(*size)));
        id == Some(self.current().as_bytes())
    }

    fn cipher(&self, purpose: Purpose, id: &str) -> Option<XChaCha20Poly1305> {
        let key = self.key(purpose, id)?;
        XChaCha20Poly1305::new_from_slice(key.get(..32)?).ok()
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::keys::{KeyRing, Purpose};

    #[test]
    fn what_is_sealed_opens_for_its_purpose_and_place_alone() {
        let (old, new) = (KeyRing::generate("k1"), KeyRing::generate("k2"));
        let ring = KeyRing::parse(&old).unwrap();
        let sealed = ring.seal(Purpose::Job, b"mail", b"hello");
        assert_eq!(ring.open(Purpose::Job, b"mail", &sealed).as_deref(), Some(&b"hello"[..]));
        assert_eq!(ring.open(Purpose::Job, b"other", &sealed), None);
        assert_eq!(ring.open(Purpose::Proof, b"mail", &sealed), None);
        assert_ne!(
            ring.seal(Purpose::Job, b"mail", b"hello"),
            sealed,
            "the same text looks different each time"
        );

        let both = KeyRing::parse(&format!("{new},{old}")).unwrap();
        assert!(both.open(Purpose::Job, b"mail", &sealed).is_some());
        assert!(ring.is_current(&sealed) && !both.is_current(&sealed));
        assert_eq!(KeyRing::parse(&new).unwrap().open(Purpose::Job, b"mail", &sealed), None);
    }

    #[test]
    fn what_was_changed_or_cut_off_does_not_open() {
        let ring = KeyRing::parse(&KeyRing::generate("k1")).unwrap();
        let sealed = ring.seal(Purpose::Job, b"", b"hello");
        for cut in 0..sealed.len() {
            assert_eq!(ring.open(Purpose::Job, b"", &sealed[..cut]), None);
            let mut changed = sealed.clone();
            changed[cut] ^= 1;
            assert_eq!(ring.open(Purpose::Job, b"", &changed), None);
        }
    }
}
