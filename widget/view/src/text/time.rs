//! Times.

use sdk::wire::Timestamp;

use super::{Counted, Language, Text};

/// A day, as everybody can read it: `2026-11-22`, in UTC.
pub fn date(time: Timestamp) -> String {
    time.text().get(..10).unwrap_or_default().to_owned()
}

/// A point in time, as everybody can read it: `2026-11-22 14:03 UTC`.
pub fn date_and_time(time: Timestamp) -> String {
    let text = time.text();
    [&date(time), " ", text.get(11..16).unwrap_or_default(), " UTC"].concat()
}

/// How long ago something was; its day, if that is a week or more.
pub fn ago(lang: Language, time: Timestamp, now: Timestamp) -> String {
    const MINUTE: i64 = 60;
    const HOUR: i64 = 60 * MINUTE;
    const DAY: i64 = 24 * HOUR;
    let count = |text, count: i64| lang.count(text, u32::try_from(count).unwrap_or_default());
    match (now.0 - time.0) / 1_000 {
        // A reader's clock may be behind the server's.
        ..45 => lang.say(Text::JustNow).to_owned(),
        seconds @ ..HOUR => count(Counted::MinutesAgo, (seconds / MINUTE).max(1)),
        seconds @ ..DAY => count(Counted::HoursAgo, seconds / HOUR),
        seconds if seconds < 2 * DAY => lang.say(Text::Yesterday).to_owned(),
        seconds if seconds < 7 * DAY => count(Counted::DaysAgo, seconds / DAY),
        _ => lang.locale().day(time, time.civil().0 != now.civil().0),
    }
}

#[cfg(test)]
mod tests {
    use sdk::wire::Timestamp;

    use super::{ago, date_and_time};
    use crate::Language;

    #[test]
    fn times_are_relative_for_a_week() {
        let now = Timestamp::parse("2026-11-22T14:03:07Z").unwrap();
        let at = |seconds: i64| ago(Language::default(), Timestamp(now.0 - seconds * 1_000), now);
        assert_eq!(at(-90), "just now");
        assert_eq!(at(44), "just now");
        assert_eq!(at(45), "1 min ago");
        assert_eq!(at(5 * 60), "5 min ago");
        assert_eq!(at(3_599), "59 min ago");
        assert_eq!(at(3_600), "1 h ago");
        assert_eq!(at(86_399), "23 h ago");
        assert_eq!(at(86_400), "yesterday");
        assert_eq!(at(2 * 86_400), "2 days ago");
        assert_eq!(at(8 * 86_400), "2026-11-14");
        assert_eq!(date_and_time(now), "2026-11-22 14:03 UTC");
    }
}
