//! Passwords: which are accepted, and how one is turned into what is kept.
//!
//! argon2id (RFC 9106) with the parameters of the OWASP Password Storage cheat sheet, and over its hash an HMAC with a
//! secret of the installation (pepper), so that a stolen table alone can't be guessed at.

use std::{fmt, str::FromStr};

use argon2::{Algorithm, Argon2, Params, Version};
use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use sdk::limits;

use super::{
    keys::{KeyRing, Purpose, Signature},
    secret::Hash,
};

/// Bytes of a salt.
const SALT_BYTES: usize = 16;
/// What is guessed in fewer tries than 10 to this power is refused.
const GUESSES_LOG10: f64 = 8.0;

/// What a hash costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Memory, in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Default for Cost {
    fn default() -> Self {
        Self { memory_kib: 19_456, passes: 2, lanes: 1 }
    }
}

/// All that is needed to make the hash of a password again, except for the password and the pepper. Kept as a PHC
/// string without its hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipe {
    /// What it costs.
    pub cost: Cost,
    salt: [u8; SALT_BYTES],
}

impl Recipe {
    /// One for a new hash.
    pub fn new(cost: Cost) -> Self {
        Self { cost, salt: rand::random() }
    }

    /// Hashes a password, exactly as it was typed: takes tens of milliseconds and the memory that the recipe names.
    /// `None`: the recipe can't be followed.
    pub fn hash(&self, password: &str) -> Option<Hash> {
        let Cost { memory_kib, passes, lanes } = self.cost;
        let params = Params::new(memory_kib, passes, lanes, Some(32)).ok()?;
        let mut hash = [0; 32];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(password.as_bytes(), &self.salt, &mut hash)
            .ok()?;
        Some(hash)
    }
}

impl fmt::Display for Recipe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Cost { memory_kib, passes, lanes } = self.cost;
        let salt = STANDARD_NO_PAD.encode(self.salt);
        write!(f, "$argon2id$v=19$m={memory_kib},t={passes},p={lanes}${salt}")
    }
}

impl FromStr for Recipe {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (costs, salt) =
            text.strip_prefix("$argon2id$v=19$").and_then(|rest| rest.split_once('$')).ok_or(())?;
        let mut costs = costs.split(',').zip(["m=", "t=", "p="]).map(|(cost, name)| {
            cost.strip_prefix(name).and_then(|number| number.parse().ok()).ok_or(())
        });
        let mut next = || costs.next().ok_or(())?;
        let cost = Cost { memory_kib: next()?, passes: next()?, lanes: next()? };
        let salt = STANDARD_NO_PAD.decode(salt).map_err(|_| ())?;
        Ok(Self { cost, salt: salt.try_into().map_err(|_| ())? })
    }
}

/// What is kept of a password.
#[derive(Clone, Debug)]
pub struct Credential {
    /// How its hash is made.
    pub recipe: Recipe,
    /// The pepper over the hash.
    pub signature: Signature,
}

impl Credential {
    /// What to keep of a hash made by `recipe`.
    pub fn seal(keys: &KeyRing, recipe: Recipe, hash: &Hash) -> Self {
        Self { signature: keys.sign(Purpose::Pepper, &[hash]), recipe }
    }

    /// Whether this is the hash that was sealed.
    pub fn matches(&self, keys: &KeyRing, hash: &Hash) -> bool {
        keys.verify(Purpose::Pepper, &[hash], &self.signature.key, &self.signature.mac)
    }

    /// Whether it should be made anew at the next occasion: the cost or the secret has changed.
    pub fn is_outdated(&self, keys: &KeyRing, cost: Cost) -> bool {
        self.recipe.cost != cost || self.signature.key != keys.current()
    }
}

/// Why a password is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Weak {
    /// Too few characters.
    #[error("at least {0} characters, please")]
    Short(usize),
    /// Too many characters.
    #[error("at most {} characters, please", limits::PASSWORD_CHARS_MAX)]
    Long,
    /// Among the first that anyone would try.
    #[error("too easy to guess: it is a common password, or made of your name or address")]
    Guessable,
}

