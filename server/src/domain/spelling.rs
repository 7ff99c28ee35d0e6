//! Spelling random bits so that people can copy them by hand.

/// Letters and digits that nobody mistakes for each other.
const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// Random bits as something that nobody guesses: five bits a character, in groups of four. At most 16 bytes, and as many
/// as fill whole groups.
pub fn spell<const BYTES: usize>(bytes: [u8; BYTES]) -> String {
    let bits = bytes.into_iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(byte));
    let letter = |at: usize| {
        let index = (bits >> (5 * at) & 31) as usize;
        char::from(LETTERS[index])
    };
    let groups = (0..BYTES * 8 / 20).map(|group| (group * 4..group * 4 + 4).map(letter).collect());
    groups.collect::<Vec<String>>().join("-")
}

#[cfg(test)]
mod tests {
    use sdk::limits;

    use super::spell;
    use crate::domain::password;

    #[test]
    fn every_bit_counts() {
        assert_eq!(spell([0; 15]), "aaaa-aaaa-aaaa-aaaa-aaaa-aaaa");
        assert_eq!(spell([255; 15]), "9999-9999-9999-9999-9999-9999");
        assert_eq!(spell([255; 10]), "9999-9999-9999-9999");
    }

    #[test]
    fn a_password_that_is_made_is_one_that_is_taken() {
        let made = spell(*b"123456789abcdef");
        let judged = password::check(&made, limits::PASSWORD_CHARS_MIN_STAFF, &[]);
        assert_eq!((made.len(), judged), (29, Ok(())));
    }
}
