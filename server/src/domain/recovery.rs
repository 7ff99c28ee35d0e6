//! Recovery codes: what somebody writes down for the day on which the device of their second step is gone.

use sha2::{Digest, Sha256};

use super::{secret::Hash, spelling::spell};

/// How many somebody gets.
pub const COUNT: usize = 10;

/// New codes.
pub fn generate() -> Vec<String> {
    (0..COUNT).map(|_| spell(rand::random::<[u8; 10]>())).collect()
}

/// What is kept of a code, however it was typed. Nobody guesses 80 random bits, so a plain hash will do; and other than a
/// MAC it is still good when the installation's secrets were changed, years after the code was written down.
pub fn hash(typed: &str) -> Hash {
    let letters = typed.chars().filter(char::is_ascii_alphanumeric);
    let letters = letters.map(|letter| letter.to_ascii_lowercase()).collect::<String>();
    Sha256::digest(letters).into()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{COUNT, generate, hash};

    #[test]
    fn a_code_is_known_however_it_is_typed() {
        let codes = generate();
        assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), COUNT);
        let code = &codes[0];
        for typed in [code.replace('-', ""), code.to_uppercase(), format!(" {code}\t")] {
            assert_eq!(hash(&typed), hash(code), "{typed}");
        }
        assert_ne!(hash(code), hash(&codes[1]));
    }
}
