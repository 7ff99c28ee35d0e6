//! Recovery codes: what somebody writes down for the day on which the device of their second step is gone.

use sdk::wire::AccountId;
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
pub fn hash(account: AccountId, typed: &str) -> Hash {
    let letters = typed.chars().filter(char::is_ascii_alphanumeric);
    let letters = letters.map(|letter| letter.to_ascii_lowercase()).collect::<String>();
    Sha256::new().chain_update(account.0.as_bytes()).chain_update(letters).finalize().into()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use sdk::wire::AccountId;
    use uuid::Uuid;

    use super::{COUNT, generate, hash};

    #[test]
    fn a_code_is_known_however_it_is_typed_and_of_its_owner_alone() {
        let (ana, ben) = (AccountId(Uuid::from_u128(1)), AccountId(Uuid::from_u128(2)));
        let codes = generate();
        assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), COUNT);
        let code = &codes[0];
        for typed in [code.replace('-', ""), code.to_uppercase(), format!(" {code}\t")] {
            assert_eq!(hash(ana, &typed), hash(ana, code), "{typed}");
        }
        assert_ne!(hash(ana, code), hash(ben, code));
        assert_ne!(hash(ana, code), hash(ana, &codes[1]));
    }
}
