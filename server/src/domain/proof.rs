//! Proofs that somebody reads the mail of an address: a code of eight digits, to be typed where it was asked for, and a
//! link for anywhere else.

use std::{fmt, str::FromStr};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    keys::{KeyRing, Purpose as KeyPurpose},
    secret::{self, Hash},
};

/// How long a proof is good, in minutes (OWASP Forgot Password cheat sheet: short; NIST 800-63B-4: at most a day by
/// mail).
pub const LIFE_MINUTES: i32 = 30;
/// Codes that may be tried: one in 20 million guesses at one succeeds.
pub const TRIES: i32 = 5;

const DIGITS: u32 = 100_000_000;

/// What a proof is for. It proves nothing for anything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Making an account.
    SignUp,
    /// Signing in.
    SignIn,
    /// Choosing another password.
    Reset,
    /// Changing to this address.
    Change,
    /// Going on with what only the account's owner may do.
    Prove,
}

impl Purpose {
    /// As the database writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SignUp => "sign_up",
            Self::SignIn => "sign_in",
            Self::Reset => "reset",
            Self::Change => "change",
            Self::Prove => "prove",
        }
    }
}

impl FromStr for Purpose {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        [Self::SignUp, Self::SignIn, Self::Reset, Self::Change, Self::Prove]
            .into_iter()
            .find(|purpose| purpose.as_str() == text)
            .ok_or(())
    }
}

/// A new proof. `Debug` does not show it.
pub struct Secrets {
    /// Eight digits, in two groups.
    pub code: String,
    /// 256 random bits.
    pub link: String,
}

impl Secrets {
    /// Makes both.
    pub fn generate() -> Self {
        let digits = format!("{:08}", rand::random_range(0..DIGITS));
        let code = format!("{} {}", &digits[..4], &digits[4..]);
        Self { code, link: URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>()) }
    }
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secrets(…)")
    }
}

/// What is kept of a code: an HMAC, since whoever reads the table could try all codes against a plain hash.
pub fn seal_code(keys: &KeyRing, proof: Uuid, code: &str) -> Hash {
    keys.sign(KeyPurpose::Proof, &[proof.as_bytes(), digits(code).as_bytes()]).mac
}

/// Whether this is the code, however it was written.
pub fn is_code(keys: &KeyRing, proof: Uuid, typed: &str, kept: &[u8]) -> bool {
    keys.verify_any(KeyPurpose::Proof, &[proof.as_bytes(), digits(typed).as_bytes()], kept)
}

/// What is kept of a link; `None` if the text is none.
pub fn link_hash(text: &str) -> Option<Hash> {
    secret::bytes(text).map(|bytes| Sha256::digest(bytes).into())
}

fn digits(code: &str) -> String {
    code.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{Secrets, is_code, link_hash, seal_code};
    use crate::domain::keys::KeyRing;

    #[test]
    fn a_code_is_good_for_its_proof_however_it_is_typed() {
        let keys = KeyRing::parse(&KeyRing::generate("k1")).unwrap();
        let (secrets, proof) = (Secrets::generate(), Uuid::from_u128(1));
        let kept = seal_code(&keys, proof, &secrets.code);
        let plain = secrets.code.replace(' ', "");
        assert_eq!((secrets.code.len(), plain.len()), (9, 8));
        for typed in
            [secrets.code.as_str(), &plain, &format!(" {plain}\t"), &plain[..].replacen("", "-", 3)]
        {
            assert!(is_code(&keys, proof, typed, &kept), "{typed}");
        }
        assert!(!is_code(&keys, Uuid::from_u128(2), &plain, &kept));
        assert!(!is_code(&keys, proof, "", &kept) && !is_code(&keys, proof, &plain[1..], &kept));
    }

    #[test]
    fn a_link_is_32_bytes() {
        assert!(link_hash(&Secrets::generate().link).is_some());
        for junk in ["", "AAAA", "../../etc", &"A".repeat(44)] {
            assert_eq!(link_hash(junk), None, "{junk}");
        }
    }
}
