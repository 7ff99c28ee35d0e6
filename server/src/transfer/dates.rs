//! Points in time, as other systems write them.

use sdk::wire::Timestamp;

/// Reads `2021-10-28T14:14:49Z`, `2021-10-28 14:14:49`, with a fraction of a second or not, with an offset (`+08:00`,
/// `+0800`) or not, which then is UTC. What stands behind the offset (Go writes the zone again) says nothing.
pub fn parse(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    let (date, rest) = text.split_at_checked(10)?;
    let rest = rest.strip_prefix(['T', 't', ' '])?;
    let ends = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.')));
    let (time, zone) = rest.split_at(ends.unwrap_or(rest.len()));
    let offset = offset(zone.trim())?;
    Timestamp::parse(&format!("{date}T{time}{offset}"))
}

/// An offset as RFC 3339 has it.
fn offset(zone: &str) -> Option<String> {
    let Some(sign) = zone.chars().next().filter(|sign| matches!(sign, '+' | '-')) else {
        return matches!(zone, "" | "Z" | "z" | "UTC" | "GMT").then(|| "Z".to_owned());
    };
    let rest = zone[1..].split_whitespace().next().unwrap_or_default();
    let digits = rest.replacen(':', "", 1);
    let is_whole = digits.len() == 4 && digits.bytes().all(|digit| digit.is_ascii_digit());
    is_whole.then(|| format!("{sign}{}:{}", &digits[..2], &digits[2..]))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn times_of_other_systems_are_read() {
        let at = parse("2021-10-28T06:14:49Z");
        assert!(at.is_some());
        for text in [
            "2021-10-28 06:14:49",
            " 2021-10-28T06:14:49 ",
            "2021-10-28 06:14:49 UTC",
            "2021-10-28T14:14:49+08:00",
            "2021-10-28 14:14:49 +0800 +08",
            "2021-10-28 14:14:49 +0800",
            "2021-10-27T23:44:49-06:30",
        ] {
            assert_eq!(parse(text), at, "{text}");
        }
        assert_eq!(parse("2021-10-28T06:14:49.722181Z").map(|at| at.0 % 1_000), Some(722));
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "",
            "0000-00-00 00:00:00",
            "2021-10-28",
            "2021-x0-28T06:14:49Z",
            "2021-10-28 06:14:49 +8",
            "é2021-10-2806:14",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
