//! Times, written without a library: the tables of one would be the largest part of this crate.

use sdk::wire::Timestamp;

use super::number::padded;

/// A day: `22 Nov 2026`, in UTC.
pub fn date(time: Timestamp) -> String {
    let (year, month, day, ..) = time.civil();
    [day.to_string().as_str(), " ", month_name(month), " ", &year.to_string()].concat()
}

/// A point in time: `22 Nov 2026, 14:03 UTC`.
pub fn date_and_time(time: Timestamp) -> String {
    let (_, _, _, hour, minute, ..) = time.civil();
    [date(time).as_str(), ", ", &padded(hour, 2), ":", &padded(minute, 2), " UTC"].concat()
}

/// How long ago something was; its day, if that is a week or more.
pub fn ago(time: Timestamp, now: Timestamp) -> String {
    const MINUTE: i64 = 60;
    const HOUR: i64 = 60 * MINUTE;
    const DAY: i64 = 24 * HOUR;
    match (now.0 - time.0) / 1_000 {
        // A reader's clock may be behind the server's.
        ..45 => "just now".to_owned(),
        seconds @ ..HOUR => [(seconds / MINUTE).max(1).to_string().as_str(), " min ago"].concat(),
        seconds @ ..DAY => [(seconds / HOUR).to_string().as_str(), " h ago"].concat(),
        seconds if seconds < 2 * DAY => "yesterday".to_owned(),
        seconds if seconds < 7 * DAY => {
            [(seconds / DAY).to_string().as_str(), " days ago"].concat()
        }
        _ if time.civil().0 == now.civil().0 => {
            let (_, month, day, ..) = time.civil();
            [day.to_string().as_str(), " ", month_name(month)].concat()
        }
        _ => date(time),
    }
}

fn month_name(month: i64) -> &'static str {
    const NAMES: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    usize::try_from(month - 1).ok().and_then(|index| NAMES.get(index)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use sdk::wire::Timestamp;

    use super::{ago, date_and_time};

    #[test]
    fn times_are_relative_for_a_week() {
        let now = Timestamp::parse("2026-11-22T14:03:07Z").unwrap();
        let at = |seconds: i64| ago(Timestamp(now.0 - seconds * 1_000), now);
        assert_eq!(at(-90), "just now");
        assert_eq!(at(44), "just now");
        assert_eq!(at(45), "1 min ago");
        assert_eq!(at(5 * 60), "5 min ago");
        assert_eq!(at(3_599), "59 min ago");
        assert_eq!(at(3_600), "1 h ago");
        assert_eq!(at(86_399), "23 h ago");
        assert_eq!(at(86_400), "yesterday");
        assert_eq!(at(2 * 86_400), "2 days ago");
        assert_eq!(at(8 * 86_400), "14 Nov");
        assert_eq!(at(400 * 86_400), "18 Oct 2025");
        assert_eq!(date_and_time(now), "22 Nov 2026, 14:03 UTC");
    }
}
