//! Numbers, written without the formatting machinery.

/// A number, with something between its thousands.
pub fn number(mut number: u32, between: &str) -> String {
    let mut groups = Vec::new();
    while number >= 1_000 {
        let digits = (1_000 + number % 1_000).to_string();
        groups.push([between, digits.get(1..).unwrap_or_default()].concat());
        number /= 1_000;
    }
    groups.push(number.to_string());
    groups.into_iter().rev().collect()
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
