//! Points in time, as RFC 3339 on the wire.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::decimal::{decimal, number};

/// A point in time, in milliseconds since 1970-01-01T00:00:00Z; on the wire `2026-11-22T14:03:07.250Z` (RFC 3339).
///
/// The calendar is computed here rather than by a date library: it is forty lines, and the widget that a reader
/// downloads would carry the whole library for two of its functions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "server", derive(utoipa::ToSchema), schema(value_type = String, format = DateTime))]
pub struct Timestamp(pub i64);

const DAY_MS: i64 = 86_400_000;

/// How many digits the parts of a time have, from years to seconds, and what may stand after each.
const SHAPE: [(usize, &str); 6] = [(4, "-"), (2, "-"), (2, "Tt "), (2, ":"), (2, ":"), (2, "")];

impl Timestamp {
    /// Now, by this machine's clock. Rules take the time as an argument; only their callers ask for it.
    #[cfg(feature = "server")]
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the clock")]
    pub fn now() -> Self {
        let elapsed = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        Self(elapsed.map_or(0, |elapsed| i64::try_from(elapsed.as_millis()).unwrap_or(i64::MAX)))
    }

    /// Year, month (1 to 12), day (1 to 31), hour, minute, second, millisecond, in UTC.
    pub fn civil(self) -> (i64, i64, i64, i64, i64, i64, i64) {
        let (days, ms) = (self.0.div_euclid(DAY_MS), self.0.rem_euclid(DAY_MS));
        let (year, month, day) = date_of(days);
        (year, month, day, ms / 3_600_000, ms / 60_000 % 60, ms / 1_000 % 60, ms % 1_000)
    }

    /// It as text, written without the formatting machinery.
    pub fn text(self) -> String {
        let (year, month, day, hour, minute, second, ms) = self.civil();
        let mut text = String::new();
        for (number, width, after) in [
            (year, 4, '-'),
            (month, 2, '-'),
            (day, 2, 'T'),
            (hour, 2, ':'),
            (minute, 2, ':'),
            (second, 2, '.'),
            (ms, 3, 'Z'),
        ] {
            let digits = decimal(number);
            for _ in digits.len()..width {
                text.push('0');
            }
            text.push_str(&digits);
            text.push(after);
        }
        text
    }

    /// Reads RFC 3339, with any offset; digits below a millisecond are dropped.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.as_bytes();
        let is = |at: usize, which: &str| {
            text.get(at).is_some_and(|byte| which.bytes().any(|other| other == *byte))
        };
        let mut parts = [0; 6];
        let mut at = 0;
        for (part, (width, after)) in parts.iter_mut().zip(SHAPE) {
            *part = number(text.get(at..at + width)?)?;
            at += width;
            if !after.is_empty() {
                is(at, after).then_some(())?;
                at += 1;
            }
        }
        let [year, month, day, hour, minute, second] = parts;
        let in_range = (1..=12).contains(&month)
            && (1..=31).contains(&day)
            && hour < 24
            && minute < 60
            && second < 61;
        if !in_range {
            return None;
        }

        let (mut ms, mut zone) = (0, at);
        if is(zone, ".") {
            let mut unit = 100;
            zone += 1;
            while let Some(digit) = number(text.get(zone..=zone)?) {
                ms += unit * digit;
                unit /= 10;
                zone += 1;
            }
            if zone == at + 1 {
                return None;
            }
        }
        let offset = match text.get(zone..)? {
            b"Z" | b"z" => 0,
            other => offset_seconds(other)?,
        };
        let seconds = hour * 3_600 + minute * 60 + second - offset;
        Some(Self(days_since_epoch(year, month, day) * DAY_MS + seconds * 1_000 + ms))
    }
}

/// `+02:00`, `-07:30`, in seconds east of UTC.
#[inline(never)]
fn offset_seconds(zone: &[u8]) -> Option<i64> {
    let sign = match zone {
        [b'+', _, _, b':', _, _] => 1,
        [b'-', _, _, b':', _, _] => -1,
        _ => return None,
    };
    let (hours, minutes) = (number(&zone[1..3])?, number(&zone[4..6])?);
    (hours < 24 && minutes < 60).then_some(sign * (hours * 3_600 + minutes * 60))
}

/// Days from 1970-01-01 to a date of the proleptic Gregorian calendar, of the year 0 or later. Years are counted from March,
/// so that the leap day is a year's last, and from 400 years before, so that none is less than 0.
fn days_since_epoch(year: i64, month: i64, day: i64) -> i64 {
    let year = year + 400 - i64::from(month <= 2);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    year * 365 + year / 4 - year / 100 + year / 400 + day_of_year - 865_565
}

/// The inverse of [`days_since_epoch`].
fn date_of(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    (era * 400 + year_of_era + i64::from(month <= 2), month, day)
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom("not a time of RFC 3339"))
    }
}

#[cfg(feature = "server")]
mod column {
    //! A `timestamptz` column.

    use sqlx::{
        Decode, Encode, Postgres, Type,
        encode::IsNull,
        error::BoxDynError,
        postgres::{PgArgumentBuffer, PgHasArrayType, PgTypeInfo, PgValueRef},
        types::time::OffsetDateTime,
    };

    use super::Timestamp;

    impl Type<Postgres> for Timestamp {
        fn type_info() -> PgTypeInfo {
            <OffsetDateTime as Type<Postgres>>::type_info()
        }
    }

    impl PgHasArrayType for Timestamp {
        fn array_type_info() -> PgTypeInfo {
            OffsetDateTime::array_type_info()
        }
    }

    impl Encode<'_, Postgres> for Timestamp {
        fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
            let nanos = i128::from(self.0) * 1_000_000;
            OffsetDateTime::from_unix_timestamp_nanos(nanos)?.encode_by_ref(buffer)
        }
    }

    impl<'r> Decode<'r, Postgres> for Timestamp {
        fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
            let nanos = OffsetDateTime::decode(value)?.unix_timestamp_nanos();
            Ok(Self(i64::try_from(nanos.div_euclid(1_000_000))?))
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::{OffsetDateTime, format_description::well_known::Rfc3339};

    use super::Timestamp;

    #[test]
    fn reads_what_others_write() {
        let noon = Timestamp(1_795_348_800_000);
        for text in [
            "2026-11-22T12:00:00Z",
            "2026-11-22t14:00:00.000+02:00",
            "2026-11-22 04:30:00.0004-07:30",
        ] {
            assert_eq!(Timestamp::parse(text), Some(noon), "{text}");
        }
        for text in [
            "",
            "2026-11-22",
            "2026-11-22T12:00:00",
            "2026-13-22T12:00:00Z",
            "2026-11-22T24:00:00Z",
            "2026-11-22T12:00:00.Z",
            "2026-11-22X12:00:00Z",
            "２026-11-22T12:00:00Z",
            "2026-11-22T12:00:00Zjunk",
            "+026-11-22T12:00:00Z",
        ] {
            assert_eq!(Timestamp::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn agrees_with_the_time_crate(ms in -62_135_596_800_000_i64..253_402_300_799_999) {
            let text = Timestamp(ms).to_string();
            let read = OffsetDateTime::parse(&text, &Rfc3339).unwrap();
            prop_assert_eq!(read.unix_timestamp_nanos(), i128::from(ms) * 1_000_000);
            prop_assert_eq!(Timestamp::parse(&text), Some(Timestamp(ms)));
        }

        #[test]
        fn never_panics(text in ".{0,40}") {
            let _ = Timestamp::parse(&text);
        }
    }
}
