//! Times.

use sdk::wire::{Timestamp, decimal::decimal};

use super::{Counted, Language, Text, cut};

/// A day, with its year, in UTC.
pub fn day(lang: Language, time: Timestamp) -> String {
    date(lang, Text::DayOfYear, time)
}

/// A point in time, in UTC.
pub fn moment(lang: Language, time: Timestamp) -> String {
    [&date_and_time(lang, time), " UTC"].concat()
}

/// A point in time, as the reader's clock shows it.
pub fn moment_here(lang: Language, time: Timestamp) -> String {
    date_and_time(lang, here(lang, time))
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
        _ => {
            let (then, now) = (here(lang, time), here(lang, now));
            let is_recent = then.civil().0 == now.civil().0;
            date(lang, if is_recent { Text::Day } else { Text::DayOfYear }, then)
        }
    }
}

/// A number that is another one as soon as [`ago`] says something else within a [`year`].
pub fn age(time: Timestamp, now: Timestamp) -> i64 {
    const MINUTE: i64 = 60;
    const HOUR: i64 = 60 * MINUTE;
    const WEEK: i64 = 7 * 24 * HOUR;
    match (now.0 - time.0) / 1_000 {
        ..45 => 0,
        seconds @ ..HOUR => (seconds / MINUTE).max(1),
        seconds @ ..WEEK => seconds / HOUR * 60,
        _ => -1,
    }
}

/// The year on the reader's clock.
pub fn year(lang: Language, now: Timestamp) -> i64 {
    here(lang, now).civil().0
}

/// What stands in UTC where the reader's clock stands at this time.
fn here(lang: Language, time: Timestamp) -> Timestamp {
    Timestamp(time.0 + lang.locale().minutes_ahead(time) * 60_000)
}

fn date(lang: Language, form: Text, time: Timestamp) -> String {
    let (year, month, day, ..) = time.civil();
    let (mut name, mut names) = ("", Some(lang.say(Text::Months)));
    for _ in 0..month {
        let (first, rest) = cut(names.unwrap_or_default(), b' ');
        (name, names) = (first, rest);
    }
    lang.say_with(form, &[("day", &decimal(day)), ("month", name), ("year", &decimal(year))])
}

fn date_and_time(lang: Language, time: Timestamp) -> String {
    let (_, _, _, hour, minute, ..) = time.civil();
    let form = if hour < 12 { Text::Morning } else { Text::Afternoon };
    let hour = if lang.say(Text::Morning) == lang.say(Text::Afternoon) {
        two_digits(hour)
    } else {
        decimal((hour + 11) % 12 + 1)
    };
    let clock = lang.say_with(form, &[("hour", &hour), ("minute", &two_digits(minute))]);
    let day = date(lang, Text::DayOfYear, time);
    lang.say_with(Text::Moment, &[("day", &day), ("time", &clock)])
}

fn two_digits(number: i64) -> String {
    decimal(100 + number).split_off(1)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use sdk::wire::Timestamp;

    use super::{age, ago, day, moment, year};
    use crate::Language;

    fn spoken(tag: &str) -> Language {
        *Language::all().iter().find(|language| language.tag() == tag).unwrap()
    }

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
        assert_eq!(at(8 * 86_400), "Nov 14");
        assert_eq!(at(340 * 86_400), "Dec 17, 2025");
    }

    #[test]
    fn every_language_has_its_dates_and_its_clock() {
        let now = Timestamp::parse("2026-11-22T14:03:07Z").unwrap();
        assert_eq!(day(spoken("de"), now), "22. Nov. 2026");
        assert_eq!(day(spoken("ja"), now), "2026年11月22日");
        assert_eq!(moment(spoken("fr"), now), "22 nov. 2026, 14:03 UTC");
        let at = |time: &str| {
            let time = ["2026-01-02T", time, ":00Z"].concat();
            moment(spoken("en"), Timestamp::parse(&time).unwrap())
        };
        assert_eq!(at("00:07"), "Jan 2, 2026, 12:07 AM UTC");
        assert_eq!(at("11:59"), "Jan 2, 2026, 11:59 AM UTC");
        assert_eq!(at("12:00"), "Jan 2, 2026, 12:00 PM UTC");
        assert_eq!(at("23:40"), "Jan 2, 2026, 11:40 PM UTC");
        for language in Language::all() {
            let months = (1..=12).map(|month| {
                let time = ["2026-", &format!("{month:02}"), "-07T00:00:00Z"].concat();
                day(*language, Timestamp::parse(&time).unwrap())
            });
            let months = months.collect::<BTreeSet<_>>();
            assert_eq!(months.len(), 12, "{language:?}");
            assert!(months.iter().all(|day| day.contains("2026") && day.contains('7')));
        }
    }

    #[test]
    fn what_is_said_of_a_time_changes_with_its_age_or_the_year_alone() {
        let (lang, time) = (Language::default(), Timestamp(1_795_356_187_000));
        let at = |seconds: i64| {
            let now = Timestamp(time.0 + seconds * 1_000);
            ((age(time, now), year(lang, now)), ago(lang, time, now))
        };
        let soon = (-100..3 * 3_600).step_by(5);
        let later = (3 * 3_600..400 * 24 * 3_600).step_by(300);
        let told: Vec<_> = soon.chain(later).map(at).collect();
        for pair in told.windows(2) {
            assert!(pair[0].0 != pair[1].0 || pair[0].1 == pair[1].1, "{pair:?}");
        }
    }
}