/// Whether a password may be chosen. Its length counts, and that nobody guesses it soon; not what it is made of.
/// `about` is what others know of the person: name, address, the site.
///
/// Common passwords, names, words, keyboard walks and dates are known to zxcvbn (Wheeler, USENIX Security 2016), which
/// takes the place of a list to be refused (NIST 800-63B-4, 3.1.1.2; ASVS 6.2.4).
pub fn check(password: &str, min: usize, about: &[&str]) -> Result<(), Weak> {
    match password.chars().count() {
        count if count < min => return Err(Weak::Short(min)),
        count if count > limits::PASSWORD_CHARS_MAX => return Err(Weak::Long),
        _ => (),
    }
    let mut inputs = vec!["afterword"];
    for text in about {
        inputs.push(text);
        inputs.extend(text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 2));
    }
    let guesses = zxcvbn::zxcvbn(password, &inputs).guesses_log10();
    if guesses < GUESSES_LOG10 { Err(Weak::Guessable) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::{Cost, Credential, Recipe, Weak, check};
    use crate::domain::keys::KeyRing;

    const CHEAP: Cost = Cost { memory_kib: 64, passes: 1, lanes: 1 };

    #[test]
    fn a_password_is_judged_by_its_length_and_by_how_soon_it_is_guessed() {
        let about = ["ana@example.com", "Ana Lima"];
        let judge = |password: &str| check(password, 10, &about);
        assert_eq!(judge("short"), Err(Weak::Short(10)));
        assert_eq!(judge(&"aB3$".repeat(40)), Err(Weak::Long));
        for common in [
            "1234567890",
            "qwertyuiop",
            "password123",
            "iloveyou123",
            "aaaaaaaaaaaa",
            "Ana Lima 1",
            "afterword1",
        ] {
            assert_eq!(judge(common), Err(Weak::Guessable), "{common}");
        }
        for good in [
            "correct horse battery staple",
            "кот на крыше спит",
            "vD9#qk2!xWz7",
            "  spaces at both ends  ",
        ] {
            assert_eq!(judge(good), Ok(()), "{good}");
        }
    }

    #[test]
    fn length_is_counted_in_characters_not_bytes() {
        assert_eq!(check("пароль", 10, &[]), Err(Weak::Short(10)));
        assert_ne!(check(&"語".repeat(128), 10, &[]), Err(Weak::Long));
    }

    #[test]
    fn a_recipe_is_read_back_and_makes_the_same_hash() {
        let recipe = Recipe::new(CHEAP);
        let again: Recipe = recipe.to_string().parse().unwrap();
        assert_eq!(again, recipe);
        assert_eq!(again.hash("a"), recipe.hash("a"));
        assert_ne!(recipe.hash("a"), recipe.hash("a "));
        assert_ne!(recipe.hash("a"), Recipe::new(CHEAP).hash("a"));
        for junk in
            ["", "$argon2id$v=19$m=1,t=1$AAAA", "$argon2i$v=19$m=64,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA"]
        {
            assert!(junk.parse::<Recipe>().is_err(), "{junk}");
        }
    }

    #[test]
    fn a_credential_knows_its_password_and_when_to_be_made_anew() {
        let (old, new) = (KeyRing::generate("k1"), KeyRing::generate("k2"));
        let keys = KeyRing::parse(&old).unwrap();
        let recipe = Recipe::new(CHEAP);
        let hash = recipe.hash("open sesame").unwrap();
        let credential = Credential::seal(&keys, recipe.clone(), &hash);
        assert!(credential.matches(&keys, &hash));
        assert!(!credential.matches(&keys, &recipe.hash("open  sesame").unwrap()));
        assert!(!credential.is_outdated(&keys, CHEAP));
        assert!(credential.is_outdated(&keys, Cost { passes: 2, ..CHEAP }));
        let rotated = KeyRing::parse(&format!("{new},{old}")).unwrap();
        assert!(credential.matches(&rotated, &hash) && credential.is_outdated(&rotated, CHEAP));
    }
}
