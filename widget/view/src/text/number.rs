//! Numbers, written without the formatting machinery.

/// A number and what it counts.
pub fn counted(count: u32, one: &str, many: &str) -> String {
    [number(count.into()).as_str(), " ", if count == 1 { one } else { many }].concat()
}

/// A number, with commas between thousands.
pub fn number(mut number: i64) -> String {
    let mut groups = Vec::new();
    while number >= 1_000 {
        groups.push([",", &padded(number % 1_000, 3)].concat());
        number /= 1_000;
    }
    groups.push(number.to_string());
    groups.into_iter().rev().collect()
}

/// A number of at least `width` digits.
pub fn padded(number: i64, width: usize) -> String {
    let digits = number.to_string();
    let mut text = "0".repeat(width.saturating_sub(digits.len()));
    text.push_str(&digits);
    text
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn numbers_have_their_plurals_and_commas() {
        let votes = |count| counted(count, "vote", "votes");
        assert_eq!(votes(0), "0 votes");
        assert_eq!(votes(1), "1 vote");
        assert_eq!(votes(1_020_007), "1,020,007 votes");
    }
}
