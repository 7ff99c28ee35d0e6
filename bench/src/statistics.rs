//! Quantiles, medians, and whether two samples differ.

use std::{f64::consts::SQRT_2, time::Duration};

/// The value that `share` of the sorted values don't exceed; zero of none.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "an index of a list is small and not negative"
)]
pub fn quantile(sorted: &[Duration], share: f64) -> Duration {
    let place = (sorted.len() as f64 * share).ceil() as usize;
    sorted.get(place.saturating_sub(1)).copied().unwrap_or_default()
}

/// The one in the middle, or the mean of the two; zero of none.
pub fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values = values.collect::<Vec<_>>();
    values.sort_unstable_by(f64::total_cmp);
    match (values.len(), values.len() / 2) {
        (0, _) => 0.0,
        (count, middle) if count % 2 == 1 => values[middle],
        (_, middle) => f64::midpoint(values[middle - 1], values[middle]),
    }
}

/// How likely chance alone makes two samples differ as much as these do: the p-value of the Mann-Whitney U test,
/// two-sided, by the normal approximation with its corrections for ties and for continuity. One where nothing differs.
#[expect(clippy::cast_precision_loss, reason = "there are not 2^52 values")]
pub fn mann_whitney(one: &[f64], other: &[f64]) -> f64 {
    let mut values = one.iter().map(|value| (*value, true)).collect::<Vec<_>>();
    values.extend(other.iter().map(|value| (*value, false)));
    values.sort_unstable_by(|(a, _), (b, _)| a.total_cmp(b));

    let (mut ranks, mut ties, mut before) = (0.0, 0.0, 0.0);
    for equal in values.chunk_by(|(a, _), (b, _)| a.total_cmp(b).is_eq()) {
        let (count, ours) =
            (equal.len() as f64, equal.iter().filter(|(_, ours)| *ours).count() as f64);
        // Equal values share the mean of their ranks, which begin at 1.
        ranks += ours * (before + f64::midpoint(1.0, count));
        ties += count.powi(3) - count;
        before += count;
    }
    let (one, other, all) = (one.len() as f64, other.len() as f64, before);
    let u = ranks - one * (one + 1.0) / 2.0;
    let variance = one * other / 12.0 * (all + 1.0 - ties / (all * (all - 1.0)));
    if variance > 0.0 {
        let off = ((u - one * other / 2.0).abs() - 0.5).max(0.0);
        erfc(off / variance.sqrt() / SQRT_2)
    } else {
        1.0
    }
}

/// The complementary error function of what is not negative, to seven digits (Abramowitz and Stegun, 7.1.26).
fn erfc(x: f64) -> f64 {
    const A: [f64; 5] =
        [1.061_405_429, -1.453_152_027, 1.421_413_741, -0.284_496_736, 0.254_829_592];
    let t = 1.0 / (1.0 + 0.327_591_1 * x);
    A.iter().fold(0.0, |sum, a| (sum + a) * t) * (-x * x).exp()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{mann_whitney, median, quantile};

    #[test]
    fn two_samples_differ_as_much_as_the_books_say() {
        // The first is the example of SciPy's `mannwhitneyu`; the second has ties.
        for (one, other, p) in [
            (
                [19.0, 22.0, 16.0, 29.0, 24.0].as_slice(),
                [20.0, 11.0, 17.0, 12.0].as_slice(),
                0.111_346_9,
            ),
            (&[1.0, 2.0, 2.0, 3.0, 4.0, 4.0], &[2.0, 4.0, 5.0, 5.0, 6.0, 7.0], 0.041_965_8),
            (&[1.0, 1.0], &[1.0, 1.0, 1.0], 1.0),
            (&[1.0, 2.0, 3.0], &[1.0, 2.0, 3.0], 1.0),
            (&[], &[1.0], 1.0),
        ] {
            assert!((mann_whitney(one, other) - p).abs() < 1e-6, "{one:?} {other:?}");
            assert!((mann_whitney(other, one) - p).abs() < 1e-6, "{other:?} {one:?}");
        }
    }

    #[test]
    fn a_quantile_is_one_of_the_values() {
        let values = (1..=100).map(Duration::from_millis).collect::<Vec<_>>();
        for (share, expected) in [(0.5, 50), (0.99, 99), (1.0, 100), (0.0, 1)] {
            assert_eq!(quantile(&values, share), Duration::from_millis(expected));
        }
        assert_eq!(quantile(&[], 0.5), Duration::ZERO);
    }

    #[test]
    #[expect(clippy::float_cmp, reason = "small whole numbers and halves are exact")]
    fn a_median_is_in_the_middle() {
        assert_eq!(median([3.0, 1.0, 2.0].into_iter()), 2.0);
        assert_eq!(median([4.0, 1.0, 2.0, 3.0].into_iter()), 2.5);
    }
}
