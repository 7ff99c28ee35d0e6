//! Numbers as text, without the formatting machinery, and texts that are numbers.

/// A number as text.
pub fn decimal(number: i64) -> String {
    let mut text = String::new();
    let mut rest = number.unsigned_abs();
    loop {
        let digit = u8::try_from(rest % 10).unwrap_or_default();
        text.insert(0, char::from(b'0' + digit));
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if number < 0 {
        text.insert(0, '-');
    }
    text
}

/// The number that these digits are; none, if they are something else, or more than 63 bits.
pub fn number(digits: &[u8]) -> Option<i64> {
    // Nineteen digits are less than 64 bits: what is too much for 63 shows as less than nothing.
    if digits.is_empty() || digits.len() > 19 {
        return None;
    }
    let mut number = 0_i64;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        number = number.wrapping_mul(10).wrapping_add(i64::from(digit - b'0'));
    }
    (number >= 0).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::{decimal, number};

    #[test]
    fn numbers_are_written_as_everybody_does() {
        for given in [0, 7, 10, -1, 1_020_007, i64::MAX, i64::MIN] {
            assert_eq!(decimal(given), given.to_string());
        }
    }

    #[test]
    fn only_digits_are_numbers() {
        assert_eq!(number(b"0042"), Some(42));
        assert_eq!(number(b"9223372036854775807"), Some(i64::MAX));
        for text in ["", "-1", "+1", "1e3", "9223372036854775808", "9999999999999999999"] {
            assert_eq!(number(text.as_bytes()), None, "{text}");
        }
    }
}
