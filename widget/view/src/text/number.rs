//! Numbers, written without the formatting machinery.

use sdk::wire::decimal::decimal;

/// A number, with something between its thousands.
pub fn number(mut number: u32, between: &str) -> String {
    let mut text = String::new();
    while number >= 1_000 {
        let digits = decimal((1_000 + number % 1_000).into());
        text = [between, digits.get(1..).unwrap_or_default(), &text].concat();
        number /= 1_000;
    }
    [&*decimal(number.into()), &text].concat()
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn thousands_are_parted() {
        assert_eq!(number(0, ","), "0");
        assert_eq!(number(999, ","), "999");
        assert_eq!(number(1_020_007, "."), "1.020.007");
    }
}
